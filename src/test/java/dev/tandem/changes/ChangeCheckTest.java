package dev.tandem.changes;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.database.Database;
import dev.tandem.element.service.Service;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a change does to data that is deployed is found before anything is planned. */
class ChangeCheckTest {

    private static final Database ORDERS = postgres("orders").replicaInRecovery();

    @Test
    void staysQuietOnTheSameTopology() {
        assertThat(change(shop(ORDERS), shop(ORDERS))).isEmpty();
    }

    @Test
    void staysQuietOnWhatIsNew() {
        assertThat(findings(CommittedStacks.NONE, shop(ORDERS))).isEmpty();
        assertThat(change(shop(ORDERS), shop(ORDERS, fileSystem("docs").replicaInRecovery())))
                .isEmpty();
    }

    @Test
    void staysQuietOnWhatAwsChangesInPlace() {
        var larger = ORDERS.storage(200, 1000).instanceClass("db.r6g.xlarge");
        assertThat(change(shop(ORDERS), shop(larger))).isEmpty();
    }

    @Test
    void reportsADeployedKeyThatIsToExistAlready() {
        var orders = key("central");
        assertThat(change(
                        shop(ORDERS.encryptedWith(orders)),
                        shop(ORDERS.encryptedWith(orders.existing("alias/central")))))
                .extracting(Finding::rule)
                .contains("change/data-goes");
    }

    @Test
    void reportsADatabaseThatWasRenamedWithoutAWord() {
        assertThat(change(shop(ORDERS), shop(postgres("sales").replicaInRecovery())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/data-goes");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.subject()).isEqualTo("shop/orders");
                    assertThat(finding.fix())
                            .isEqualTo(
                                    "If it was renamed, add .formerly(\"orders\") to the database \"sales\"; if it is"
                                            + " given up, add .retired(\"orders\", \"reason\") to the topology.");
                    assertThat(finding.evidence())
                            .containsExactly(
                                    "module.orders_credentials of the stack shop-coupling holds the credentials",
                                    "module.orders of the stack shop-primary holds the database",
                                    "module.orders of the stack shop-recovery holds the database");
                    assertThat(finding.origin().file()).isEqualTo("ChangeCheckTest.java");
                });
    }

    @Test
    void staysQuietOnARenameThatSaysTheFormerName() {
        assertThat(change(
                        shop(ORDERS), shop(postgres("sales").formerly("orders").replicaInRecovery())))
                .isEmpty();
        assertThat(change(
                        shop(auroraPostgres("orders").globalDatabase()),
                        shop(auroraPostgres("sales").formerly("orders").globalDatabase())))
                .isEmpty();
    }

    @Test
    void staysQuietOnAKeyThatWasRenamedUnderWhatItEncrypts() {
        assertThat(change(
                        shop(ORDERS.encryptedWith(key("vault"))),
                        shop(ORDERS.encryptedWith(key("safe").formerly("vault")))))
                .isEmpty();
    }

    @Test
    void reportsAFormerNameThatIsNoLongerSaid() {
        var renamed = postgres("sales").formerly("orders").replicaInRecovery();
        var forgotten = postgres("sales").databaseName("orders").replicaInRecovery();
        assertThat(change(shop(renamed), shop(forgotten)))
                .extracting(Finding::rule)
                .isNotEmpty()
                .containsOnly("change/data-is-replaced");
    }

    @Test
    void reportsFilesThatNoServiceUsesAnyMore() {
        var api = service("api").port(8080);
        var docs = fileSystem("docs").replicaInRecovery();
        assertThat(change(entered(api.uses(ORDERS).uses(docs)), entered(api.uses(ORDERS))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/data-goes");
                    assertThat(finding.summary()).contains("\"docs\" is gone");
                    assertThat(finding.evidence())
                            .containsExactly(
                                    "module.docs of the stack shop-coupling holds the files",
                                    "module.docs_replica of the stack shop-coupling holds the files");
                });
    }

    @Test
    void reportsADatabaseThatBecameAnAuroraClusterUnderItsName() {
        assertThat(change(shop(ORDERS), shop(auroraPostgres("orders").globalDatabase())))
                .extracting(Finding::rule)
                .containsOnly("change/data-goes");
    }

