package dev.tandem.element.bucket;

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

/** What a bucket becomes: a pair where both regions are known, the rights to each in its own region. */
class BucketLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void followsItsCopyAndIsFollowedByIt() throws JsonProcessingException {
        var coupling = stack(used(bucket("papers").replicaInRecovery()), "coupling");
        var source = coupling.at("/module/papers");
        assertThat(source.at("/providers/aws").asText()).isEqualTo("aws.primary");
        assertThat(source.get("kms_key_arn").asText()).isEqualTo("${module.key.key_arn}");
        assertThat(source.at("/copy_to/bucket_arn").asText()).isEqualTo("${module.papers_replica.arn}");
        assertThat(source.at("/copy_to/kms_key_arn").asText()).isEqualTo("${module.key_replica.key_arn}");
        var copy = coupling.at("/module/papers_replica");
        assertThat(copy.at("/providers/aws").asText()).isEqualTo("aws.recovery");
        assertThat(copy.at("/copy_to/bucket_arn").asText()).isEqualTo("${module.papers.arn}");
        assertThat(copy.at("/copy_to/kms_key_arn").asText()).isEqualTo("${module.key.key_arn}");
    }

    @Test
    void copiesDeletionsUnlessAskedNotTo() throws JsonProcessingException {
        var papers = bucket("papers").replicaInRecovery();
        assertThat(stack(used(papers), "coupling")
                        .at("/module/papers/copy_deletions")
                        .asBoolean())
                .isTrue();
        var kept = stack(used(papers.deletionsNotCopied()), "coupling");
        assertThat(kept.at("/module/papers/copy_deletions").asBoolean(true)).isFalse();
        assertThat(kept.at("/module/papers_replica/copy_deletions").asBoolean(true))
                .isFalse();
    }

    @Test
    void isEncryptedUnderTheChosenKeyOfEachRegion() throws JsonProcessingException {
        var coupling = stack(used(bucket("papers").replicaInRecovery().encryptedWith(key("safe"))), "coupling");
        assertThat(coupling.at("/module/papers/kms_key_arn").asText()).isEqualTo("${module.safe.key_arn}");
        assertThat(coupling.at("/module/papers/copy_to/kms_key_arn").asText())
                .isEqualTo("${module.safe_replica.key_arn}");
    }

    @ParameterizedTest
    @CsvSource({"primary, eu-south-1", "recovery, eu-central-1"})
    void isFoundByItsNameAndUsedByTheServicesThatUseItAndNoOther(String side, String region)
            throws JsonProcessingException {
        var papers = bucket("papers").replicaInRecovery();
        var stack = stack(
                topology("bank")
                        .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                        .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                        .state(stateBucket("bank-state"))
                        .with(service("web").uses(papers), service("mail"))
                        .build(),
                side);
        assertThat(stack.at("/module/papers/bucket").asText())
                .isEqualTo("bank-papers-" + region + "-${data.aws_caller_identity.current.account_id}");
        assertThat(stack.at("/module/papers/clients").fieldNames()).toIterable().containsExactly("web");
        assertThat(stack.at("/module/papers/clients/web").asText()).isEqualTo("${module.web.role_name}");
        assertThat(stack.at("/module/web/parameters").get("papers/bucket").asText())
                .isEqualTo("${module.papers.bucket}");
        assertThat(stack.at("/module/mail/parameters")).isEmpty();
    }

    @Test
    void leavesTheRecoveryRegionAloneWithoutACopy() throws JsonProcessingException {
        var topology = used(bucket("papers"));
        var recovery = stack(topology, "recovery");
        assertThat(recovery.at("/module/papers").isMissingNode()).isTrue();
        assertThat(recovery.at("/module/web/parameters")).isEmpty();
        assertThat(stack(topology, "coupling").at("/module/papers").has("copy_to"))
                .isFalse();
        assertThat(stack(topology, "coupling").at("/module/papers_replica").isMissingNode())
                .isTrue();
    }

    @Test
    void hasTheLifecycleAskedFor() throws JsonProcessingException {
        var papers = bucket("papers")
                .oldVersionsKeptFor(days(14))
                .infrequentAccessAfter(days(30))
                .expiresAfter(days(365));
        var call = stack(used(papers), "coupling").at("/module/papers");
        assertThat(call.get("old_versions_days").asInt()).isEqualTo(14);
        assertThat(call.get("infrequent_access_days").asInt()).isEqualTo(30);
        assertThat(call.get("expiration_days").asInt()).isEqualTo(365);
    }

    @Test
    void keepsItsNameInAwsWhenItIsRenamed() throws JsonProcessingException {
        var renamed = used(bucket("letters").formerly("papers").replicaInRecovery());
        assertThat(stack(renamed, "coupling").at("/module/letters/name").asText())
                .isEqualTo("bank-papers");
        assertThat(stack(renamed, "coupling").get("moved")).hasSize(2);
        assertThat(stack(renamed, "primary").at("/module/letters/bucket").asText())
                .startsWith("bank-papers-eu-south-1-");
    }

    /** S3 publishes how late copies are in the region that they come to; the other one is not named. */
    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void eachRegionWatchesWhatComesToIt(String side) throws JsonProcessingException {
        var alarm = stack(used(bucket("papers").replicaInRecovery()), side)
                .at("/module/operations/alarms/papers-copy-late");
        assertThat(alarm.toString())
                .contains(
                        "SELECT MAX(ReplicationLatency) FROM \\\"AWS/S3\\\" WHERE DestinationBucket = '${module.papers.bucket}'");
    }

    private static Topology used(Bucket papers) {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-state"))
                .with(service("web").uses(papers))
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
