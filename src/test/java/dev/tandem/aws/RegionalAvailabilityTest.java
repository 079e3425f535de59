package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionalAvailabilityTest {

    @Test
    void acceleratorsReachMilanAndFrankfurt() {
        assertThat(RegionalAvailability.ACCELERATOR_ENDPOINTS.refusal(Region.EU_SOUTH_1))
                .isEmpty();
        assertThat(RegionalAvailability.ACCELERATOR_ENDPOINTS.refusal(Region.EU_CENTRAL_1))
                .isEmpty();
    }

    @Test
    void acceleratorsDoNotReachNewZealand() {
        assertThat(RegionalAvailability.ACCELERATOR_ENDPOINTS.in(Region.AP_SOUTHEAST_6))
                .isFalse();
    }

    @Test
    void brokersAreReplicatedInTheUnitedStatesOnly() {
        assertThat(RegionalAvailability.BROKER_REPLICATION.refusal(Region.US_EAST_2))
                .isEmpty();
        assertThat(RegionalAvailability.BROKER_REPLICATION.refusal(Region.EU_SOUTH_1))
                .contains("AWS does not list eu-south-1 among the regions with cross-region replication of ActiveMQ:"
                        + " use one of us-east-1, us-east-2, us-west-1, us-west-2.");
    }

    @Test
    void milanSendsMailAndSpainDoesNot() {
        assertThat(RegionalAvailability.MAIL_SENDING.in(Region.EU_SOUTH_1)).isTrue();
        assertThat(RegionalAvailability.MAIL_SENDING.in(Region.EU_SOUTH_2)).isFalse();
    }

    @Test
    void mailIsReceivedInFrankfurtAndNotInMilan() {
        assertThat(RegionalAvailability.MAIL_RECEIVING.in(Region.EU_CENTRAL_1)).isTrue();
        assertThat(RegionalAvailability.MAIL_RECEIVING.in(Region.EU_SOUTH_1)).isFalse();
    }

    @Test
    void mailIsReceivedOnlyWhereItIsSent() {
        assertThat(RegionalAvailability.MAIL_SENDING.regions())
                .containsAll(RegionalAvailability.MAIL_RECEIVING.regions());
    }

    @Test
    void everyLimitIsARealOneWithASource() {
        assertThat(RegionalAvailability.all()).allSatisfy(offering -> {
            assertThat(offering.regions())
                    .isNotEmpty()
                    .hasSizeLessThan(Region.all().size());
            assertThat(offering.source()).isNotBlank();
        });
    }
}
