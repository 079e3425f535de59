package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionPairTest {

    @ParameterizedTest
    @CsvSource({
        "me-central-1, me-south-1",
        "me-south-1, me-central-1",
        "eu-central-2, eu-central-1",
        "eu-south-1, eu-central-2",
        "eu-west-3, eu-west-2",
        "ap-southeast-1, ap-southeast-5"
    })
    void sharesItsFateInEitherOrder(String one, String other) {
        assertThat(RegionPair.sharingFate(region(one), region(other))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "eu-south-1, eu-central-1",
        "eu-west-1, eu-west-2",
        "us-east-2, us-west-1",
        "us-west-2, us-east-2",
        "us-east-1, us-east-2",
        "ap-northeast-1, ap-northeast-3",
        "eu-west-1, eu-west-1"
    })
    void isFarEnoughApart(String one, String other) {
        assertThat(RegionPair.sharingFate(region(one), region(other))).isEmpty();
    }

    @Test
    void advisesARegionThatSharesNoFateWithEither() {
        assertThat(RegionPair.all()).allSatisfy(pair -> {
            assertThat(RegionPair.sharingFate(pair.one(), pair.instead())).isEmpty();
            assertThat(RegionPair.sharingFate(pair.other(), pair.instead())).isEmpty();
        });
    }

    @Test
    void doesNotPassAnAssumptionOffAsAFact() {
        assertThat(RegionPair.all())
                .filteredOn(pair -> pair.evidence() != EvidenceLevel.ASSUMED)
                .extracting(RegionPair::one)
                .containsExactly(Region.ME_CENTRAL_1);
    }

    private static Region region(String id) {
        return Region.of(id).orElseThrow();
    }
}
