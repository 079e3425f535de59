package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.cli.CompiledExamples;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reference documents ask of the Flask system, in the stacks that its example compiles to. */
class FlaskSystemTest {

    private static final String DOMAIN = "flask.example.com";

    @Test
    void keepsStateInABucketOfEachRegionAndOnlyThePrimaryStacksInThePrimaryOne() {
        for (var stack : List.of("state", "coupling", "recovery", "global")) {
            assertBackend(stack, "us-west-1");
        }
        assertBackend("primary", "us-east-2");
        assertThat(stack("recovery").at("/data").has("terraform_remote_state")).isFalse();
        assertThat(stack("global").at("/data/terraform_remote_state"))
                .hasSize(2)
                .allMatch(state -> state.at("/config/region").asText().equals("us-west-1"));
    }

    @Test
    void copiesDailyBackupsOfTheDatabaseToTheRecoveryRegion() {
        var plan = stack("primary").at("/module/daily");
        assertThat(plan.at("/resources").toString()).isEqualTo("{\"database\":\"${module.database.arn}\"}");
        assertThat(plan.at("/copy_vault_arn").asText())
                .startsWith("arn:aws:backup:us-west-1:")
                .endsWith(":flask-daily");
        assertThat(plan.at("/retention_days").asInt()).isEqualTo(30);
        assertThat(stack("coupling")
                        .at("/module/daily_vault_recovery/providers/aws")
                        .asText())
                .isEqualTo("aws.recovery");
    }

