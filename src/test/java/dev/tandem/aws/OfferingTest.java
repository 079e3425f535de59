package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfferingTest {

    @Test
    void acceleratorsReachMilanAndFrankfurt() {
        assertThat(Offering.ACCELERATOR_ENDPOINTS.refusal(Region.EU_SOUTH_1)).isEmpty();
        assertThat(Offering.ACCELERATOR_ENDPOINTS.refusal(Region.EU_CENTRAL_1)).isEmpty();
    }

    @Test
    void acceleratorsDoNotReachNewZealand() {
        assertThat(Offering.ACCELERATOR_ENDPOINTS.in(Region.AP_SOUTHEAST_6)).isFalse();
    }

    @Test
    void brokersAreReplicatedInTheUnitedStatesOnly() {
        assertThat(Offering.BROKER_REPLICATION.refusal(Region.US_EAST_2)).isEmpty();
        assertThat(Offering.BROKER_REPLICATION.refusal(Region.EU_SOUTH_1))
                .contains("AWS does not list eu-south-1 among the regions with cross-region replication of ActiveMQ:"
                        + " use one of us-east-1, us-east-2, us-west-1, us-west-2.");
    }

    @Test
    void milanSendsMailAndSpainDoesNot() {
        assertThat(Offering.MAIL_SENDING.in(Region.EU_SOUTH_1)).isTrue();
        assertThat(Offering.MAIL_SENDING.in(Region.EU_SOUTH_2)).isFalse();
    }

    @Test
    void mailIsReceivedInFrankfurtAndNotInMilan() {
        assertThat(Offering.MAIL_RECEIVING.in(Region.EU_CENTRAL_1)).isTrue();
        assertThat(Offering.MAIL_RECEIVING.in(Region.EU_SOUTH_1)).isFalse();
    }

    @Test
    void mailIsReceivedOnlyWhereItIsSent() {
        assertThat(Offering.MAIL_SENDING.regions()).containsAll(Offering.MAIL_RECEIVING.regions());
    }

    @Test
    void everyLimitIsARealOneWithASource() {
        assertThat(Offering.all()).allSatisfy(offering -> {
            assertThat(offering.regions())
                    .isNotEmpty()
                    .hasSizeLessThan(Region.all().size());
            assertThat(offering.source()).isNotBlank();
        });
    }
}
