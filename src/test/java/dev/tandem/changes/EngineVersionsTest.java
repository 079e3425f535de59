package dev.tandem.changes;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.database.Database;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineVersionsTest {

    private static final Database ORDERS = postgres("orders").replicaInRecovery();

    @Test
    void reportsAMajorUpgradeThatIsNotAllowedOnceForBothRegions() {
        assertThat(change(ORDERS.version("15"), ORDERS.version("16.4")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/major-upgrade-is-meant");
                    assertThat(finding.summary()).contains("with version 15").contains("to 16.4, another major");
                    assertThat(finding.fix()).startsWith("Add .allowsMajorUpgrade() for as long");
                });
        var mysql = mysql("orders").replicaInRecovery();
        assertThat(change(mysql.version("8.0"), mysql.version("8.4")))
                .extracting(Finding::rule)
                .containsExactly("change/major-upgrade-is-meant");
    }

    @Test
    void saysThatTheClustersOfAGlobalDatabaseAreUpgradedTogether() {
        var shared = auroraPostgres("orders").globalDatabase();
        assertThat(change(shared.version("15.8"), shared.version("16.8")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fix()).contains("modify-global-cluster"));
    }

    @ParameterizedTest
    @CsvSource({"16, 15", "16.4, 15", "16.6, 16.4", "16.10, 16.9"})
    void reportsAVersionThatGoesBackEvenIfUpgradesAreAllowed(String before, String after) {
        assertThat(change(ORDERS.version(before), ORDERS.version(after).allowsMajorUpgrade()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/engine-version-stays-or-rises");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.summary())
                            .isEqualTo("\"orders\" is deployed with version " + before
                                    + ", and RDS refuses to move it to " + after + ": it never goes back.");
                });
    }

    @Test
    void reportsAMinorVersionOfAuroraMysqlThatGoesBack() {
        var cluster = auroraMysql("orders");
        assertThat(change(cluster.version("8.0.mysql_aurora.3.10.0"), cluster.version("8.0.mysql_aurora.3.8.0")))
                .extracting(Finding::rule)
                .containsExactly("change/engine-version-stays-or-rises");
    }

    @ParameterizedTest
    @CsvSource({"16, 16.4", "16.4, 16", "16.4, 16.4"})
    void staysQuietWhereNeitherIsHigher(String before, String after) {
        assertThat(change(ORDERS.version(before), ORDERS.version(after))).isEmpty();
    }

    @Test
    void saysThatAReplicaIsUpgradedBeforeItsSourceAtAMinorUpgrade() {
        assertThat(change(ORDERS.version("16.4"), ORDERS.version("16.6")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/engine-upgrade-order");
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.summary()).contains("from version 16.4 to 16.6");
                    assertThat(finding.fix()).startsWith("Apply the stack shop-recovery, wait until");
                });
    }

    @Test
    void saysThatAReplicaOfPostgresIsMadeAgainAfterAMajorUpgrade() {
        assertThat(change(ORDERS.version("16"), ORDERS.version("17").allowsMajorUpgrade()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/engine-upgrade-order");
                    assertThat(finding.fix()).startsWith("Apply the stack shop-primary, and then make the replica");
                });
    }

    @Test
    void saysThatAReplicaOfMysqlIsUpgradedBeforeItsSourceAtAMajorUpgrade() {
        var orders = mysql("orders").replicaInRecovery();
        assertThat(change(orders.version("8.0"), orders.version("8.4").allowsMajorUpgrade()))
                .extracting(Finding::fix)
                .singleElement()
                .satisfies(fix -> assertThat(fix).startsWith("Apply the stack shop-recovery"));
    }

    @Test
    void saysThatASecondaryClusterIsUpgradedFirst() {
        var shared = auroraPostgres("orders").globalDatabase();
        assertThat(change(shared.version("16.6"), shared.version("16.8")))
                .extracting(Finding::fix)
                .singleElement()
                .satisfies(fix -> assertThat(fix).startsWith("Apply the stack shop-recovery"));
    }

    @Test
    void saysNothingOfOrderWhereThereIsNoCopy() {
        assertThat(change(postgres("orders").version("16.4"), postgres("orders").version("16.6")))
                .isEmpty();
    }

    @Test
    void saysNothingOfOrderWhereNoSourceDoes() {
        var orders = sqlServer("orders").enterpriseEdition().replicaInRecovery();
        assertThat(change(orders.version("15.00"), orders.version("16.00").allowsMajorUpgrade()))
                .isEmpty();
    }

    private static List<Finding> change(Element before, Element after) {
        var texts = new TreeMap<String, String>();
        Lowering.lower(shop(before)).forEach(document -> texts.put(document.name(), document.json()));
        return new ChangeCheck(new CommittedStacks("generated", texts)).of(shop(after));
    }

    private static Topology shop(Element database) {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(database)
                .build();
    }
}
