package dev.tandem.element.cache;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cache becomes: a replication group in each region, opened to the services that use it. */
class CacheLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void isOpenToTheServicesThatUseItAndNoOther(String side) throws JsonProcessingException {
        var stack = stack(used(cache("sessions")), side);
        assertThat(stack.at("/module/sessions/clients").fieldNames())
                .toIterable()
                .containsExactly("web");
        assertThat(stack.at("/module/sessions/clients/web").asText()).isEqualTo("${module.web.security_group_id}");
        assertThat(stack.at("/module/sessions/kms_key_arn").asText()).isEqualTo("${data.aws_kms_key.key.arn}");
        assertThat(stack.at("/module/mail/parameters")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"primary, eu-south-1", "recovery, eu-central-1"})
    void servicesSignInAsTheirRole(String side, String region) throws JsonProcessingException {
        var web = stack(used(cache("sessions")), side).at("/module/web");
        assertThat(web.at("/parameters").get("sessions/host").asText()).isEqualTo("${module.sessions.host}");
        assertThat(web.at("/parameters").get("sessions/user").asText()).isEqualTo("bank-sessions");
        assertThat(web.at("/policy_arns/sessions").asText())
                .isEqualTo("arn:aws:iam::${data.aws_caller_identity.current.account_id}:policy/bank-sessions-connect-"
                        + region);
        var open = stack(used(cache("sessions").withoutUsers("the program cannot sign requests")), side);
        assertThat(open.at("/module/web/parameters").has("sessions/user")).isFalse();
        assertThat(open.at("/module/web/policy_arns").has("sessions")).isFalse();
        assertThat(open.at("/module/sessions/users").asBoolean(true)).isFalse();
    }

    @Test
    void theSecondaryFindsItsDatastoreInTheCopyOfTheState() throws JsonProcessingException {
        var sessions = used(cache("sessions").globalDatastore());
        var primary = stack(sessions, "primary");
        assertThat(primary.at("/module/sessions/global_datastore")).isEmpty();
        assertThat(primary.at("/module/sessions/global_datastore").isObject()).isTrue();
        assertThat(primary.at("/output/sessions_global_datastore_id/value").asText())
                .isEqualTo("${module.sessions.global_datastore_id}");
        var recovery = stack(sessions, "recovery");
        assertThat(recovery.at("/module/sessions/global_datastore/follows").asText())
                .isEqualTo("${data.terraform_remote_state.primary.outputs.sessions_global_datastore_id}");
        assertThat(recovery.at("/module/sessions").has("node_type")).isFalse();
        assertThat(recovery.at("/module/web/parameters").get("sessions/access").asText())
                .isEqualTo("${var.role == \"active\" ? \"read-write\" : \"read-only\"}");
    }

    @Test
    void isSeparateUnlessAskedOtherwise() throws JsonProcessingException {
        var recovery = stack(used(cache("sessions")), "recovery");
        assertThat(recovery.at("/module/sessions").has("global_datastore")).isFalse();
        assertThat(recovery.at("/module/sessions/node_type").asText()).isEqualTo("cache.r7g.large");
        assertThat(recovery.at("/module/sessions/maintenance_window").asText()).isEqualTo("wed:03:00-wed:04:00");
        assertThat(recovery.at("/module/web/parameters").get("sessions/access").asText())
                .isEqualTo("read-write");
    }

    @Test
    void hasASubnetForEachNodeWhileThereAreZones() throws JsonProcessingException {
        assertThat(stack(used(cache("sessions")), "primary").at("/module/sessions/subnet_ids"))
                .hasSize(2);
        assertThat(stack(used(cache("sessions").nodes(5)), "primary").at("/module/sessions/subnet_ids"))
                .hasSize(3);
    }

    /** ElastiCache numbers the nodes of a group: three digits behind its id. */
    @Test
    void eachNodeIsWatchedAndTheLagOfTheSecondaryWhereItIs() throws JsonProcessingException {
        var sessions = used(cache("sessions").globalDatastore());
        var alarms = stack(sessions, "recovery").at("/module/operations/alarms");
        assertThat(alarms.at("/sessions-cpu-2").toString()).contains("bank-sessions-002", "EngineCPUUtilization");
        assertThat(alarms.at("/sessions-memory-1").toString()).contains("bank-sessions-001");
        assertThat(alarms.at("/sessions-copy-late-1").toString()).contains("GlobalDatastoreReplicationLag");
        assertThat(stack(sessions, "primary").at("/module/operations/alarms").has("sessions-copy-late-1"))
                .isFalse();
    }

    @Test
    void keepsItsNamesWhenItIsRenamed() throws JsonProcessingException {
        var primary = stack(used(cache("logins").formerly("sessions")), "primary");
        assertThat(primary.at("/module/logins/name").asText()).isEqualTo("bank-sessions");
        assertThat(primary.at("/moved/0/from").asText()).isEqualTo("module.sessions");
    }

    private static Topology used(Cache sessions) {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-state"))
                .with(service("web").uses(sessions), service("mail"))
                .alerts(alerts("operations").email(variable("operations_email")))
                .build();
    }

    private static JsonNode stack(Topology topology, String name) throws JsonProcessingException {
        var json = Lowering.lower(topology).stream()
                .filter(document -> document.name().equals("bank-" + name))
                .findFirst()
                .orElseThrow()
                .json();
        return JSON.readTree(json);
    }
}
