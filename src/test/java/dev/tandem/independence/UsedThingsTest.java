package dev.tandem.independence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.independence.Need.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of the primary region in the recovery stack are a dependency on it, and which are names only. */
class UsedThingsTest {

    private static final String USED = "recovery/uses-its-own-things";
    private static final String STATES = "'data': {'terraform_remote_state': {"
            + "'primary': {'backend': 's3', 'config': {'bucket': 'b', 'region': 'eu-central-1', 'key': 'primary.tfstate'}},"
            + "'other': {'backend': 's3', 'config': {'bucket': 'b', 'region': 'eu-central-1', 'key': 'other.tfstate'}}}}";

    @ParameterizedTest
    @ValueSource(strings = {"acm", "ec2", "ecr", "kms", "secretsmanager", "ssm"})
    void findsWhatIsUsedByItsArnWhateverTheArgumentIsCalled(String service) {
        var shop = Shop.giving("it", "'given': 'arn:aws:" + service + ":eu-south-1:123456789012:thing/one'");
        assertThat(shop.rules()).containsExactly(USED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acm", "ec2", "ecr", "kms", "secretsmanager", "ssm"})
    void acceptsTheSameInTheRecoveryRegion(String service) {
        var shop = Shop.giving("it", "'given': 'arn:aws:" + service + ":eu-central-1:123456789012:thing/one'");
        assertThat(shop.rules()).isEmpty();
    }

    @Test
    void findsAnArnWhosePartitionIsAnExpression() {
        var shop = Shop.giving("it", "'given': 'arn:${data.aws_partition.it.partition}:ssm:eu-south-1:1:parameter/p'");
        assertThat(shop.rules()).containsExactly(USED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kms_key_arn", "image", "certificate_arn", "secrets", "secret_arns", "keys.orders", "client_keys"
            })
    void takesWhatItIsCalledForAUse(String argument) {
        var shop = Shop.giving("it", "'" + argument + "': 'thing-of-eu-south-1'");
        assertThat(shop.rules()).containsExactly(USED);
    }

    @Test
    void cannotTellOfAnyOtherNameOfThePrimaryRegion() {
        assertThat(Shop.giving("it", "'given': 'arn:aws:sns:eu-south-1:1:news'").rules())
                .containsExactly("recovery/can-be-shown");
        assertThat(Shop.giving("it", "'given': 'bucket-eu-south-1'").rules()).containsExactly("recovery/can-be-shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bucket-eu-south-12", "neu-south-1", "eu-central-1"})
    void doesNotTakeASimilarNameForThePrimaryRegion(String text) {
        assertThat(Shop.giving("it", "'given': '" + text + "'").rules()).isEmpty();
    }

    @Test
    void looksIntoObjectsAndLists() {
        assertThat(Shop.giving("it", "'given': {'deep': ['', 'arn:aws:kms:eu-south-1:1:key/k']}")
                        .rules())
                .containsExactly(USED);
        assertThat(Shop.with("'data': {'aws_instance': {'it': {'filter': [{'values': ['eu-south-1']}]}}}")
                        .rules())
                .containsExactly("recovery/can-be-shown");
    }

    @Test
    void leavesTagsAloneThatSayWhereSomethingComesFrom() {
        assertThat(Shop.giving("it", "'tags': {'copied-from': 'eu-south-1'}").rules())
                .isEmpty();
    }

    @Test
    void findsWhatIsReadFromTheStateOfThePrimaryStackAlone() {
        var primary = "{'terraform': {'backend': {'s3': {'key': 'primary.tfstate'}}}}";
        var ofPrimary = "'module': {'it': {'source': '../../modules/it', 'kms_key_arn':"
                + " '${data.terraform_remote_state.primary.outputs.key}'}}, ";
        assertThat(Shop.with(ofPrimary + STATES)
                        .module("it", "")
                        .stack("primary", primary)
                        .rules())
                .containsExactly(USED);
        assertThat(Shop.with(ofPrimary.replace("state.primary", "state.other") + STATES)
                        .module("it", "")
                        .stack("primary", primary)
                        .rules())
                .isEmpty();
    }

    @Test
    void namesTheImageThatIsInThePrimaryRegionOnly() {
        var recovery = Shop.giving("it", "'given': 'run ami-0123456789abcdef0'");
        assertThat(recovery.stack("primary", "{'module': {'it': {'image': 'ami-0123456789abcdef0'}}}")
                        .needs(Kind.THING))
                .containsExactly("ami-0123456789abcdef0 in eu-south-1");
        assertThat(recovery.stack("primary", "{'module': {'it': {'image': 'ami-00000000000000000'}}}")
                        .needs(Kind.THING))
                .isEmpty();
    }

    @Test
    void excusesAnArgumentThatIsListedOfItsOwnModuleAlone() {
        var source = "'replicate_source_arn': 'arn:aws:rds:eu-south-1:1:db:orders'";
        assertThat(Shop.giving("rds", source).rules()).isEmpty();
        assertThat(Shop.giving("rds", source).proof().onlyNamed())
                .containsExactly("module.it (looked at when the replica is made)");
        assertThat(Shop.giving("queue", source).rules()).containsExactly("recovery/can-be-shown");
        assertThat(Shop.giving("rds", "'given': 'arn:aws:rds:eu-south-1:1:db:orders'")
                        .rules())
                .containsExactly("recovery/can-be-shown");
    }

    @Test
    void letsTheGlobalStackLeadClientsToThePrimaryRegion() {
        var records = "{'module': {'it': {'source': '../../modules/it', 'target': 'lb.eu-south-1.elb.amazonaws.com'}}}";
        assertThat(Shop.with("'module': {}")
                        .module("it", "")
                        .stack("global", records)
                        .rules())
                .isEmpty();
    }
}
