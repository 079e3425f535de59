package dev.tandem.element.external;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.diagnostics.Finding;
import dev.tandem.lowering.Lowering;
import dev.tandem.report.RunbookReport;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.FailureOutcome.Gone;
import dev.tandem.resilience.proof.FailureOutcome.Way;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.rules.Rules;
import dev.tandem.runbook.Runbook;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.TopologyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Tandem does not build is counted: as its user declared it, and as badly as is not declared. */
class ExternalTest {

    private static final External GITALY = external("gitaly")
            .inZones(3)
            .survivesAZone(seconds(10), seconds(30), "game day in May 2026")
            .copiedToRecovery(minutes(5), byStep("Promote Geo", "gitlab-ctl geo promote", minutes(5), minutes(20)));

    @Test
    void isLostWithItsZoneAndItsRegionIfNothingIsDeclared() {
        assertThat(without("euw1-az1", external("gitaly")).verdict()).isEqualTo("lost");
        assertThat(without("eu-west-1", external("gitaly")).verdict()).isEqualTo("lost");
    }

    @Test
    void failsWithAnyOfItsZonesUnlessItIsDeclaredToSurviveOne() {
        assertThat(without("euw1-az3", external("gitaly").inZones(3)).verdict()).isEqualTo("lost");
        assertThat(without("euw1-az3", external("gitaly").inZones(2)).verdict()).isEqualTo("survives");
        var survived = without("euw1-az3", GITALY);
        assertThat(survived.verdict()).isEqualTo("survives");
        assertThat(survived.time().orElseThrow().atWorst()).isEqualTo(30);
    }

    @Test
    void mayFailByItself() {
        assertThat(without("external-gitaly", external("gitaly")).verdict()).isEqualTo("lost");
    }

    @Test
    void takesOverByTheDeclaredStepAndLosesWhatTheCopyIsBehind() {
        var lost = without("eu-west-1", GITALY);
        assertThat(lost.verdict()).isEqualTo("recoverable");
        assertThat(lost.steps()).extracting(Way::what).contains("Promote Geo");
        assertThat(lost.steps())
                .filteredOn(step -> step.what().equals("Promote Geo"))
                .hasSize(1)
                .allSatisfy(step -> {
                    assertThat(step.by()).isEqualTo("a person");
                    assertThat(step.takes()).isEqualTo(new FailureOutcome.Bounds(300, 1200, "DECLARED"));
                    assertThat(step.source()).isEqualTo("declared in the topology");
                });
        assertThat(lost.losses())
                .filteredOn(gone -> gone.store().equals("gitaly"))
                .extracting(Gone::extent, gone -> gone.lost().orElseThrow())
                .containsExactly(tuple("at most", new FailureOutcome.Bounds(0, 300, "DECLARED")));
    }

    @Test
    void leavesItsDataBehindWhereItIsEmptyInRecovery() {
        assertThat(without("eu-west-1", external("cache").emptyInRecovery()).losses())
                .extracting(Gone::store, Gone::extent)
                .contains(tuple("cache", "stranded"));
        assertThat(without("eu-west-1", external("proxy").alsoInRecovery()).losses())
                .extracting(Gone::store)
                .doesNotContain("proxy");
    }

    @Test
    void breaksAnObjectiveThatItsStepTakesTooLongFor() {
        var topology = system(GITALY).objectives(rto(minutes(15))).build();
        assertThat(Rules.check(topology).findings()).extracting(Finding::rule).contains("objective/recovery-time");
    }

    @Test
    void hasItsStepAndWhatIsLostInTheRunbook() {
        var page = new RunbookReport(Runbook.of(system(GITALY).build()), List.of(), List.of()).markdown();
        assertThat(page).contains("Promote Geo", "gitlab-ctl geo promote", "DECLARED");
    }

    @Test
    void isReportedIfItHasNoCopy() {
        assertThat(rules(external("gitaly"))).contains("data/copy-in-recovery");
        assertThat(rules(GITALY)).doesNotContain("data/copy-in-recovery");
        assertThat(rules(external("proxy").alsoInRecovery())).doesNotContain("data/copy-in-recovery");
    }

    @Test
    void isReportedIfItHasFewerZonesThanDeclared() {
        var rule = "capacity/external-has-its-zones";
        assertThat(rules(external("gitaly").inZones(4))).contains(rule);
        assertThat(rules(external("gitaly").survivesAZone(seconds(1), seconds(2), "us")))
                .contains(rule);
        assertThat(rules(GITALY)).doesNotContain(rule);
        assertThat(rules(external("gitaly"))).doesNotContain(rule);
    }

    /** A name that AWS uses for a service of its own is still another thing. */
    @Test
    void isNotTakenForAServiceOfAws() {
        assertThat(without("service-ec2", external("ec2")).verdict())
                .isEqualTo(without("service-ec2", external("gitaly")).verdict());
    }

    @Test
    void tellsInstancesWhereItIsAndGeneratesNothingElse() {
        var documents =
                Lowering.lower(system(GITALY.at("gitaly.example.com", 8075)).build());
        assertThat(documents)
                .filteredOn(document ->
                        document.name().endsWith("-primary") || document.name().endsWith("-recovery"))
                .hasSize(2)
                .allSatisfy(document -> assertThat(document.json())
                        .contains("\"gitaly/host\": \"gitaly.example.com\"", "\"gitaly/port\": \"8075\"")
                        .doesNotContain("\"gitaly\": {"));
        assertThat(documents).extracting(Document::name).hasSize(5);
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused(() -> external("gitaly").inZones(0), "\"gitaly\" cannot be in 0 zones: say one or more.");
        assertRefused(
                () -> external("gitaly").survivesAZone(seconds(3), seconds(2), "us"),
                "The failover of \"gitaly\" cannot take from 3 to 2 seconds: give the shortest time first, and none below"
                        + " zero.");
        assertRefused(
                () -> external("gitaly").survivesAZone(seconds(1), seconds(2), " "),
                "Who says that \"gitaly\" survives a zone? Name a document or a game day.");
        assertRefused(
                () -> byStep("Promote", " ", minutes(1), minutes(2)),
                "The step \"Promote\" needs a command, such as \"gitlab-ctl geo promote\".");
        assertRefused(
                () -> external("gitaly").at("https://gitaly", 1),
                "\"https://gitaly\" is not a host name: use one such as \"gitaly.example.com\", without https:// or a"
                        + " path.");
        assertRefused(
                () -> external("gitaly").at("gitaly.example.com", 70_000),
                "\"gitaly\" cannot listen on port 70000: ports go from 1 to 65535.");
    }

    private static void assertRefused(Runnable call, String sentence) {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(call::run)
                .withMessage(sentence);
    }

    private static List<String> rules(Dependency used) {
        return Rules.check(system(used).build()).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    /** What becomes of the web's clients without something whose name ends so. */
    private static FailureOutcome without(String failed, Dependency used) {
        var proving = Proving.of(system(used).build());
        var atom = proving.atoms().stream()
                .filter(name -> name.equals("eu-west-1") ? failed.equals(name) : name.equals("eu-west-1/" + failed))
                .findFirst()
                .orElseThrow();
        return proving.outcome("shop/edge", List.of(atom));
    }

    private static TopologyBuilder system(Dependency used) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .strategy(warmStandby())
                .entry(accelerator("edge")
                        .to(service("web").instances(3).neededInstances(2).uses(used)));
    }
}
