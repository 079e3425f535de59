package dev.tandem.independence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.Region;
import dev.tandem.diagnostics.Origin;
import dev.tandem.independence.Need.Kind;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a stack needs before it calls any module: where its state is, and where its providers sign in. */
class StackNeedsTest {

    private static final String STATE = "{'module': {'state': {'name': 'shop-state'}}}";

    @Test
    void findsAStateWhereTheStateStackMakesItsBucketWhateverTheBackendSays() {
        var shop = Shop.with(backend("shop-state-eu-south-1", "eu-central-1"));
        assertThat(shop.rules()).isEmpty();
        assertThat(shop.stack("state", STATE).rules()).containsExactly("recovery/keeps-its-own-state");
    }

    @Test
    void acceptsAStateInTheBucketOfTheRecoveryRegion() {
        var shop = Shop.with(backend("shop-state-eu-central-1", "eu-central-1")).stack("state", STATE);
        assertThat(shop.rules()).isEmpty();
        assertThat(shop.needs(Kind.STATE)).containsExactly("shop-state-eu-central-1 in eu-central-1");
    }

    @Test
    void findsABackendThatAsksThePrimaryRegionForTheBucketOfTheOther() {
        var shop = Shop.with(backend("shop-state-eu-central-1", "eu-south-1")).stack("state", STATE);
        assertThat(shop.rules()).containsExactly("recovery/keeps-its-own-state");
    }

    @Test
    void cannotTellWhereABackendOfAnotherKindKeepsItsState() {
        var shop = Shop.with("'terraform': {'backend': {'remote': {'region': 'eu-central-1'}}}");
        assertThat(shop.rules()).containsExactly("recovery/can-be-shown");
    }

    @Test
    void signsInWhereItsProvidersAre() {
        assertThat(Shop.with("'module': {}").needs(Kind.PROVIDER))
                .containsExactly("sts.eu-central-1.amazonaws.com in eu-central-1");
    }

    @Test
    void findsAProviderThatSignsInThroughThePrimaryRegion() {
        var shop = Shop.with("'module': {}")
                .stack("global", "{'provider': {'aws': {'region': 'eu-central-1', 'sts_region': 'eu-south-1'}}}");
        assertThat(shop.rules()).containsExactly("recovery/asks-its-own-region");
    }

    @Test
    void findsALookupThroughAProviderOfThePrimaryRegion() {
        var shop = Shop.with("'data': {'aws_vpc': {'it': {'provider': 'aws.gone'}}}");
        assertThat(shop.needs(Kind.LOOKUP)).containsExactly("aws_vpc in unknown");
        assertThat(shop.rules()).containsExactly("recovery/can-be-shown");
    }

    @Test
    void saysNothingOfBucketsWhileBothRegionsAreTheSame() {
        var shop = Shop.with(backend("shop-state-eu-south-1", "eu-south-1")).stack("state", STATE);
        var output = new SynthOutput(
                "shop",
                Region.EU_SOUTH_1,
                Region.EU_SOUTH_1,
                shop.stacks(),
                new TreeMap<String, byte[]>(),
                Origin.UNKNOWN);
        assertThat(output.buckets()).isEmpty();
    }

    private static String backend(String bucket, String region) {
        return "'terraform': {'backend': {'s3': {'bucket': '" + bucket + "', 'region': '" + region + "'}}}";
    }
}
