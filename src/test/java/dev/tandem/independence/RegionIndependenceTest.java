package dev.tandem.independence;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import bank.Bank;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proved of the emitted stacks: that the bank recovers in the dark, and that a broken one does not. */
class RegionIndependenceTest {

    private static final SynthOutput BANK = SynthOutputs.of(new Bank().define());
    private static final Pattern JSON = Pattern.compile("(?s)## %s\n\n```json\n(.*?)```");

    @Test
    void theBankRecoversWithoutThePrimary() {
        var proof = RegionIndependence.of(BANK);
        assertThat(proof.findings()).isEmpty();
        assertThat(proof.holds()).isTrue();
        assertThat(proof.byPlace().keySet()).containsExactly("eu-central-1", "this folder", "us-east-1", "us-west-2");
        assertThat(proof.byPlace().get("us-west-2")).containsExactly("the control plane of globalaccelerator");
        assertThat(proof.onlyNamed()).hasSize(3).allMatch(name -> name.startsWith("module."));
    }

    @ParameterizedTest
    @EnumSource(Sabotage.class)
    void rejects(Sabotage sabotage) {
        var proof = RegionIndependence.of(sabotage.in(BANK));
        assertThat(proof.holds()).isFalse();
        assertThat(proof.findings()).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(sabotage.rule());
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.subject()).startsWith("bank/" + sabotage.stack() + "/");
            assertThat(finding.evidence()).first().asString().startsWith("bank-" + sabotage.stack() + " -> ");
        });
        assertThat(proof.findings()).isNotEmpty();
    }

    @Test
    void tellsTheChainThatLeadsToThePrimaryRegion() {
        var broken = Sabotage.DATABASE_PLACED_IN_THE_PRIMARY_REGION.in(BANK);
        assertThat(RegionIndependence.of(broken).findings().stream().flatMap(finding -> finding.evidence().stream()))
                .contains("bank-recovery -> module.ledger -> data.aws_caller_identity.current -> provider aws.primary"
                        + " -> eu-south-1");
    }

    @Test
    void tellsWhichControlPlanesArePartOfThePrimaryRegion() {
        var shop = topology("shop")
                .primary(US_EAST_1, network("10.10.0.0/16"))
                .recovery(US_WEST_2, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(service("web").port(8080)))
                .build();
        assertThat(RegionIndependence.of(SynthOutputs.of(shop)).findings())
                .extracting(Finding::subject)
                .containsExactly("shop/iam", "shop/route53", "shop/s3");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageAvoidsIsFoundAndWhatItPrefersIsNot(String rule) throws IOException {
        var page = Files.readString(Path.of("docs/rules", rule + ".md"));
        assertThat(RegionIndependence.of(patched(page, "Avoid")).findings())
                .isNotEmpty()
                .extracting(Finding::rule)
                .containsOnly(rule);
        assertThat(RegionIndependence.of(patched(page, "Prefer")).findings()).isEmpty();
    }

    static Stream<String> pages() {
        return RegionIndependence.rules().stream().filter(rule -> !rule.equals("recovery/control-planes-survive"));
    }

    private static SynthOutput patched(String page, String section) {
        var block = Pattern.compile(JSON.pattern().formatted(section)).matcher(page);
        assertThat(block.find()).isTrue();
        var recovery = BANK.text("recovery");
        return BANK.with("bank-recovery", Sabotage.patched(recovery, block.group(1)));
    }
}
