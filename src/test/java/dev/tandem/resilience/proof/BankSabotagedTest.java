package dev.tandem.resilience.proof;

import static dev.tandem.Tandem.network;
import static org.assertj.core.api.Assertions.assertThat;

import bank.Bank;
import dev.tandem.diagnostics.Finding;
import dev.tandem.element.database.Database;
import dev.tandem.element.service.Service;
import dev.tandem.rules.Rules;
import dev.tandem.topology.Network;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bank of the examples, and what is said of it once one thing is taken from it: by a rule, and by the proof. */
class BankSabotagedTest {

    private static final Topology BANK = new Bank().define();
    private static final Topology BUSY =
            BANK.changed(element -> element instanceof Service server ? busy(server) : element);
    private static final Network HOME = network("10.10.0.0/16");

    @Test
    void theBankSurvivesAnyZoneAndAnyNode() {
        assertThat(laws(BANK)).isEmpty();
        assertThat(verdicts(BANK, "zone")).isEqualTo("6 survive");
        assertThat(verdicts(BANK, "node")).isEqualTo("23 survive");
        assertThat(handsOn(BANK)).noneMatch(failure -> failure.contains("-az"));
    }

    @Test
    void oneNatGatewayLeavesWhatCallsAwsWithLessWhenItFails() {
        var sabotaged = BANK.with(RegionRole.PRIMARY, HOME.singleNatGateway("to save money"));
        assertThat(laws(sabotaged)).containsExactly("network/one-nat-serves-several-zones");
        assertThat(verdicts(sabotaged, "zone")).isEqualTo("5 survive, 1 degraded");
        assertThat(verdicts(sabotaged, "node")).isEqualTo("20 survive, 1 degraded");
    }

    @Test
    void oneNatGatewayTakesItsZoneAlongWhereServersNeedTheInternet() {
        var sabotaged = BANK.changed(element -> element instanceof Service server
                        ? server.needsInternet("it asks a rating agency before it answers")
                        : element)
                .with(RegionRole.PRIMARY, HOME.singleNatGateway("to save money"));
        assertThat(verdicts(sabotaged, "zone")).isEqualTo("5 survive, 1 recoverable");
        assertThat(verdicts(sabotaged, "node")).isEqualTo("20 survive, 1 recoverable");
        assertThat(handsOn(sabotaged)).contains("eu-south-1/eus1-az1", "eu-south-1/eus1-az1/nat-gateway");
    }

    @Test
    void twoZonesDoNotCarryWhatThreeDo() {
        assertThat(laws(BUSY)).isEmpty();
        assertThat(verdicts(BUSY, "zone")).isEqualTo("6 survive");
        var sabotaged = BUSY.with(RegionRole.PRIMARY, HOME.zones(2));
        assertThat(laws(sabotaged)).containsOnly("network/third-zone", "capacity/zone-can-be-missed");
        assertThat(verdicts(sabotaged, "zone")).isEqualTo("4 survive, 1 recoverable");
        assertThat(handsOn(sabotaged)).contains("eu-south-1/eus1-az1");
    }

    @Test
    void twoZonesAreToldOfEvenWhereTheyAreEnough() {
        var sabotaged = BANK.with(RegionRole.PRIMARY, HOME.zones(2));
        assertThat(laws(sabotaged)).containsExactly("network/third-zone");
        assertThat(verdicts(sabotaged, "zone")).isEqualTo("5 survive");
    }

    @Test
    void oneDatabaseInstanceTakesItsZoneAlongAndIsAgreedToLess() {
        var sabotaged = BANK.changed(
                element -> element instanceof Database ledger ? ledger.withoutStandby("to save money") : element);
        assertThat(laws(sabotaged)).containsExactly("data/standby");
        assertThat(verdicts(sabotaged, "zone")).isEqualTo("5 survive, 1 recoverable");
        assertThat(handsOn(sabotaged)).contains("eu-south-1/eus1-az1", "eu-south-1/eus1-az1/rds-ledger-volume-1");
        assertThat(edge(sabotaged).availability().agreed())
                .isLessThan(edge(BANK).availability().agreed());
    }

    /** The same, with a load that takes two servers of three. */
    private static Service busy(Service server) {
        return server.instances(3).neededInstances(2).inRecovery(recovery -> recovery.instances(2));
    }

    /** What is warned of, beside what the bank accepts and aims at; that Milan has to be enabled is a note. */
    private static List<String> laws(Topology topology) {
        return Rules.check(topology).findings().stream()
                .map(Finding::rule)
                .filter(rule -> !rule.startsWith("objective/"))
                .filter(rule -> !rule.equals("region/opt-in") && !rule.equals("messaging/empty-in-recovery"))
                .toList();
    }

    /** What becomes of the bank when one thing of a kind fails, in words. */
    private static String verdicts(Topology topology, String kind) {
        var row = edge(topology).rows().stream()
                .filter(one -> one.what().equals(kind))
                .findFirst()
                .orElseThrow();
        return String.join(
                ", ",
                Stream.of(
                                counted(row.survives(), "survive"),
                                counted(row.degraded(), "degraded"),
                                counted(row.recoverable(), "recoverable"),
                                counted(row.lost(), "lost"))
                        .flatMap(words -> words)
                        .toList());
    }

    private static Stream<String> counted(long count, String word) {
        return count == 0 ? Stream.of() : Stream.of(count + " " + word);
    }

    /** Single failures that somebody has to act upon, and the finest things inside of them that are enough. */
    private static List<String> handsOn(Topology topology) {
        return edge(topology).attended().stream()
                .filter(cut -> cut.failures().size() == 1)
                .flatMap(cut -> Stream.concat(cut.failures().stream(), cut.because().stream()))
                .distinct()
                .toList();
    }

    private static EntryProof edge(Topology topology) {
        return Proving.of(topology).proof(1).entries().stream()
                .filter(entry -> entry.entry().equals("bank/edge"))
                .findFirst()
                .orElseThrow();
    }
}
