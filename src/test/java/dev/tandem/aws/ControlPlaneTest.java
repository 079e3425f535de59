package dev.tandem.aws;

import static dev.tandem.aws.Region.EU_CENTRAL_1;
import static dev.tandem.aws.Region.EU_SOUTH_1;
import static dev.tandem.aws.Region.US_EAST_1;
import static dev.tandem.aws.Region.US_WEST_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.ControlPlane.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPlaneTest {

    @ParameterizedTest
    @ValueSource(strings = {"iam", "organizations", "account", "route53", "cloudfront", "shield", "s3"})
    void virginiaTakesOrdersForServicesThatAreGlobal(String service) {
        assertThat(ControlPlane.of(service).homeFor(EU_SOUTH_1)).isEqualTo(US_EAST_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"globalaccelerator", "route53-recovery-control-config", "networkmanager"})
    void oregonTakesOrdersForTheRest(String service) {
        assertThat(ControlPlane.of(service).homeFor(EU_SOUTH_1)).isEqualTo(US_WEST_2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec2", "rds", "elasticloadbalancing", "acm", "kms", "secretsmanager"})
    void everyRegionTakesItsOwnOrdersForRegionalServices(String service) {
        assertThat(ControlPlane.of(service).homeFor(EU_CENTRAL_1)).isEqualTo(EU_CENTRAL_1);
        assertThat(ControlPlane.of(service).scope()).isEqualTo(Scope.REGIONAL);
    }

    @Test
    void globalControlPlanesHaveAHomeAndAreNamedOnce() {
        assertThat(ControlPlane.global())
                .allSatisfy(plane -> assertThat(plane.home()).isPresent())
                .noneMatch(plane -> plane.scope() == Scope.REGIONAL)
                .extracting(ControlPlane::service)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNewLoadBalancerNeedsVirginiaForItsName() {
        assertThat(ControlPlane.neededToCreate("elasticloadbalancing"))
                .extracting(plane -> plane.homeFor(EU_SOUTH_1))
                .containsExactly(EU_SOUTH_1, US_EAST_1);
    }

    @Test
    void aNewInstanceNeedsOnlyItsOwnRegion() {
        assertThat(ControlPlane.neededToCreate("ec2"))
                .extracting(plane -> plane.homeFor(EU_SOUTH_1))
                .containsExactly(EU_SOUTH_1);
    }

    @Test
    void bucketsAreRegionalButForTheirConfiguration() {
        assertThat(ControlPlane.S3_BUCKETS.scope()).isEqualTo(Scope.GLOBAL_OPERATION);
    }
}