    @Test
    void warnsOfACopyThatGoes() {
        assertThat(change(shop(ORDERS), shop(postgres("orders"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/copy-goes");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void reportsWhatAwsReplaces() {
        assertThat(change(shop(ORDERS), shop(ORDERS.databaseName("main"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/data-is-replaced");
                    assertThat(finding.summary()).contains("\"database_name\" of \"orders\"");
                    assertThat(finding.evidence())
                            .containsExactly(
                                    "module.orders of the stack shop-primary had database_name = \"orders\"",
                                    "it would have \"main\"");
                });
        assertThat(change(shop(ORDERS), shop(ORDERS.encryptedWith(key("vault")))))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.summary()).contains("\"kms_key_arn\""));
        assertThat(change(shop(queue("jobs")), shop(queue("jobs").fifo())))
                .extracting(Finding::rule)
                .containsOnly("change/data-is-replaced");
    }

    @Test
    void reportsABrokerWhoseZonesChange() {
        var broker = rabbitMq("jobs").cluster();
        var narrower = sites("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16").zones(2))
                .with(broker)
                .build();
        assertThat(change(shop(broker), narrower)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("change/data-is-replaced");
            assertThat(finding.summary()).contains("\"subnet_ids\" of \"jobs\"");
        });
    }

    @Test
    void reportsABrokerThatIsAReplicaNoMore() {
        assertThat(change(shop(activeMq("jobs").replicatedToRecovery()), shop(activeMq("jobs"))))
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/data-is-replaced");
                    assertThat(finding.summary()).contains("\"replica_of_broker_arn\" of \"jobs\"");
                });
    }

