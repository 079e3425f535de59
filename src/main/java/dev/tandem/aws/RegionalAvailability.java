package dev.tandem.aws;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Something that AWS offers in some regions and not in others, where its documentation lists them.
 *
 * <p>What is not here was not found listed, and is not therefore offered everywhere: versions of
 * Aurora global databases, pairs of regions for replicated RDS backups. A list gets longer over time, so a region
 * that is missing deserves a warning and a look at the source rather than an error.
 *
 * @param what as the object of a sentence, such as {@code cross-region replication of ActiveMQ}
 * @param regions where it is offered
 * @param source the page that lists them
 */
public record RegionalAvailability(String what, List<Region> regions, String source) {

    /** Endpoints behind an accelerator of Global Accelerator. */
    public static final RegionalAvailability ACCELERATOR_ENDPOINTS = new RegionalAvailability(
            "endpoints of Global Accelerator",
            allBut(Region.AP_SOUTHEAST_6),
            "Global Accelerator developer guide, \"AWS Region availability\" (a copy of 2026)");

    /** A broker of ActiveMQ that follows one in another region (CRDR). */
    public static final RegionalAvailability BROKER_REPLICATION = new RegionalAvailability(
            "cross-region replication of ActiveMQ",
            List.of(Region.US_EAST_1, Region.US_EAST_2, Region.US_WEST_1, Region.US_WEST_2),
            "Amazon MQ developer guide, \"Creating an Amazon MQ cross-Region data replication broker\" (a copy of 2026)");

    /** Sending mail with SES. */
    public static final RegionalAvailability MAIL_SENDING = new RegionalAvailability(
            "sending mail with SES",
            allBut(
                    Region.AP_EAST_1,
                    Region.AP_EAST_2,
                    Region.AP_SOUTHEAST_4,
                    Region.AP_SOUTHEAST_6,
                    Region.AP_SOUTHEAST_7,
                    Region.EU_SOUTH_2,
                    Region.MX_CENTRAL_1),
            "endpoints of the service in botocore 1.43 (2026)");

    /**
     * Receiving mail with SES. The page was read as others quote it: whole in January 2024, and again with Seoul in July
     * 2026. Milan is not on it.
     */
    public static final RegionalAvailability MAIL_RECEIVING = new RegionalAvailability(
            "receiving mail with SES",
            List.of(
                    Region.US_EAST_1,
                    Region.US_EAST_2,
                    Region.US_WEST_2,
                    Region.CA_CENTRAL_1,
                    Region.EU_CENTRAL_1,
                    Region.EU_WEST_1,
                    Region.EU_WEST_2,
                    Region.AP_NORTHEAST_1,
                    Region.AP_NORTHEAST_2,
                    Region.AP_SOUTHEAST_1,
                    Region.AP_SOUTHEAST_2,
                    Region.AP_SOUTHEAST_3),
            "AWS General Reference, \"Amazon Simple Email Service endpoints and quotas\", \"Email receiving endpoints\""
                    + " (January 2024, Seoul July 2026)");

    public RegionalAvailability {
        regions = List.copyOf(regions);
    }

    /** Every offering that is known to be limited. */
    public static List<RegionalAvailability> all() {
        return List.of(ACCELERATOR_ENDPOINTS, BROKER_REPLICATION, MAIL_SENDING, MAIL_RECEIVING);
    }

    /** Whether the documentation lists the region. */
    public boolean in(Region region) {
        return regions.contains(region);
    }

    /** One sentence on why the region is no place for it, or nothing if it is. */
    public Optional<String> refusal(Region region) {
        if (in(region)) {
            return Optional.empty();
        }
        return Optional.of("AWS does not list " + region + " among the regions with " + what + ": use one of "
                + regions.stream().map(Region::id).collect(Collectors.joining(", ")) + ".");
    }

    private static List<Region> allBut(Region... missing) {
        var without = List.of(missing);
        return Region.all().stream().filter(Predicate.not(without::contains)).toList();
    }
}
