package dev.tandem.independence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a proof sums up what is needed, and when it holds. */
class IndependenceProofTest {

    @Test
    void listsEachKindOfNeedByThePlaceWhereItIs() {
        var shop = Shop.with("'terraform': {'backend': {'s3': {'bucket': 'states', 'region': 'eu-central-1'}}},"
                        + " 'data': {'aws_vpc': {'it': {}}},"
                        + " 'module': {'it': {'source': '../../modules/it', 'image': 'copy-of-eu-south-1'}}")
                .module("it", "resource \"aws_lb\" \"it\" {\n}\n");
        var proof = shop.proof();
        assertThat(proof.dark()).isEqualTo("eu-south-1");
        assertThat(proof.byPlace())
                .containsOnlyKeys("eu-central-1", "eu-south-1", "this folder", "us-east-1")
                .containsEntry(
                        "eu-central-1",
                        List.of(
                                "states and locks in states",
                                "credentials from sts.eu-central-1.amazonaws.com",
                                "answers for aws_vpc",
                                "resources of elasticloadbalancing"))
                .containsEntry("eu-south-1", List.of("things to use: module.it"))
                .containsEntry("this folder", List.of("modules it"))
                .containsEntry("us-east-1", List.of("the control plane of route53"));
    }

    @Test
    void leavesOutOfTheListWhatIsOnlyNamed() {
        var shop = Shop.giving("rds", "'replicate_source_arn': 'arn:aws:rds:eu-south-1:1:db:orders'");
        assertThat(shop.proof().byPlace()).containsOnlyKeys("eu-central-1", "this folder");
    }

    @Test
    void showsUpToFiveChainsAndCountsTheRest() {
        assertThat(evidence("a", "b", "c", "d", "e")).hasSize(5).allMatch(line -> line.endsWith(" -> eu-south-1"));
        assertThat(evidence("a", "b", "c", "d", "e", "f", "g")).hasSize(6).endsWith("and 2 more");
    }

    @Test
    void saysWhichOrdersAControlPlaneTakes() {
        var shop = Shop.calling("resource \"aws_iam_role\" \"it\" {\n}\n");
        var inVirginia = new SynthOutput(
                "shop", Region.US_EAST_1, Region.EU_CENTRAL_1, shop.stacks(), shop.files(), Origin.UNKNOWN);
        assertThat(shop.proof().findings()).isEmpty();
        assertThat(RegionIndependence.of(inVirginia).findings().get(0).evidence())
                .endsWith("iam takes orders for roles, policies and users");
    }

    @Test
    void saysNothingOfOrdersInOtherFindings() {
        assertThat(evidence("a")).containsExactly("shop-recovery -> module.it -> a -> eu-south-1");
    }

    @ParameterizedTest
    @EnumSource(names = {"WARNING", "ERROR"})
    void doesNotHoldWithAFindingThatWeighs(Severity severity) {
        assertThat(new IndependenceProof("shop", Region.EU_SOUTH_1, List.of(), List.of(finding(severity))).holds())
                .isFalse();
    }

    @Test
    void holdsWithANoteAlone() {
        assertThat(new IndependenceProof("shop", Region.EU_SOUTH_1, List.of(), List.of(finding(Severity.NOTE))).holds())
                .isTrue();
    }

    private static Finding finding(Severity severity) {
        return Finding.of("recovery/can-be-shown", severity, "shop", "", "", Origin.UNKNOWN);
    }

    /** Of a module that is given keys of the primary region, by the arguments of these names. */
    private static List<String> evidence(String... arguments) {
        var given = "'" + String.join("': 'arn:aws:kms:eu-south-1:1:key/k', '", arguments)
                + "': 'arn:aws:kms:eu-south-1:1:key/k'";
        return Shop.giving("it", given).proof().findings().get(0).evidence();
    }
}
