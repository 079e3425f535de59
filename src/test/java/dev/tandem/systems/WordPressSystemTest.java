package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reference document asks of the WordPress system, in the stacks that its example compiles to. */
class WordPressSystemTest {

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void hasThreeTiersWithAccessListsThatLetClientsAndAdministratorsIn(String region) {
        var network = stack(region).at("/module/network");
        assertThat(network.at("/zones")).hasSizeGreaterThanOrEqualTo(2).allSatisfy(zone -> assertThat(zone.fieldNames())
                .toIterable()
                .containsExactly("data", "private", "public"));
        assertThat(names(network.at("/network_acls/entrances")))
                .containsExactly("port-443", "port-80", "ssh-192.0.2.0/24");
        assertThat(subnets(region, "web_load_balancer")).isEqualTo("${module.network.public_subnet_ids}");
        assertThat(subnets(region, "jump")).isEqualTo("${module.network.public_subnet_ids}");
        assertThat(subnets(region, "dev")).isEqualTo("${module.network.private_subnet_ids}");
        assertThat(subnets(region, "prod")).isEqualTo("${module.network.private_subnet_ids}");
        assertThat(Stream.of("content", "dev_files", "prod_files").map(data -> subnets(region, data)))
                .containsOnly("${module.network.data_subnet_ids}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void opensEachPortToWhoNeedsIt(String region) {
        var modules = stack(region).at("/module");
        assertThat(texts(modules.at("/jump/ssh_cidrs"))).containsExactly("192.0.2.0/24");
        assertThat(texts(modules.at("/web_load_balancer/ingress_cidrs"))).containsExactly("0.0.0.0/0");
        for (var environment : List.of("dev", "prod")) {
            var service = modules.get(environment);
            assertThat(service.at("/port").asInt()).isEqualTo(80);
            assertThat(service.at("/load_balancer/security_group_id").asText())
                    .isEqualTo("${module.web_load_balancer.security_group_id}");
            assertThat(service.at("/bastions")).hasToString("{\"jump\":\"${module.jump.security_group_id}\"}");
        }
        assertThat(names(modules.at("/dev_files/clients"))).containsExactly("dev", "prod", "publish");
        assertThat(names(modules.at("/prod_files/clients"))).containsExactly("prod", "publish");
    }

    @Test
    void opensTheDatabaseToBothEnvironmentsAndToTheGate() {
        assertThat(names(stack("primary").at("/module/content/clients"))).containsExactly("dev", "prod", "publish");
        assertThat(names(stack("recovery").at("/module/content/clients"))).containsExactly("dev", "prod");
    }

    @Test
    void writesToMysqlWithAStandbyAndTwoReplicasInTwoZones() {
        var content = stack("primary").at("/module/content");
        assertThat(content.at("/engine").asText()).isEqualTo("mysql");
        assertThat(content.at("/database_name").asText()).isEqualTo("wordpress");
        assertThat(content.at("/multi_az").booleanValue()).isTrue();
        assertThat(content.at("/backup/retention_days").asInt()).isEqualTo(14);
        assertThat(content.at("/readers"))
                .hasToString("{\"1\":{\"zone_id\":\"use2-az1\"},\"2\":{\"zone_id\":\"use2-az2\"}}");
    }

    @Test
    void findsItsDatabaseByPrivateNamesOfWhichTheReplicasShareOne() {
        var zone = stack("connections").at("/module/wordpress_internal");
        assertThat(zone.at("/name").asText()).isEqualTo("wordpress.internal");
        assertThat(zone.at("/names"))
                .hasToString("{\"db-master\":\"${data.terraform_remote_state.primary.outputs.content_address}\"}");
        assertThat(names(zone.at("/weighted_names/db-replica"))).containsExactly("1", "2");
        assertThat(texts(zone.at("/weighted_names/db-replica")))
                .allMatch(address ->
                        address.startsWith("${data.terraform_remote_state.primary.outputs.content_reader_addresses["));
        assertThat(stack("connections").at("/module/wordpress_internal_recovery/weighted_names/db-replica"))
                .hasToString("{\"replica\":\"${data.terraform_remote_state.recovery.outputs.content_address}\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void writesInDevAndReadsInProd(String region) {
        assertThat(bootstrap(region, "dev"))
                .startsWith("ENVIRONMENT=dev\nSITE=dev.example.com\nDATABASE=db-master.wordpress.internal\n");
        assertThat(bootstrap(region, "prod"))
                .startsWith("ENVIRONMENT=prod\nSITE=example.com\nDATABASE=db-replica.wordpress.internal\n");
    }

    @Test
    void keepsTwoEncryptedFileSystemsThatAreCopiedToTheOtherRegion() {
        for (var files : List.of("dev_files", "prod_files")) {
            var call = stack("coupling").at("/module/" + files);
            assertThat(call.at("/kms_key_arn").asText()).isEqualTo("${module.key.key_arn}");
            assertThat(call.at("/replicate_to/region").asText()).isEqualTo("us-west-2");
            assertThat(stack("primary").at("/module/" + files + "/access_points"))
                    .hasToString("{\"shared\":{\"gid\":48,\"path\":\"/shared\",\"uid\":48}}");
        }
    }

    @Test
    void servesOneInstanceOfDevAndTwoOfProdFromAnImageOfTheirOwn() {
        var primary = stack("primary").at("/module");
        assertThat(primary.at("/dev/capacity")).hasToString("{\"desired\":1,\"max\":2,\"min\":1}");
        assertThat(primary.at("/prod/capacity")).hasToString("{\"desired\":2,\"max\":6,\"min\":2}");
        assertThat(primary.at("/prod/scaling/requests_per_target").asInt()).isEqualTo(1000);
        assertThat(primary.at("/dev/image").asText()).isEqualTo("${var.dev_image}");
        assertThat(primary.at("/prod/image").asText()).isEqualTo("${var.prod_image}");
        assertThat(stack("recovery").at("/module/prod/image").asText())
                .isEqualTo("${data.aws_ami.image_prod_image.id}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void answersByHostOverTlsAndKeepsAccessLogs(String region) {
        var balancer = stack(region).at("/module/web_load_balancer");
        assertThat(balancer.at("/rules"))
                .hasToString("[{\"hosts\":[\"dev.example.com\"],\"target\":\"dev\"},"
                        + "{\"hosts\":[\"www.example.com\"],\"target\":\"prod\"},"
                        + "{\"hosts\":[\"example.com\"],\"target\":\"prod\"}]");
        assertThat(balancer.has("default_target")).isFalse();
        assertThat(balancer.at("/port").asInt()).isEqualTo(443);
        assertThat(balancer.at("/redirect_http").booleanValue()).isTrue();
        assertThat(balancer.at("/certificate_arn").asText()).isEqualTo("${data.aws_acm_certificate.example_com.arn}");
        assertThat(balancer.at("/targets/dev/health_check")).hasToString("{\"path\":\"/health\"}");
        assertThat(balancer.at("/targets/prod/health_check")).hasToString("{\"path\":\"/health\"}");
        assertThat(balancer.at("/access_logs/bucket").asText()).isEqualTo("${module.access_logs.bucket}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "www.example.com", "dev.example.com"})
    void isFoundByNamesThatFailOverWithCertificatesInBothRegions(String name) {
        var record = stack("global").at("/module/" + name.replace('.', '_'));
        assertThat(record.at("/record_name").asText()).isEqualTo(name);
        assertThat(record.at("/recovery/dns_name").asText())
                .isEqualTo("${data.terraform_remote_state.recovery.outputs.web_load_balancer_dns_name}");
        for (var certificate : List.of("example_com_certificate", "example_com_certificate_recovery")) {
            var call = stack("coupling").at("/module/" + certificate);
            assertThat(Stream.concat(
                            Stream.of(call.at("/domain_name").asText()), texts(call.at("/alternative_names")).stream()))
                    .contains(name);
        }
    }

    @Test
    void wakesPeopleByMailAndByTextButNotForReplicasThatAreStoppedOnPurpose() {
        var primary = stack("primary").at("/module/operations");
        assertThat(texts(primary.at("/emails"))).containsExactly("${var.operations_email}");
        assertThat(texts(primary.at("/phones"))).containsExactly("${var.operations_phone}");
        assertThat(names(primary.at("/alarms")))
                .contains("content-cpu", "content-free-storage", "prod-cpu", "prod-errors", "prod-unhealthy")
                .contains("dev-cpu", "dev-errors", "dev-unhealthy", "web-unanswered")
                .noneMatch(alarm -> alarm.contains("reader"));
        assertThat(names(stack("recovery").at("/module/operations/alarms")))
                .contains("content-replica-late", "content-replica-stopped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void mayReadItsOwnSecretsAlone(String environment) {
        assertThat(names(stack("primary").at("/module/" + environment + "/secrets")))
                .containsExactly("content", environment + "-salt");
    }

    @Test
    void publishesByAGateThatStopsBothReplicasAndCopiesAllButTheConfiguration() {
        var gate = stack("primary").at("/module/publish");
        assertThat(gate.at("/database/readers").asText()).isEqualTo("${module.content.reader_addresses}");
        assertThat(gate.at("/database/source").asText()).isEqualTo("${module.content.address}");
        assertThat(gate.at("/sync/from/dns_name").asText()).isEqualTo("${module.dev_files.dns_name}");
        assertThat(gate.at("/sync/to/dns_name").asText()).isEqualTo("${module.prod_files.dns_name}");
        assertThat(texts(gate.at("/sync/exclude"))).containsExactly("wp-config.php");
    }

    @Test
    void standsByInTheOtherRegionWithACopyOfContentAndFiles() {
        var recovery = stack("recovery").at("/module");
        assertThat(recovery.at("/content/role").asText()).isEqualTo("replica");
        assertThat(recovery.at("/content/promoted").asText()).isEqualTo("${var.role == \"active\"}");
        assertThat(recovery.at("/prod/capacity/desired").asText()).isEqualTo("${var.role == \"active\" ? 2 : 1}");
        assertThat(stack("primary").at("/provider/aws/0/region").asText()).isEqualTo("us-east-2");
        assertThat(stack("recovery").at("/provider/aws/0/region").asText()).isEqualTo("us-west-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void tellsNamesEndpointsTopicAndBastion(String region) {
        assertThat(names(stack(region).at("/output")))
                .contains(
                        "content_endpoint",
                        "dev_files_dns_name",
                        "jump_public_ip",
                        "operations_topic_arn",
                        "prod_files_dns_name",
                        "publish_document",
                        "web_load_balancer_dns_name");
    }

    private static String bootstrap(String region, String environment) {
        return stack(region).at("/module/" + environment + "/user_data").asText();
    }

    private static String subnets(String region, String module) {
        return stack(region).at("/module/" + module + "/subnet_ids").asText();
    }

    private static JsonNode stack(String name) {
        return new Place.Stack("wordpress-" + name, "").value();
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    private static List<String> texts(JsonNode object) {
        return StreamSupport.stream(object.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