    @Test
    void hasNetworksSideBySideInAllZonesThatAnAccountIsShown() {
        var primary = stack("primary").at("/module/network");
        var recovery = stack("recovery").at("/module/network");
        assertThat(primary.at("/cidr").asText()).isEqualTo("10.100.0.0/16");
        assertThat(recovery.at("/cidr").asText()).isEqualTo("10.101.0.0/16");
        assertThat(names(primary.at("/zones"))).containsExactly("use2-az1", "use2-az2", "use2-az3");
        assertThat(names(recovery.at("/zones"))).containsExactly("usw1-az1", "usw1-az3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void namesNoZoneByItsLetter(String region) {
        assertThat(CompiledExamples.stack("flask-" + region)).doesNotContainPattern("us-(east-2|west-1)[a-f]\\b");
    }

    @ParameterizedTest
    @CsvSource({"primary, ${var.web_image}", "recovery, ${data.aws_ami.image_web_image.id}"})
    void runsThreeInstancesOfItsImageOverTheZones(String region, String image) {
        var web = stack(region).at("/module/web");
        assertThat(web.at("/capacity/desired").asInt()).isEqualTo(3);
        assertThat(web.at("/capacity/min").asInt()).isEqualTo(3);
        assertThat(web.at("/instance_type").asText()).isEqualTo("t3.micro");
        assertThat(web.at("/subnet_ids").asText()).isEqualTo("${module.network.private_subnet_ids}");
        assertThat(web.at("/image").asText()).isEqualTo(image);
        assertThat(web.at("/public_key").asText()).isEqualTo("${var.operators_key}");
        assertThat(web.at("/bastions").toString()).isEqualTo("{\"jump\":\"${module.jump.security_group_id}\"}");
    }

    @Test
    void copiesItsImageToTheRecoveryRegion() {
        var copy = stack("coupling").at("/module/image_web_image");
        assertThat(copy.at("/source_image").asText()).isEqualTo("${var.web_image}");
        assertThat(copy.at("/source_region").asText()).isEqualTo("us-east-2");
        assertThat(copy.at("/providers/aws").asText()).isEqualTo("aws.recovery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void isWiredToItsDatabaseAndLetsTheClusterAloneHaveMetrics(String region) {
        var web = stack(region).at("/module/web");
        assertThat(names(web.at("/parameters")))
                .contains("database/database", "database/host", "database/port", "database/secret_arn");
        assertThat(names(web.at("/destinations"))).containsExactly("database");
        assertThat(names(web.at("/secrets"))).containsExactly("database");
        assertThat(web.at("/port").asInt()).isEqualTo(80);
        var scrapes = stack(region).at("/module/monitoring/scrapes");
        assertThat(scrapes.findValuesAsText("port")).containsExactly("9100", "9101");
        assertThat(scrapes.findValuesAsText("security_group_id")).containsOnly("${module.web.security_group_id}");
        assertThat(web.at("/user_data").asText()).contains("location /metrics {\n    return 404;", "listen 9101;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void isBehindALoadBalancerWithAGroupOfItsOwn(String region) {
        var balancer = stack(region).at("/module/web_load_balancer");
        assertThat(balancer.at("/port").asInt()).isEqualTo(443);
        assertThat(balancer.at("/redirect_http").booleanValue()).isTrue();
        assertThat(balancer.at("/internal").booleanValue()).isFalse();
        assertThat(balancer.at("/ingress_cidrs").toString()).isEqualTo("[\"0.0.0.0/0\"]");
        assertThat(balancer.at("/subnet_ids").asText()).isEqualTo("${module.network.public_subnet_ids}");
        assertThat(balancer.at("/targets/web/port").asInt()).isEqualTo(80);
        assertThat(stack(region)
                        .at("/module/web/load_balancer/target_group_arn")
                        .asText())
                .isEqualTo("${module.web_load_balancer.target_group_arns[\"web\"]}");
    }

    @Test
    void hasAWriterAndAReaderInDifferentZones() {
        var database = stack("primary").at("/module/database");
        assertThat(database.at("/engine").asText()).isEqualTo("aurora-mysql");
        assertThat(database.at("/engine_version").asText()).isEqualTo("8.0.mysql_aurora.3.08.0");
        assertThat(database.at("/instances").findValuesAsText("zone")).containsExactly("use2-az1", "use2-az2");
        assertThat(database.at("/backup/retention_days").asInt()).isEqualTo(5);
        assertThat(database.at("/kms_key_arn").asText()).isEqualTo("${data.aws_kms_key.key.arn}");
        assertThat(database.at("/subnet_ids").asText()).isEqualTo("${module.network.data_subnet_ids}");
        assertThat(database.at("/clients").toString()).isEqualTo("{\"web\":\"${module.web.security_group_id}\"}");
    }

    @Test
    void hasTwoReadersOfTheGlobalDatabaseInTheRecoveryRegion() {
        var secondary = stack("recovery").at("/module/database");
        assertThat(secondary.at("/instances").findValuesAsText("zone")).containsExactly("usw1-az1", "usw1-az3");
        assertThat(secondary.at("/instance_class").asText()).isEqualTo("db.r6g.large");
        assertThat(secondary.at("/global_database/identifier").asText()).isEqualTo("flask-database");
        assertThat(stack("primary")
                        .at("/module/database/global_database/identifier")
                        .asText())
                .isEqualTo("flask-database");
    }

    @Test
    void givesTheSecondaryClusterNeitherCredentialsNorADatabaseButAKeyOfItsRegion() {
        var secondary = stack("recovery").at("/module/database");
        assertThat(names(secondary)).doesNotContain("credentials", "database_name");
        assertThat(secondary.at("/kms_key_arn").asText()).isEqualTo("${data.aws_kms_key.key.arn}");
        assertThat(stack("coupling").at("/module/key_replica/providers/aws").asText())
                .isEqualTo("aws.recovery");
        assertThat(names(stack("coupling").at("/module/database_credentials/replicas")))
                .containsExactly("us-west-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void isWatchedByAClusterOfItsRegion(String region) {
        var monitoring = stack(region).at("/module/monitoring");
        assertThat(monitoring.at("/kubernetes_version").asText()).isEqualTo("1.31");
        assertThat(monitoring.at("/nodes").asInt()).isEqualTo(2);
        assertThat(monitoring.at("/instance_type").asText()).isEqualTo("t3.medium");
        assertThat(monitoring.at("/subnet_ids").asText()).isEqualTo("${module.network.private_subnet_ids}");
        assertThat(stack(region).at("/module/network/kubernetes").booleanValue())
                .isTrue();
        var id = region.equals("primary") ? "us-east-2" : "us-west-1";
        assertThat(values(region, "prometheus"))
                .contains("job_name: web-9100", "job_name: web-9101", "- region: " + id)
                .doesNotContain(id.equals("us-east-2") ? "us-west-1" : "us-east-2");
        assertThat(values(region, "grafana")).contains("existingSecret: grafana-admin");
    }

    @Test
    void isFoundByANameThatMovesByHealthAndByDecision() {
        var name = stack("global").at("/module/flask_example_com");
        assertThat(name.at("/record_name").asText()).isEqualTo(DOMAIN);
        assertThat(name.at("/health_check").toString())
                .isEqualTo("{\"path\":\"/\",\"port\":443,\"protocol\":\"HTTPS\"}");
        assertThat(name.at("/failed_over").asText())
                .isEqualTo("${contains(var.failed_over_names, \"" + DOMAIN + "\")}");
        for (var region : List.of("primary", "recovery")) {
            assertThat(name.at("/" + region + "/dns_name").asText())
                    .isEqualTo("${data.terraform_remote_state." + region + ".outputs.web_load_balancer_dns_name}");
        }
    }

    @Test
    void isBuiltOfTheSameModulesInBothRegions() {
        var recovery = stack("recovery").at("/module");
        stack("primary").at("/module").properties().forEach(call -> {
            if (!call.getKey().equals("daily")) {
                assertThat(recovery.at("/" + call.getKey() + "/source"))
                        .as(call.getKey())
                        .isEqualTo(call.getValue().at("/source"));
            }
        });
    }

    @Test
    void leavesTheZonesOfTheClusterToItsSubnetGroup() {
        var cluster = Pattern.compile("resource \"aws_rds_cluster\" \"this\" \\{\n.*?\n}\n", Pattern.DOTALL)
                .matcher(CompiledExamples.text("modules/aurora/main.tf"));
        assertThat(cluster.find()).isTrue();
        assertThat(cluster.group()).contains("db_subnet_group_name").doesNotContain("availability_zone");
    }

    @Test
    void guardsItsDataFromDeletionAndMakesTheCopyAfterTheSource() {
        for (var stack : List.of("primary", "recovery")) {
            assertThat(names(stack(stack).at("/module/database"))).doesNotContain("deletion_protection");
        }
        for (var module : List.of("aurora/variables-operations", "aurora-global/variables")) {
            assertThat(CompiledExamples.text("modules/" + module + ".tf"))
                    .containsPattern("variable \"deletion_protection\" \\{[^}]*default +=\\s*true");
        }
        assertThat(CompiledExamples.text("manifest.json"))
                .containsPattern(
                        "\"constructPath\": \"flask-recovery\",\\s*\"dependencies\": \\[[^]]*\"flask-primary\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void saysWhereEverythingAnswers(String region) {
        assertThat(names(stack(region).at("/output")))
                .contains(
                        "database_arn",
                        "database_endpoint",
                        "database_reader_endpoint",
                        "jump_connect",
                        "monitoring_connect",
                        "web_load_balancer_dns_name");
    }

    @Test
    void writesInTheRecoveryRegionOnceItIsActive() {
        assertThat(stack("recovery")
                        .at("/module/web/parameters")
                        .get("database/host")
                        .asText())
                .isEqualTo("${var.role == \"active\" ? module.database.endpoint : module.database.reader_endpoint}");
    }

    private static void assertBackend(String stack, String region) {
        var backend = stack(stack).at("/terraform/backend/s3");
        assertThat(backend.at("/bucket").asText()).isEqualTo("flask-terraform-state-" + region);
        assertThat(backend.at("/region").asText()).isEqualTo(region);
        assertThat(backend.at("/use_lockfile").booleanValue()).isTrue();
        assertThat(backend.at("/encrypt").booleanValue()).isTrue();
    }

    private static String values(String region, String chart) {
        return CompiledExamples.text("stacks/flask-" + region + "/monitoring." + chart + ".values.yaml");
    }

    private static JsonNode stack(String name) {
        return new Place.Stack("flask-" + name, "").value();
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }
}
