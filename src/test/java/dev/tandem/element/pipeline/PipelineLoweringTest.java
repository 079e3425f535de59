package dev.tandem.element.pipeline;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.element.service.Service;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** What a pipeline becomes: itself where both regions are there, and in each region what it needs there. */
class PipelineLoweringTest {

    private static final Service ACCOUNTS = service("accounts").port(8082);
    private static final Repository SOURCE = repository("bank/accounts").branch("release");
    private static final Pipeline DEPLOYING = pipeline("accounts").from(SOURCE).deploys(ACCOUNTS);

    @Test
    void deploysInThePrimaryRegionBeforeTheRecoveryRegion() {
        var deploy = document("connections", DEPLOYING).at("/module/accounts_pipeline/deploy");
        assertThat(deploy.get("regions").toString()).isEqualTo("[\"eu-south-1\",\"eu-central-1\"]");
        assertThat(deploy.get("application").asText()).isEqualTo("bank-accounts");
        assertThat(deploy.get("deployment_group").asText()).isEqualTo("bank-accounts");
    }

    @Test
    void runsInThePrimaryRegion() {
        var pipeline = document("connections", DEPLOYING).at("/module/accounts_pipeline");
        assertThat(pipeline.get("source").asText()).endsWith("modules/pipeline");
        assertThat(pipeline.get("providers").toString()).isEqualTo("{\"aws\":\"aws.primary\"}");
        assertThat(pipeline.has("build")).isFalse();
        assertThat(pipeline.has("publish")).isFalse();
    }

    @Test
    void handsOverInEachRegionWhatThatRegionsKeyEncrypts() {
        var stores = document("connections", DEPLOYING).at("/module/accounts_pipeline/artifact_stores");
        assertThat(stores.at("/eu-south-1/bucket").asText())
                .isEqualTo("bank-accounts-artifacts-eu-south-1-${data.aws_caller_identity.current.account_id}");
        assertThat(stores.at("/eu-south-1/kms_key_arn").asText()).isEqualTo("${data.aws_kms_key.key_primary.arn}");
        assertThat(stores.at("/eu-central-1/bucket").asText())
                .isEqualTo("bank-accounts-artifacts-eu-central-1-${data.aws_caller_identity.current.account_id}");
        assertThat(stores.at("/eu-central-1/kms_key_arn").asText()).isEqualTo("${data.aws_kms_key.key_recovery.arn}");
    }

    @Test
    void itsBucketsAreThereFirst() {
        var coupling = document("coupling", DEPLOYING).get("module");
        assertThat(coupling.at("/accounts_artifacts/name").asText()).isEqualTo("bank-accounts-artifacts");
        assertThat(coupling.at("/accounts_artifacts/kms_key_arn").asText()).isEqualTo("${module.key.key_arn}");
        assertThat(coupling.at("/accounts_artifacts/providers/aws").asText()).isEqualTo("aws.primary");
        assertThat(coupling.at("/accounts_artifacts_replica/kms_key_arn").asText())
                .isEqualTo("${module.key_replica.key_arn}");
        assertThat(coupling.at("/accounts_artifacts_replica/providers/aws").asText())
                .isEqualTo("aws.recovery");
    }

    @Test
    void eachRegionDeploysToItsOwnInstancesFromItsOwnBucket() {
        var region = document("recovery", DEPLOYING).at("/module/accounts_deployment");
        assertThat(region.get("name").asText()).isEqualTo("bank-accounts");
        assertThat(region.get("autoscaling_group_name").asText())
                .isEqualTo("${module.accounts.autoscaling_group_name}");
        assertThat(region.get("instance_role_name").asText()).isEqualTo("${module.accounts.role_name}");
        assertThat(region.get("target_group_arn").asText())
                .isEqualTo("${module.accounts_load_balancer.target_group_arns[\"accounts\"]}");
        assertThat(region.at("/artifacts/bucket_arn").asText())
                .isEqualTo("arn:aws:s3:::bank-accounts-artifacts-eu-central-1-"
                        + "${data.aws_caller_identity.current.account_id}");
        assertThat(region.at("/artifacts/kms_key_arn").asText()).isEqualTo("${data.aws_kms_key.key.arn}");
        assertThat(document("primary", DEPLOYING).get("module").has("accounts_deployment"))
                .isTrue();
    }

    @Test
    void aSharedLoadBalancerLetsGoOfTheInstancesThatAreDeployedTo() {
        var web = loadBalancer("web").clearText("a test").host("accounts.example.com", ACCOUNTS);
        var shared = bank().entry(accelerator("edge").to(web)).with(DEPLOYING).build();
        assertThat(document("primary", shared)
                        .at("/module/accounts_deployment/target_group_arn")
                        .asText())
                .isEqualTo("${module.web_load_balancer.target_group_arns[\"accounts\"]}");
    }

    @Test
    void asksForTheConnectionWhereItIsUsed() {
        var connections = document("connections", DEPLOYING);
        assertThat(connections.get("variable").fieldNames()).toIterable().containsExactly("connection_arn");
        assertThat(connections.at("/module/accounts_pipeline/repository").toString())
                .isEqualTo("{\"branch\":\"release\",\"connection_arn\":\"${var.connection_arn}\","
                        + "\"id\":\"bank/accounts\"}");
    }

    @Test
    void publishesWhatItBuiltIntoTheBucketOfThePrimaryRegion() {
        var publishing = pipeline("web").from(SOURCE).built().publishes(staticSite("web"));
        var pipeline = document("connections", publishing).at("/module/web_pipeline");
        assertThat(pipeline.at("/publish/bucket").asText())
                .isEqualTo("bank-web-eu-south-1-${data.aws_caller_identity.current.account_id}");
        assertThat(pipeline.get("build").isObject()).isTrue();
        assertThat(pipeline.get("artifact_stores").fieldNames()).toIterable().containsExactly("eu-south-1");
        assertThat(pipeline.has("deploy")).isFalse();
        assertThat(document("coupling", publishing).get("module").fieldNames())
                .toIterable()
                .contains("web_artifacts", "web_buckets")
                .doesNotContain("web_artifacts_replica");
    }

    @Test
    void isKnownByItsFormerName() {
        assertThat(document("connections", DEPLOYING.formerly("books"))
                        .get("moved")
                        .toString())
                .isEqualTo("[{\"from\":\"module.books_pipeline\",\"to\":\"module.accounts_pipeline\"}]");
    }

    private static JsonNode document(String stack, Pipeline pipeline) {
        return document(
                stack,
                bank().entry(accelerator("edge").to(ACCOUNTS)).with(pipeline).build());
    }

    private static TopologyBuilder bank() {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"));
    }

    private static JsonNode document(String stack, Topology topology) {
        var document = Lowering.lower(topology).stream()
                .filter(one -> one.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        try {
            return new ObjectMapper().readTree(document.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
