package dev.tandem.element.alerts;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.element.database.Database;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Element;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AlertsLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void tellsTheSamePeopleInBothRegions() throws JsonProcessingException {
        var topology = bank(ledger()).build();
        for (var region : new String[] {"primary", "recovery"}) {
            var stack = stack(topology, region);
            var operations = stack.at("/module/operations");
            assertThat(operations.get("name").asText()).isEqualTo("bank-operations");
            assertThat(operations.at("/emails/0").asText()).isEqualTo("${var.operations_email}");
            assertThat(operations.at("/phones/0").asText()).isEqualTo("${var.operations_phone}");
            assertThat(stack.at("/variable/operations_phone/type").asText()).isEqualTo("string");
            assertThat(stack.at("/output/operations_topic_arn/value").asText())
                    .isEqualTo("${module.operations.topic_arn}");
        }
    }

    @Test
    void notifiesTopicsThatExistInTheRegionOfTheAlarm() throws JsonProcessingException {
        var topology = bank(ledger())
                .alerts(alerts("central").existingTopics("on-call", "on_call"))
                .build();
        for (var region : new String[] {"primary", "recovery"}) {
            var stack = stack(topology, region);
            assertThat(stack.at("/data/aws_sns_topic/central_on-call/name").asText())
                    .isEqualTo("on-call");
            assertThat(stack.at("/module/central/further_topic_arns").toString())
                    .isEqualTo("[\"${data.aws_sns_topic.central_on-call.arn}\","
                            + "\"${data.aws_sns_topic.central_on_call.arn}\"]");
            assertThat(stack.at("/module/operations").has("further_topic_arns")).isFalse();
        }
    }

    @Test
    void refusesTopicsThatAnAlarmCannotNotify() {
        assertThatThrownBy(() -> alerts("a").existingTopics("on-call.fifo"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageEndingWith("name a standard topic.");
        assertThatThrownBy(() -> alerts("a").existingTopics("on call"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("A topic of alerts is named by the last part of its ARN: \"on call\"");
        assertThatThrownBy(() -> alerts("a").existingTopics("a", "b", "c", "d", "e"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("The alerts name 5 topics, but at most 4 are allowed");
    }

    @Test
    void letsAlarmsUseTheTopologysKey() throws JsonProcessingException {
        assertThat(stack(bank(ledger()).build(), "coupling").at("/module/key_replica/services"))
                .extracting(JsonNode::asText)
                .contains("cloudwatch");
        assertThat(stack(sites().with(ledger()).build(), "coupling").at("/module/key/services"))
                .extracting(JsonNode::asText)
                .doesNotContain("cloudwatch");
    }

    @Test
    void watchesAServiceByItsLoadBalancerAndItsGroup() throws JsonProcessingException {
        var alarms = alarms(bank(service("accounts").port(8082)).build(), "primary");
        assertThat(names(alarms))
                .containsExactly(
                        "accounts-cpu",
                        "accounts-errors",
                        "accounts-latency",
                        "accounts-none-healthy",
                        "accounts-unhealthy");
        assertThat(alarms.at("/accounts-unhealthy/metrics/value/dimensions/TargetGroup")
                        .asText())
                .isEqualTo("${module.accounts_load_balancer.target_group_arn_suffixes[\"accounts\"]}");
        assertThat(alarms.at("/accounts-errors/metrics")).hasSize(3);
        assertThat(alarms.at("/accounts-latency/metrics/value/statistic").asText())
                .isEqualTo("p95");
        assertThat(alarms.at("/accounts-cpu/threshold").asInt()).isEqualTo(85);
    }

    @Test
    void watchesServicesBehindASharedLoadBalancerApart() throws JsonProcessingException {
        var web = loadBalancer("web")
                .host("dev.bank.example", service("dev").port(80))
                .host("bank.example", service("prod").port(80));
        var alarms = alarms(bank(web).build(), "primary");
        assertThat(names(alarms)).contains("dev-errors", "prod-latency", "web-unanswered");
        assertThat(names(alarms.at("/dev-errors/metrics"))).containsExactly("failed", "requests");
        assertThat(alarms.at("/prod-latency/metrics/value/dimensions/TargetGroup")
                        .asText())
                .isEqualTo("${module.web_load_balancer.target_group_arn_suffixes[\"prod\"]}");
        assertThat(alarms.at("/web-unanswered/metrics/unanswered/dimensions/LoadBalancer")
                        .asText())
                .isEqualTo("${module.web_load_balancer.arn_suffix}");
    }

    @Test
    void wakesNobodyForServicesThatStandByWithoutInstances() throws JsonProcessingException {
        var lit = bank(service("accounts").port(8082)).strategy(pilotLight()).build();
        var alarm = alarms(lit, "recovery").get("accounts-none-healthy");
        assertThat(alarm.get("threshold").asText()).isEqualTo("${var.role == \"active\" ? 1 : 0}");
        assertThat(alarm.get("missing").asText())
                .isEqualTo("${var.role == \"active\" ? \"breaching\" : \"notBreaching\"}");
        var warm =
                alarms(bank(service("accounts").port(8082)).build(), "recovery").get("accounts-none-healthy");
        assertThat(warm.get("threshold").asInt()).isEqualTo(1);
        assertThat(warm.get("missing").asText()).isEqualTo("breaching");
    }

    @Test
    void watchesADatabaseBySizeAndClass() throws JsonProcessingException {
        var ledger = ledger().storage(100, 200).instanceClass("db.m6g.large");
        var alarms = alarms(bank(ledger).build(), "primary");
        assertThat(names(alarms)).containsExactly("ledger-connections", "ledger-cpu", "ledger-free-storage");
        assertThat(alarms.at("/ledger-free-storage/threshold").asLong()).isEqualTo(10L * 1024 * 1024 * 1024);
        assertThat(alarms.at("/ledger-connections/threshold").asLong()).isEqualTo(720);
        assertThat(alarms.at("/ledger-cpu/metrics/value/dimensions/DBInstanceIdentifier")
                        .asText())
                .isEqualTo("${module.ledger.identifier}");
    }

    @Test
    void holdsAReplicaToTheRecoveryPointObjective() throws JsonProcessingException {
        var alarms = alarms(bank(ledger()).objectives(rpo(minutes(2))).build(), "recovery");
        assertThat(alarms.at("/ledger-replica-late/threshold").asInt()).isEqualTo(120);
        assertThat(alarms.at("/ledger-replica-stopped/comparison").asText()).isEqualTo("LessThanThreshold");
        assertThat(alarms(bank(ledger()).build(), "recovery")
                        .at("/ledger-replica-late/threshold")
                        .asInt())
                .isEqualTo(300);
    }

    @Test
    void watchesEachReaderByItsOwnName() throws JsonProcessingException {
        var alarms = alarms(bank(mysql("wordpress").readReplicas(2)).build(), "primary");
        assertThat(names(alarms)).contains("wordpress-reader-1-late", "wordpress-reader-2-stopped");
        assertThat(alarms.at("/wordpress-reader-2-late/metrics/value/dimensions/DBInstanceIdentifier")
                        .asText())
                .isEqualTo("${module.wordpress.identifier}-2");
    }

    @Test
    void leavesReadersAloneThatAGateStopsOnPurpose() throws JsonProcessingException {
        var wordpress = mysql("wordpress").readReplicas(2).replicaInRecovery();
        var gated = bank(releaseGate("publish").of(wordpress)).build();
        assertThat(names(alarms(gated, "primary")))
                .containsExactly("wordpress-connections", "wordpress-cpu", "wordpress-free-storage");
        assertThat(names(alarms(gated, "recovery"))).contains("wordpress-replica-stopped");
    }

    @Test
    void watchesAClusterAndItsCopyWhereTheyAre() throws JsonProcessingException {
        var books = auroraPostgres("books").version("16.8").globalDatabase();
        assertThat(names(alarms(bank(books).build(), "primary")))
                .containsExactly("books-connections", "books-cpu", "books-readers-late");
        assertThat(alarms(bank(books).build(), "recovery")
                        .at("/books-copy-late/expression")
                        .asText())
                .isEqualTo("SELECT MAX(AuroraGlobalDBReplicationLag) FROM \"AWS/RDS\" WHERE DBClusterIdentifier ="
                        + " '${module.books.identifier}'");
        assertThat(names(alarms(bank(books.serverless(1, 8)).build(), "primary")))
                .containsExactly("books-capacity", "books-readers-late");
    }

    @Test
    void watchesAFileSystemByHowItIsThrottled() throws JsonProcessingException {
        var files = fileSystem("files").replicaInRecovery();
        assertThat(names(alarms(bank(files).build(), "primary"))).containsExactly("files-copy-late", "files-io-limit");
        assertThat(names(alarms(bank(files).build(), "recovery"))).containsExactly("files-io-limit");
        assertThat(names(alarms(bank(files.burstingThroughput()).build(), "recovery")))
                .contains("files-burst-credits");
        assertThat(alarms(bank(files.provisionedThroughput(64)).build(), "primary")
                        .at("/files-throughput/expression")
                        .asText())
                .isEqualTo("100 * moved / PERIOD(moved) / permitted");
    }

    @Test
    void watchesASearchDomainAsAwsRecommends() throws JsonProcessingException {
        var alarms = alarms(bank(search("products").storage(100)).build(), "primary");
        assertThat(names(alarms))
                .contains("products-red", "products-free-storage", "products-memory", "products-masters-memory");
        assertThat(alarms.at("/products-free-storage/threshold").asInt()).isEqualTo(25_600);
        assertThat(alarms.at("/products-red/metrics/value/dimensions/ClientId").asText())
                .isEqualTo("${data.aws_caller_identity.current.account_id}");
    }

    @Test
    void watchesBothKindsOfBrokers() throws JsonProcessingException {
        var rabbit = alarms(bank(rabbitMq("orders")).build(), "recovery");
        assertThat(names(rabbit)).containsExactly("orders-disk", "orders-memory", "orders-queue-depth");
        assertThat(rabbit.at("/orders-memory/metrics/used/dimensions/Broker").asText())
                .isEqualTo("bank-orders");
        assertThat(names(alarms(bank(activeMq("events")).build(), "primary")))
                .containsExactly(
                        "events-disk-1",
                        "events-disk-2",
                        "events-memory-1",
                        "events-memory-2",
                        "events-queue-depth-1",
                        "events-queue-depth-2");
    }

    @Test
    void watchesWhatSesStopsAnAccountFor() throws JsonProcessingException {
        var alarms = alarms(bank(mail("letters", "bank.example")).build(), "recovery");
        assertThat(names(alarms)).containsExactly("letters-bounces", "letters-complaints");
        assertThat(alarms.at("/letters-bounces/metrics/rate/dimensions")
                        .get("ses:configuration-set")
                        .asText())
                .isEqualTo("bank-letters");
    }

    @Test
    void watchesThatExactlyOneOfTwoNodesServes() throws JsonProcessingException {
        var corda = bank(nodes("corda").hotCold().listens(tcp("p2p", 10002))).build();
        var alarms = alarms(corda, "primary");
        assertThat(names(alarms)).containsExactly("corda-both-healthy-p2p", "corda-none-healthy-p2p");
        assertThat(alarms.at("/corda-none-healthy-p2p/threshold").asInt()).isEqualTo(1);
        assertThat(alarms.at("/corda-both-healthy-p2p/metrics/value/dimensions/TargetGroup")
                        .asText())
                .isEqualTo("${module.corda_load_balancer.target_group_arn_suffixes[\"p2p\"]}");
        assertThat(alarms(corda, "recovery")
                        .at("/corda-none-healthy-p2p/threshold")
                        .asText())
                .isEqualTo("${var.role == \"active\" ? 1 : 0}");
    }

    @Test
    void watchesMessagesThatAreGivenUpWaitOrDoNotArrive() throws JsonProcessingException {
        var transfers = topic("transfers").fifo();
        var slow = queue("accounts").fifo().subscribedTo(transfers).visibilityTimeout(minutes(10));
        var alarms = alarms(bank(slow).build(), "recovery");
        assertThat(names(alarms)).containsExactly("accounts-dead-letters", "accounts-waiting", "transfers-undelivered");
        assertThat(alarms.at("/accounts-waiting/threshold").asInt()).isEqualTo(3000);
        assertThat(alarms.at("/accounts-dead-letters/metrics/value/dimensions/QueueName")
                        .asText())
                .isEqualTo("${module.accounts.dead_letters_name}");
    }

    @Test
    void watchesThatCertificatesAreRenewedInBothRegions() throws JsonProcessingException {
        var app = certificate("app.bank.example").in(publicZone("bank.example"));
        var topology = bank(service("app").port(443).certificate(app)).build();
        for (var region : new String[] {"primary", "recovery"}) {
            var alarms = alarms(topology, region);
            assertThat(names(alarms)).contains("app.bank.example-expiring");
            assertThat(alarms.at("/app.bank.example-expiring/metrics/value/dimensions/CertificateArn")
                            .asText())
                    .isEqualTo("${data.aws_acm_certificate.app_bank_example.arn}");
        }
    }

    @Test
    void watchesBackupsWhereTheyAreMade() throws JsonProcessingException {
        var topology = bank(backupPlan("daily").covers(ledger())).build();
        var alarms = alarms(topology, "primary");
        assertThat(names(alarms)).contains("daily-backups-failed", "daily-copies-failed");
        assertThat(alarms.at("/daily-copies-failed/expression").asText())
                .isEqualTo("SELECT SUM(NumberOfCopyJobsFailed) FROM \"AWS/Backup\" WHERE BackupVaultName ="
                        + " 'bank-daily'");
        assertThat(names(alarms(topology, "recovery"))).doesNotContain("daily-backups-failed");
    }

    @Test
    void sayWhichElementTheyAreAboutAndWhatToDo() throws JsonProcessingException {
        var everything = bank(ledger(), rabbitMq("orders"), search("products"), service("accounts"))
                .build();
        assertThat(alarms(everything, "primary").properties())
                .extracting(Map.Entry::getValue)
                .allSatisfy(alarm -> {
                    assertThat(alarm.get("description").asText().length()).isBetween(60, 1024);
                    assertThat(alarm.at("/tags/tandem:element").asText()).isNotBlank();
                });
    }

    private static Database ledger() {
        return postgres("ledger").replicaInRecovery();
    }

    private static Alerts operations() {
        return alerts("operations").email(variable("operations_email")).sms(variable("operations_phone"));
    }

    private static TopologyBuilder bank(Element... elements) {
        return sites().with(elements).alerts(operations());
    }

    private static TopologyBuilder sites() {
        return topology("bank")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"));
    }

    private static JsonNode alarms(Topology topology, String region) throws JsonProcessingException {
        return stack(topology, region).at("/module/operations/alarms");
    }

    private static Iterable<String> names(JsonNode alarms) {
        return StreamSupport.stream(((Iterable<String>) alarms::fieldNames).spliterator(), false)
                .toList();
    }

    private static JsonNode stack(Topology topology, String stack) throws JsonProcessingException {
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }
}
