package dev.tandem.testing;

import static dev.tandem.Tandem.*;
import static dev.tandem.testing.SystemAssertions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.Bank;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.TopologyBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SystemAssertTest {

    private static final SystemAssert BANK = assertThatSystem(new Bank());

    /** The claims that the guide shows, as they stand there. */
    @Test
    void itSurvivesWhatWeSay() {
        assertThatSystem(new Bank())
                .at("edge")
                .survives(anyZone(), anyNode(), anyControlPlane())
                .recoversFrom(region(EU_SOUTH_1))
                .within(minutes(20))
                .losingTypically(minutes(1), "ledger");
    }

    @Test
    void theGuideShowsTheseClaims() throws IOException {
        var source = Files.readString(Path.of("src/test/java/dev/tandem/testing/SystemAssertTest.java"));
        var claims = source.substring(source.indexOf("        assertThatSystem(new Bank())"))
                .split("\n    }", 2)[0]
                .stripIndent();
        assertThat(Files.readString(Path.of("docs/guide.md")))
                .contains(claims.indent(4).stripTrailing());
    }

    @Test
    void coversBothFailuresAtOnce() {
        BANK.at("edge").survivesDegraded(zone(EU_SOUTH_1, 1).and(anyControlPlane()));
        assertThat(broken(() -> BANK.at("edge").survives(zone(EU_SOUTH_1, 1).and(zone(EU_SOUTH_1, 2)))))
                .startsWith("The claim \"survives eu-south-1/eus1-az1 and eu-south-1/eus1-az2\" does not hold at"
                        + " bank/edge.")
                .contains("If eu-south-1/eus1-az1 and eu-south-1/eus1-az2 fails: recoverable, down for ");
    }

    @Test
    void showsTheTimelineOfARecoveryThatTakesTooLong() {
        assertThat(broken(() -> BANK.at("edge").recoversFrom(region(EU_SOUTH_1)).within(minutes(5))))
                .startsWith("The claim \"recovers within 5 min from eu-south-1\" does not hold at bank/edge.")
                .contains(
                        "If eu-south-1 fails: recoverable, down for ",
                        "Make eu-central-1 active, by a pipeline",
                        "data loss: ledger");
    }

    @Test
    void aStrandedStoreLosesMoreThanAnyTime() {
        var recovery = BANK.at("edge").recoversFrom(region(EU_SOUTH_1));
        assertThat(broken(() -> recovery.losingAtMost(hours(24))))
                .contains("loses at most 24 h of any store in eu-south-1", "stranded until the region returns");
        assertThat(broken(() -> recovery.losingAtMost(minutes(1), "ledger")))
                .contains("typically ", "no published bound");
        assertThat(broken(() -> recovery.losingTypically(seconds(30), "ledger")))
                .contains("no more than 30 s of ledger");
        assertThat(broken(() -> recovery.losingAtMost(hours(24), "ledgers"))).contains("of ledgers in eu-south-1");
    }

    @Test
    void saysWhyNothingBringsAnEntryPointBack() {
        assertThat(broken(() -> BANK.at("edge").recoversFrom(named("global-accelerator"))))
                .contains("If global-accelerator fails: lost", "global-accelerator has failed");
    }

    @Test
    void aZoneIsLeftToAwsAndARegionToAPerson() {
        BANK.at("edge").recoversFrom(anyZone()).byItself();
        assertThat(broken(() -> BANK.at("edge").recoversFrom(region(EU_SOUTH_1)).byItself()))
                .contains("recovers by itself from eu-south-1");
    }

    @Test
    void aClaimAboutNothingDoesNotHold() {
        assertThat(broken(() -> BANK.survives(service("efs", EU_SOUTH_1))))
                .isEqualTo(
                        "Nothing that can fail in bank is \"eu-south-1/service-efs\"; `tandem prove` lists what can.");
        assertThat(broken(() -> BANK.survives(region(EU_WEST_1)))).contains("\"eu-west-1\"");
        assertThat(broken(() -> BANK.at("egde")))
                .isEqualTo("There is no entry point \"egde\" in bank, only bank/edge, bank/web.");
    }

    @Test
    void nothingIsClaimedOfATopologyWithErrors() {
        assertThat(broken(() -> assertThatSystem(
                        shop().recovery(EU_SOUTH_1, network("10.20.0.0/16")).build())))
                .startsWith("Nothing can be proved of shop, which has errors:\ntopology/two-regions ")
                .contains("SystemAssertTest.java:");
    }

    @Test
    void findingsCanBeRuledOut() {
        BANK.hasNoFindings(Severity.ERROR);
        assertThat(broken(() -> assertThatSystem(shop().recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                                .build())
                        .hasNoFindings(Severity.NOTE)))
                .startsWith("shop has findings:\n");
    }

    private static TopologyBuilder shop() {
        return topology("shop")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .entry(accelerator("edge").to(service("web")));
    }

    private static String broken(ThrowingCallable claim) {
        var message = new String[1];
        assertThatThrownBy(claim)
                .isInstanceOf(AssertionError.class)
                .satisfies(error ->
                        message[0] = Optional.ofNullable(error.getMessage()).orElse(""));
        return message[0];
    }
}
