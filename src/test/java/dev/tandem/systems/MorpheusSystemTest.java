package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.cli.CompiledExamples;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reference documents ask of the Morpheus system, in the stacks that its example compiles to. */
class MorpheusSystemTest {

    private static final Map<String, List<String>> ZONES = Map.of(
            "primary", List.of("usw2-az1", "usw2-az2", "usw2-az3"),
            "recovery", List.of("use2-az1", "use2-az2", "use2-az3"));

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void spansThreeZonesWithPublicPrivateAndDataSubnetsAndANatGatewayInEach(String region) {
        var network = module(region, "network");
        assertThat(names(network.at("/zones"))).isEqualTo(ZONES.get(region));
        assertThat(network.at("/zones"))
                .allSatisfy(zone -> assertThat(names(zone)).containsExactly("data", "private", "public"));
        assertThat(texts(network.at("/nat_gateway_zones"))).isEqualTo(ZONES.get(region));
        assertThat(texts(network.at("/interface_endpoints"))).contains("kms", "logs", "secretsmanager", "ssm");
    }

    @Test
    void hasNetworksThatCanBeJoined() {
        assertThat(module("primary", "network").at("/cidr").asText()).isEqualTo("10.10.0.0/16");
        assertThat(module("recovery", "network").at("/cidr").asText()).isEqualTo("10.20.0.0/16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void opensStoresToTheApplicationAloneAndTheApplicationToThem(String region) {
        assertThat(names(module(region, "app").at("/destinations")))
                .containsExactly("database", "files", "logs", "messages-amqps", "messages-console");
        for (var store : List.of("database", "files", "logs", "messages")) {
            assertThat(names(module(region, store).at("/clients"))).as(store).containsExactly("app");
        }
        assertThat(texts(module(region, "app_load_balancer").at("/ingress_cidrs")))
                .containsExactly("198.51.100.0/24", "203.0.113.0/24");
        assertThat(module(region, "app").at("/port").asInt()).isEqualTo(443);
        assertThat(module(region, "app").at("/bastions").toString())
                .isEqualTo("{\"jump\":\"${module.jump.security_group_id}\"}");
        assertThat(module(region, "app").at("/load_balancer/security_group_id").asText())
                .isEqualTo("${module.app_load_balancer.security_group_id}");
    }

    @Test
    void hasThreeNodesThatDoNotBurstAndMayBecomeSix() {
        var app = module("primary", "app");
        assertThat(app.at("/capacity").toString()).isEqualTo("{\"desired\":3,\"max\":6,\"min\":3}");
        assertThat(app.at("/instance_type").asText()).isEqualTo("m5.xlarge");
        assertThat(app.at("/root_volume_gb").asInt()).isEqualTo(200);
        assertThat(app.at("/scaling").toString()).isEqualTo("{\"cpu_percent\":70,\"requests_per_target\":1000}");
        assertThat(app.at("/subnet_ids").asText()).isEqualTo("${module.network.private_subnet_ids}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void meetsClientsAndNodesUnderTlsAndAsksForAPing(String region) {
        var balancer = module(region, "app_load_balancer");
        assertThat(balancer.at("/port").asInt()).isEqualTo(443);
        assertThat(balancer.at("/certificate_arn").asText())
                .isEqualTo("${data.aws_acm_certificate.morpheus_example_com.arn}");
        assertThat(balancer.at("/redirect_http").booleanValue()).isTrue();
        assertThat(balancer.at("/idle_timeout_seconds").asInt()).isEqualTo(600);
        assertThat(balancer.at("/access_logs/bucket").asText()).isEqualTo("${module.access_logs.bucket}");
        var target = balancer.at("/targets/app");
        assertThat(target.at("/protocol").asText()).isEqualTo("HTTPS");
        assertThat(target.at("/port").asInt()).isEqualTo(443);
        assertThat(target.at("/health_check/path").asText()).isEqualTo("/ping");
        assertThat(target.at("/sticky_seconds").asInt()).isEqualTo(86_400);
        assertThat(target.at("/algorithm").asText()).isEqualTo("least_outstanding_requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void leavesTheTiersToAwsAndMountsTheFilesBeforeMorpheusIsConfigured(String region) {
        var bootstrap = module(region, "app").at("/user_data").asText();
        assertThat(bootstrap)
                .contains("mysql['enable'] = false", "rabbitmq['enable'] = false", "elasticsearch['enable'] = false")
                .contains("groupadd --system --gid 2001 morpheus-app", "useradd --system --uid 2001 --gid 2001")
                .contains("appliance_url=https://morpheus.example.com\n")
                .contains("rabbitmq['port'] = '$MESSAGES_AMQPS_PORT'", "rabbitmq['use_tls'] = true");
        assertThat(bootstrap.indexOf("mount \"$shared\""))
                .isPositive()
                .isLessThan(bootstrap.indexOf("\nmorpheus-ctl reconfigure"));
        assertThat(module(region, "app").at("/health_check_grace_seconds").asInt())
                .isEqualTo(1800);
    }

    /** Every variable that the script reads is a parameter of the node in both regions, or set by the script. */
    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void isToldEverythingThatItsBootstrapReads(String region) {
        var described = names(module(region, "app").at("/parameters")).stream()
                .map(name -> name.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT))
                .toList();
        var bootstrap = module(region, "app").at("/user_data").asText();
        var read = Pattern.compile("\\$\\{?([A-Z][A-Z0-9_]+)")
                .matcher(bootstrap)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("AWS_REGION"));
        assertThat(read).isNotEmpty().isSubsetOf(described);
    }

    @Test
    void isKnownByItsPublicName() {
        assertThat(module("global", "morpheus_example_com").at("/record_name").asText())
                .isEqualTo("morpheus.example.com");
        assertThat(module("coupling", "morpheus_example_com_certificate")
                        .at("/domain_name")
                        .asText())
                .isEqualTo("morpheus.example.com");
    }

    @Test
    void hasAnAuroraClusterWithAWriterAndAReaderInDifferentZones() {
        var database = module("primary", "database");
        assertThat(database.at("/engine").asText()).isEqualTo("aurora-mysql");
        assertThat(database.at("/engine_version").asText()).startsWith("8.0.mysql_aurora.3.");
        assertThat(database.at("/instance_class").asText()).isEqualTo("db.r6g.large");
        assertThat(stream(database.at("/instances")).map(one -> one.at("/zone").asText()))
                .containsExactly("usw2-az1", "usw2-az2");
        assertThat(database.at("/backup/retention_days").asInt()).isEqualTo(7);
        assertThat(database.at("/database_name").asText()).isEqualTo("morpheus");
        assertThat(module("primary", "app").at("/user_data").asText())
                .contains("ALTER DATABASE $DATABASE_DATABASE CHARACTER SET utf8 COLLATE utf8_general_ci;");
    }

    @Test
    void hasASecondaryClusterThatTakesOver() {
        var secondary = module("recovery", "database");
        assertThat(secondary.at("/global_database/primary/cluster_arn").asText())
                .startsWith("arn:aws:rds:us-west-2:")
                .endsWith(":cluster:morpheus-database-us-west-2");
        assertThat(secondary.at("/instance_class").asText()).isEqualTo("db.r6g.large");
        assertThat(secondary.at("/instances").asText()).startsWith("${var.role == \"active\" ? ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void searchesOnThreeDataNodesAndThreeMastersInThreeZones(String region) {
        var logs = module(region, "logs");
        assertThat(logs.at("/engine_version").asText()).isEqualTo("OpenSearch_2.19");
        assertThat(logs.at("/data_nodes").toString()).isEqualTo("{\"count\":3,\"instance_type\":\"m6g.large.search\"}");
        assertThat(logs.at("/dedicated_masters").toString())
                .isEqualTo("{\"count\":3,\"instance_type\":\"m6g.large.search\"}");
        assertThat(names(logs.at("/subnet_ids"))).isEqualTo(ZONES.get(region));
        assertThat(logs.at("/master_username").asText()).isEqualTo("tandem");
        assertThat(module("coupling", "logs_credentials").at("/username").asText())
                .isEqualTo("tandem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void keepsThreeCopiesWhereOneZoneStandsBy(String region) {
        assertThat(module(region, "logs").at("/multi_az_with_standby").booleanValue())
                .isTrue();
        assertThat(module(region, "app").at("/user_data").asText()).contains("elasticsearch['replica_count'] = 2\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void queuesOnAClusterOfRabbitMqInEachRegion(String region) {
        var messages = module(region, "messages");
        assertThat(messages.at("/engine_type").asText()).isEqualTo("RabbitMQ");
        assertThat(messages.at("/engine_version").asText()).isEqualTo("3.13");
        assertThat(messages.at("/deployment_mode").asText()).isEqualTo("CLUSTER_MULTI_AZ");
        assertThat(messages.at("/instance_type").asText()).isEqualTo("mq.m5.large");
        assertThat(names(messages.at("/subnet_ids"))).isEqualTo(ZONES.get(region));
        assertThat(messages.at("/replica_of_broker_arn").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void hasAVirtualHostInWhichMorpheusMayDeclareItsQueues(String region) throws IOException {
        var definitions = new ObjectMapper()
                .readTree(CompiledExamples.text("stacks/morpheus-" + region + "/messages.definitions.json"));
        assertThat(definitions.at("/vhosts").toString()).isEqualTo("[{\"name\":\"morpheus\"}]");
        assertThat(definitions.at("/permissions/1").toString())
                .isEqualTo("{\"configure\":\".*\",\"read\":\".*\",\"user\":\"morpheus\",\"vhost\":\"morpheus\","
                        + "\"write\":\".*\"}");
    }

    @Test
    void sharesEncryptedFilesThatStayWhereTheyAreWritten() {
        var files = module("coupling", "files");
        assertThat(files.at("/performance_mode").asText()).isEqualTo("generalPurpose");
        assertThat(files.at("/throughput/mode").asText()).isEqualTo("elastic");
        assertThat(files.at("/backup").booleanValue()).isTrue();
        assertThat(files.at("/lifecycle_policy").toString()).isEqualTo("{\"back_on_access\":false}");
        assertThat(module("primary", "files").at("/access_points/shared").toString())
                .isEqualTo("{\"gid\":2001,\"path\":\"/morpheus-ui\",\"uid\":2001}");
        assertThat(module("primary", "app").at("/user_data").asText())
                .contains("efs _netdev,tls,iam,accesspoint=$FILES_ACCESS_POINT_ID");
    }

    @Test
    void copiesFilesToTheRecoveryRegion() {
        assertThat(module("coupling", "files").at("/replicate_to/region").asText())
                .isEqualTo("us-east-2");
        assertThat(module("coupling", "files_replica").at("/role").asText()).isEqualTo("replica");
        assertThat(module("recovery", "files").at("/subnet_ids").asText())
                .isEqualTo("${module.network.data_subnet_ids}");
    }

    @Test
    void sendsMailFromBothRegionsOverSmtp() {
        for (var call : List.of("mail", "mail_recovery")) {
            var mail = module("coupling", call);
            assertThat(mail.at("/identity").asText()).isEqualTo("morpheus.example.com");
            assertThat(mail.at("/dmarc/policy").asText()).isEqualTo("quarantine");
            assertThat(mail.at("/smtp/secret_name").asText()).isEqualTo("morpheus/mail/smtp");
            assertThat(mail.at("/feedback_addresses")).isNotEmpty();
        }
        assertThat(module("coupling", "mail_dns").at("/records").asText())
                .isEqualTo("${merge(module.mail.dns_records, module.mail_recovery.dns_records)}");
        assertThat(module("primary", "app").at("/reaches_smtp").booleanValue()).isTrue();
        assertThat(module("recovery", "app")
                        .at("/parameters")
                        .get("mail/smtp_host")
                        .asText())
                .isEqualTo("email-smtp.us-east-2.amazonaws.com");
    }

    @Test
    void encryptsEverythingByOneKeyOfBothRegions() {
        assertThat(texts(module("coupling", "key").at("/services")))
                .contains("elasticfilesystem", "es", "logs", "mq", "rds", "secretsmanager", "ssm");
        assertThat(module("coupling", "key_replica")
                        .at("/replica_of/primary_key_arn")
                        .asText())
                .isEqualTo("${module.key.key_arn}");
        for (var region : ZONES.keySet()) {
            for (var store : List.of("app", "database", "logs", "messages", "network")) {
                assertThat(module(region, store).at("/kms_key_arn").asText())
                        .as(store)
                        .isEqualTo("${data.aws_kms_key.key.arn}");
            }
        }
    }

    @Test
    void keepsEverySecretInBothRegionsAndTellsEachRegionItsOwn() {
        for (var secret : List.of(
                "broker_login", "database_credentials", "database_login", "logs_credentials", "messages_credentials")) {
            assertThat(names(module("coupling", secret).at("/replicas")))
                    .as(secret)
                    .containsExactly("us-east-2");
        }
        for (var region : ZONES.keySet()) {
            assertThat(names(module(region, "app").at("/parameters")))
                    .contains("database/host", "database/reader_host", "database/secret_arn")
                    .contains("files/id", "logs/host", "logs/secret_arn", "messages/hosts");
        }
    }

    @Test
    void namesTheStoresInsideEachNetwork() {
        for (var zone : List.of("morpheus_internal", "morpheus_internal_recovery")) {
            assertThat(names(module("connections", zone).at("/names")))
                    .containsExactly("db", "db-reader", "efs", "opensearch", "rabbitmq");
            assertThat(module("connections", zone).at("/name").asText()).isEqualTo("morpheus.internal");
        }
        assertThat(module("connections", "morpheus_internal_recovery")
                        .at("/vpc_id")
                        .asText())
                .isEqualTo("${data.terraform_remote_state.recovery.outputs.network_vpc_id}");
    }

    @Test
    void movesClientsToNodesThatStartWhenTheRegionIsMadeActive() {
        var name = module("global", "morpheus_example_com");
        assertThat(name.at("/health_check").toString())
                .isEqualTo("{\"path\":\"/ping\",\"port\":443,\"protocol\":\"HTTPS\"}");
        assertThat(name.at("/recovery/dns_name").asText())
                .isEqualTo("${data.terraform_remote_state.recovery.outputs.app_load_balancer_dns_name}");
        assertThat(module("recovery", "app").at("/capacity").toString())
                .isEqualTo("{\"desired\":\"${var.role == \\\"active\\\" ? 3 : 0}\",\"max\":6,"
                        + "\"min\":\"${var.role == \\\"active\\\" ? 3 : 0}\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void alarmsSomebodyInBothRegions(String region) {
        var operations = module(region, "operations");
        assertThat(texts(operations.at("/emails"))).containsExactly("${var.operations_email}");
        assertThat(operations.at("/alarms/app-cpu/threshold").asInt()).isEqualTo(85);
        assertThat(operations.at("/alarms/app-errors/threshold").asInt()).isEqualTo(1);
        assertThat(operations.at("/alarms/app-latency/threshold").asInt()).isEqualTo(2);
        assertThat(names(operations.at("/alarms")))
                .contains("database-cpu", "files-io-limit", "logs-red", "mail-bounces", "messages-queue-depth");
    }

    @Test
    void keepsBackupsForAMonthInBothRegions() {
        var daily = module("primary", "daily");
        assertThat(daily.at("/retention_days").asInt()).isEqualTo(30);
        assertThat(names(daily.at("/resources"))).containsExactly("database", "files");
        assertThat(daily.at("/copy_vault_arn").asText()).startsWith("arn:aws:backup:us-east-2:");
        assertThat(module("coupling", "daily_vault_recovery").at("/kms_key_arn").asText())
                .isEqualTo("${module.key_replica.key_arn}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void tellsWhereEverythingAnswers(String region) {
        assertThat(names(stack(region).at("/output")))
                .contains(
                        "app_load_balancer_dns_name",
                        "database_endpoint",
                        "database_reader_endpoint",
                        "files_dns_name",
                        "logs_host",
                        "messages_console_url");
    }

    /** Each stack needs those before it, as CDKTF's manifest says, in which they are applied. */
    @Test
    void isAppliedInAnOrderThatEveryStackKnows() throws IOException {
        var stacks = new ObjectMapper()
                .readTree(CompiledExamples.text("manifest.json"))
                .at("/stacks");
        assertThat(dependencies(stacks, "coupling")).containsExactly("morpheus-state");
        assertThat(dependencies(stacks, "primary")).containsExactly("morpheus-coupling");
        assertThat(dependencies(stacks, "recovery")).contains("morpheus-primary");
        assertThat(dependencies(stacks, "global")).containsExactly("morpheus-primary", "morpheus-recovery");
    }

    private static List<String> dependencies(JsonNode stacks, String name) {
        return texts(stacks.get("morpheus-" + name).at("/dependencies"));
    }

    private static JsonNode stack(String name) {
        return new Place.Stack("morpheus-" + name, "").value();
    }

    private static JsonNode module(String stack, String name) {
        return new Place.Stack("morpheus-" + stack, "module." + name).value();
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
