package dev.tandem.review.plan;

import static dev.tandem.review.PlanJson.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {

    private static final String PLAN =
            plan().object("aws_lb.edge", "update").changes("name", "a", "b").text();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsWhatWindowsWrites(String charset) throws Exception {
        assertThat(read(PLAN.getBytes(Charset.forName(charset))).changes()).hasSize(1);
        assertThat(read(("\uFEFF" + PLAN).getBytes(Charset.forName(charset))).changes())
                .hasSize(1);
    }

    @Test
    void readsWhatIsBetweenTheLinesOfAWrapper() throws Exception {
        var wrapped = "[command]/usr/bin/terraform show -json plan\n" + PLAN + "\n%0A::set-output name=exitcode::0\n{}";
        assertThat(read(wrapped).changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void digestsTheWholeFile(String charset) throws Exception {
        var bytes = (PLAN + " ".repeat(200_000) + "::set-output").getBytes(Charset.forName(charset));
        var plan = read(bytes);
        var expected = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(plan.digest()).isEqualTo(HexFormat.of().formatHex(expected));
        assertThat(plan.digest()).startsWith(plan.shortDigest());
    }

    @Test
    void knowsDriftWithoutAnAddress() throws Exception {
        var plan = read("""
                {"format_version": "1.0", "resource_drift": [{"module_address": "module.a", "mode": "managed",
                 "type": "aws_lb", "name": "edge", "index": "x", "change": {"actions": ["delete"], "before": {}}}]}
                """);
        assertThat(plan.drift()).extracting(ResourceChange::address).containsExactly("module.a.aws_lb.edge[\"x\"]");
    }

    @Test
    void knowsOlderNamesOfTypes() throws Exception {
        assertThat(read(plan().object("aws_alb_target_group.web", "update").text())
                        .changes())
                .extracting(ResourceChange::type)
                .containsExactly("aws_lb_target_group");
    }

    @Test
    void takesShapesOfKnownValuesForWhatTheyAre() throws Exception {
        var change = only("""
                {"format_version": "1.2", "resource_changes": [{"address": "aws_lb.edge", "type": "aws_lb", "name": "edge",
                 "change": {"actions": ["update"], "before": {"subnets": ["a", "b"], "zone": "x", "tags": ["a"]},
                  "after": {"subnets": ["a", "b"], "tags": [null]},
                  "after_unknown": {"subnets": [false, false], "zone": true, "tags": [true]}}}]}
                """);
        assertThat(change.attribute("subnets").changes()).isEqualTo(Answer.NO);
        assertThat(change.attribute("zone").changes()).isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(change.attribute("zone").goes()).isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(change.attribute("tags").changes()).isEqualTo(Answer.CANNOT_BE_TOLD);
        assertThat(change.attribute("tags").shrinks()).isEqualTo(Answer.NO);
    }

    @Test
    void takesWhatIsUnknownAsAWholeForUnknownInside() throws Exception {
        var change = only(plan().object("aws_x.x", "update")
                .becomesUnknown("block", List.of(Map.of("enabled", true)))
                .text());
        assertThat(change.attribute("block.enabled").turnsOff()).isEqualTo(Answer.CANNOT_BE_TOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                              | holds no JSON object
                    PK not a plan                                   | holds no JSON object
                    {                                               | ends too early, at line 1
                    {"resource_changes": [                          | ends too early, at line 1
                    {"resource_changes": nonsense}                  | is not valid JSON at line 1
                    {"resource_changes": 3}                         | is no plan: resource_changes is not a list
                    {"resource_changes": [3]}                       | is no plan: resource_changes holds something that is not an object
                    {"resource_changes": [{}]}                      | is no plan: a change of an object is missing
                    {"resource_changes": [{"change": {}}]}          | is no plan: an object has no type
                    {"format_version": 1}                           | is no plan: format_version is not text
                    {"errored": "no"}                               | is no plan: errored is neither true nor false
                    {"variables": []}                               | is no plan: variables is not an object
                    {}                                              | is no plan: it holds no resource_changes
                    {"format_version": "1.0", "values": {}}         | is no plan: it is a state (terraform show -json without a plan file)
                    """)
    void saysWhatIsWrongInOneSentence(String text, String expected) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadablePlanException.class)
                .hasMessage("plan.json " + expected + ": write it again with terraform show -json PLANFILE.");
    }

    @Test
    void quotesNothingOfWhatItCannotRead() {
        assertThatThrownBy(() -> read("{\"variables\": {\"password\": {\"value\": planted}}}"))
                .hasMessageNotContaining("planted");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        var deep = "{\"resource_changes\": [{\"change\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}]}";
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("nested too deeply");
    }

    @Test
    void keepsControlCharactersOutOfAddresses() throws Exception {
        var change = only(plan().object("aws_x.x[\"a\u001b[31m\nb\"]", "update").text());
        assertThat(change.address()).isEqualTo("aws_x.x[\"a [31m b\"]");
    }

    private static ResourceChange only(String text) throws UnreadablePlanException, IOException {
        return read(text).changes().get(0);
    }

    private static Plan read(String text) throws UnreadablePlanException, IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Plan read(byte[] bytes) throws UnreadablePlanException, IOException {
        return PlanReader.read("plan", "plan.json", new ByteArrayInputStream(bytes));
    }
}