    @Test
    void reportsAnotherRegionAlone() {
        var elsewhere = sites("shop")
                .recovery(EU_NORTH_1, network("10.20.0.0/16"))
                .with(ORDERS)
                .build();
        assertThat(change(shop(ORDERS), elsewhere)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("change/region-stays");
            assertThat(finding.summary()).contains("deployed in eu-central-1, and cannot become eu-north-1");
        });
    }

    @Test
    void reportsAnotherCidrInThatStackAlone() {
        var wider = sites("shop")
                .primary(EU_WEST_1, network("10.30.0.0/16"))
                .with(ORDERS)
                .build();
        assertThat(change(shop(ORDERS), wider)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("change/network-stays");
            assertThat(finding.summary()).contains("\"10.10.0.0/16\"", "\"10.30.0.0/16\"");
        });
    }

    @Test
    void reportsAMoveToANetworkThatExists() {
        var landingZone = existing("10.10.0.0/16", byTag("Name", "landing-zone"), byTag("Tier", "app"));
        var moved = sites("shop")
                .primary(EU_WEST_1, network(landingZone))
                .with(ORDERS)
                .build();
        assertThat(change(shop(ORDERS), moved)).extracting(Finding::rule).contains("change/network-stays");
    }

    @Test
    void reportsAnotherStateBucket() {
        var moved = sites("shop").state(stateBucket("states")).with(ORDERS).build();
        assertThat(change(shop(ORDERS), moved)).extracting(Finding::rule).containsExactly("change/state-bucket-stays");
    }

    @Test
    void reportsARenamedTopology() {
        var store = sites("store").with(ORDERS).build();
        assertThat(change(shop(ORDERS), store)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("change/topology-stays");
            assertThat(finding.fix()).startsWith("Call it \"shop\" again");
        });
    }

    @Test
    void reportsATopologyThatIsGoneIfEverythingIsWritten() {
        var other = sites("crm").state(stateBucket("crm-terraform-state")).build();
        var check = new ChangeCheck(committed(shop(ORDERS)));
        assertThat(check.between(List.of(other), name -> true))
                .extracting(Finding::rule)
                .containsExactly("change/topology-stays");
        assertThat(check.between(List.of(other), name -> false)).isEmpty();
    }

    @Test
    void reportsThreeTopologiesWithOneStateBucket() {
        var three = Stream.of("test", "stage", "live")
                .map(name -> sites(name).build())
                .toList();
        assertThat(new ChangeCheck(CommittedStacks.NONE).between(three, name -> true))
                .hasSize(3)
                .extracting(Finding::rule)
                .containsOnly("change/state-bucket-is-shared");
    }

    @Test
    void forgetsWhatIsRetiredInEveryStackAndDestroysNothing() {
        var retired = sites("shop").retired("orders", "moved to the warehouse").build();
        assertThat(change(shop(ORDERS), retired)).extracting(Finding::rule).containsExactly("change/retired-is-done");
        assertThat(committed(retired).texts().get("shop-coupling"))
                .contains("\"from\": \"module.orders_credentials\"", "\"destroy\": false");
        assertThat(change(retired, shop())).isEmpty();
    }

    @Test
    void refusesToRetireWhatIsThere() {
        var both = sites("shop")
                .with(ORDERS)
                .retired("orders", "moved to the warehouse")
                .build();
        assertThat(change(shop(ORDERS), both)).extracting(Finding::rule).containsExactly("change/retired-is-gone");
    }

    @Test
    void refusesToTakeTheGuardsFromWhatIsDeployed() {
        var disposable =
                sites("shop").with(ORDERS).disposable("no longer needed").build();
        assertThat(change(shop(ORDERS), disposable)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("change/guards-stay");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.summary()).contains("no longer needed");
            assertThat(finding.toString()).contains("module.orders of the stack shop-primary protects");
        });
        assertThat(findings(CommittedStacks.NONE, disposable)).isEmpty();
        assertThat(change(disposable, disposable)).isEmpty();
        assertThat(change(disposable, shop(ORDERS))).isEmpty();
    }

    @Test
    void letsTheDataOfADisposableTopologyGo() {
        var before = sites("shop").with(ORDERS).disposable("for a branch").build();
        var now = sites("shop").disposable("for a branch").build();
        assertThat(change(before, now)).isEmpty();
        assertThat(change(before, shop())).extracting(Finding::rule).containsOnly("change/data-goes");
    }

    @Test
    void takesAModuleThatNobodyDescribesForData() {
        var before = withModule(shop(), "shop-sessions");
        assertThat(findings(before, shop())).extracting(Finding::rule).containsExactly("change/data-goes");
    }

    @Test
    void warnsOfOtherValuesForAModuleThatNobodyDescribes() {
        var text = withModule(shop(), "before").texts().get("shop-primary");
        var before = StackView.of("shop-primary", String.valueOf(text));
        var now = StackView.of("shop-primary", String.valueOf(text).replace("\"before\"", "\"after\""));
        var change = new StackChange(before, now);
        assertThat(new DataChanges(shop(), List.of(change)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("change/module-is-unknown");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.summary()).contains("other values of name");
                });
    }

    private static CommittedStacks withModule(Topology topology, String name) {
        var texts = new TreeMap<>(committed(topology).texts());
        texts.merge(
                "shop-primary",
                "",
                (text, none) -> text.replaceFirst(
                        "\"module\": \\{",
                        "\"module\": { \"sessions\": { \"source\": \"../../modules/own-sessions\", \"name\": \"" + name
                                + "\" },"));
        return new CommittedStacks("generated", texts);
    }

    private static List<Finding> change(Topology before, Topology after) {
        return findings(committed(before), after);
    }

    private static List<Finding> findings(CommittedStacks committed, Topology after) {
        var check = new ChangeCheck(committed);
        var findings = new ArrayList<>(check.of(after));
        findings.addAll(check.between(List.of(after), name -> true));
        return findings;
    }

    private static CommittedStacks committed(Topology topology) {
        var texts = new TreeMap<String, String>();
        Lowering.lower(topology).forEach(document -> texts.put(document.name(), document.json()));
        return new CommittedStacks("generated", texts);
    }

    private static Topology shop(Element... elements) {
        return sites("shop").with(elements).build();
    }

    private static Topology entered(Service service) {
        return sites("shop").entry(accelerator("edge").to(service)).build();
    }

    private static TopologyBuilder sites(String name) {
        return topology(name)
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }
}
