package dev.tandem.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegionTest {

    @Test
    void everyCommercialRegionIsKnownOnce() {
        assertThat(Region.all()).hasSize(34).extracting(Region::id).doesNotHaveDuplicates();
    }

    @Test
    void aRegionIsFoundByItsCode() {
        assertThat(Region.of("eu-south-1")).contains(Region.EU_SOUTH_1);
        assertThat(Region.all())
                .allSatisfy(region -> assertThat(Region.of(region.id())).contains(region));
    }

    @Test
    void aCodeThatAwsDoesNotHaveIsNoRegion() {
        assertThat(Stream.of("eu-south-9", "EU-SOUTH-1", "", "cn-north-1", "us-gov-west-1")
                        .map(Region::of))
                .allSatisfy(region -> assertThat(region).isEmpty());
    }

    @Test
    void codesAreAnAreaADirectionAndANumber() {
        assertThat(Region.all()).extracting(Region::id).allSatisfy(id -> assertThat(id)
                .matches("[a-z]{2}-(north|south|east|west|central)+(east|west)?-[1-9]"));
    }

    @Test
    void zoneIdsStartWithTheRegionInShort() {
        assertThat(Region.all()).allSatisfy(region -> assertThat(region.zones()).allSatisfy(zone -> {
            assertThat(zone.region()).isEqualTo(region.id());
            assertThat(zone.id()).matches(shortForm(region.id()) + "-az[1-6]");
        }));
    }

    @Test
    void noZoneIsListedTwice() {
        assertThat(Region.all().stream().flatMap(region -> region.zones().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRegionButNorthernCaliforniaHasThreeZones() {
        assertThat(Region.all()).filteredOn(region -> region.zones().size() < 3).containsExactly(Region.US_WEST_1);
    }

    @Test
    void newAccountsSeeTwoZonesInNorthernCalifornia() {
        assertThat(ids(Region.US_WEST_1)).containsExactly("usw1-az1", "usw1-az3");
    }

    @Test
    void theConstrainedZoneOfTokyoIsLeftOut() {
        assertThat(ids(Region.AP_NORTHEAST_1)).containsExactly("apne1-az1", "apne1-az2", "apne1-az4");
    }

    @Test
    void canadaSkipsItsThirdNumber() {
        assertThat(ids(Region.CA_CENTRAL_1)).containsExactly("cac1-az1", "cac1-az2", "cac1-az4");
    }

    @Test
    void theZoneOfVirginiaThatServicesAvoidIsTakenLast() {
        assertThat(ids(Region.US_EAST_1))
                .containsExactly("use1-az1", "use1-az2", "use1-az4", "use1-az5", "use1-az6", "use1-az3");
    }

    @Test
    void milanHasToBeEnabledAndFrankfurtDoesNot() {
        assertThat(Region.EU_SOUTH_1.optIn()).isTrue();
        assertThat(Region.EU_CENTRAL_1.optIn()).isFalse();
    }

    @Test
    void seventeenRegionsAreOpenToEveryAccount() {
        assertThat(Region.all()).filteredOn(region -> !region.optIn()).hasSize(17);
    }

    @Test
    void aRegionCarriesItsConsoleNameAndPartition() {
        assertThat(Region.EU_SOUTH_1.displayName()).isEqualTo("Europe (Milan)");
        assertThat(Region.EU_SOUTH_1.partition()).isEqualTo("aws");
        assertThat(Region.EU_SOUTH_1).hasToString("eu-south-1");
    }

    private static List<String> ids(Region region) {
        return region.zones().stream().map(Zone::id).toList();
    }

    /** {@code ap-southeast-2} becomes {@code apse2}. */
    private static String shortForm(String id) {
        return id.replaceAll("north", "n")
                .replaceAll("south", "s")
                .replaceAll("east", "e")
                .replaceAll("west", "w")
                .replaceAll("central", "c")
                .replaceAll("-", "");
    }
}
