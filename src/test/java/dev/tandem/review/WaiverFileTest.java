package dev.tandem.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverFileTest {

    @Test
    void readsRuleAddressReasonAndExpiry() throws UnreadableWaiversException {
        assertThat(WaiverFile.read("waivers.json", """
                        {"waivers": [{"rule": "review/store-deleted", "address": "aws_sqs_queue.old*",
                                      "reason": "moved to SNS", "expires": "2026-12-31"}]}
                        """))
                .containsExactly(new ReviewWaiver(
                        "review/store-deleted", "*", "aws_sqs_queue.old*", "moved to SNS", LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                       | waivers.json is not valid JSON at line 1: correct it there.
                    []                                      | waivers.json has no list of waivers: write {"waivers": [...]}.
                    {"waivers": [3]}                        | Waiver 1 of waivers.json has no rule: rule, address, reason and expires are texts that each waiver has.
                    {"waivers": [{"rules": "x"}]}           | Waiver 1 of waivers.json has a member "rules": allowed are rule, stack, address, reason and expires.
                    {"waivers": [{"rule": "review/x"}]}     | Waiver 1 of waivers.json names the rule "review/x", which is none: tandem rules lists them.
                    {"waivers": [{"rule": "review/forgotten", "address": "*", "reason": "r", "expires": "soon"}]} | Waiver 1 of waivers.json expires on "soon", which is no date: write it as 2026-12-31.
                    {"waivers": [{"rule": "review/forgotten", "address": "*", "expires": "2026-12-31"}]} | Waiver 1 of waivers.json has no reason: rule, address, reason and expires are texts that each waiver has.
                    """)
    void saysWhatIsWrongInOneSentence(String text, String expected) {
        assertThatThrownBy(() -> WaiverFile.read("waivers.json", text))
                .isInstanceOf(UnreadableWaiversException.class)
                .hasMessage(expected);
    }
}
