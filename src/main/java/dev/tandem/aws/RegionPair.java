package dev.tandem.aws;

import java.util.List;
import java.util.Optional;

/**
 * Two regions that one event may take at the same time, so that neither is a recovery region for the other.
 *
 * <p>AWS publishes neither which regions share a cause of failure nor where their zones are. One pair has failed together;
 * the others are assumed by their distance alone, measured between the cities that the regions are named after. Pairs of
 * less than 350 km are here; Tokyo and Osaka, Dublin and London, and Ohio and Virginia, at 400 km and more, are not.
 *
 * @param why as the end of a sentence
 * @param evidence how far it can be trusted
 * @param source where it comes from
 * @param instead a region that is far from both
 */
public record RegionPair(Region one, Region other, String why, EvidenceLevel evidence, String source, Region instead) {

    private static final List<RegionPair> SHARING_FATE = List.of(
            new RegionPair(
                    Region.ME_CENTRAL_1,
                    Region.ME_SOUTH_1,
                    "zones of the two were down at the same time in March 2026, after attacks on the area that both are"
                            + " in",
                    EvidenceLevel.PUBLISHED,
                    "AWS Health Dashboard, 1 to 3 March 2026 (mec1-az2, mec1-az3 and mes1-az2), as quoted by"
                            + " apistatuscheck.com, \"AWS Middle East Outage March 2026\", and by Reuters",
                    Region.EU_CENTRAL_1),
            near(Region.EU_CENTRAL_1, "Frankfurt", Region.EU_CENTRAL_2, "Zurich", 300, Region.EU_WEST_1),
            near(Region.EU_CENTRAL_2, "Zurich", Region.EU_SOUTH_1, "Milan", 220, Region.EU_WEST_1),
            near(Region.EU_WEST_2, "London", Region.EU_WEST_3, "Paris", 340, Region.EU_NORTH_1),
            near(
                    Region.AP_SOUTHEAST_1,
                    "Singapore",
                    Region.AP_SOUTHEAST_5,
                    "Kuala Lumpur",
                    310,
                    Region.AP_NORTHEAST_1));

    /** Every pair that is known here. */
    public static List<RegionPair> all() {
        return SHARING_FATE;
    }

    /** The pair of two regions in either order, or nothing if they are not known to share their fate. */
    public static Optional<RegionPair> sharingFate(Region one, Region other) {
        return SHARING_FATE.stream()
                .filter(pair -> pair.is(one, other) || pair.is(other, one))
                .findFirst();
    }

    private boolean is(Region first, Region second) {
        return one.equals(first) && other.equals(second);
    }

    private static RegionPair near(
            Region one, String city, Region other, String otherCity, int kilometres, Region instead) {
        return new RegionPair(
                one,
                other,
                city + " and " + otherCity + " are about " + kilometres + " km apart",
                EvidenceLevel.ASSUMED,
                "the distance between the two cities; AWS does not publish where its zones are",
                instead);
    }
}
