package dev.tandem.aws;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A region of AWS, with the availability zones that an ordinary new account can use in it.
 *
 * <p>Every commercial region is a constant. China, GovCloud, the sovereign and the isolated clouds are other
 * partitions, which no account reaches from this one, and are left out.
 *
 * <p>The zones come in the order in which they should be taken. Left out are {@code usw1-az2} ("newer accounts can
 * access two Availability Zones in US West (N. California)") and the constrained {@code apne1-az3}, in which new
 * accounts can place nothing. {@code use1-az3} comes last because services such as EKS and EFS One Zone leave it out.
 *
 * <p>Sources: AWS Regions and Availability Zones, "AWS Availability Zones" (a stored copy of 2026, later than the
 * change of zone letters in November 2025); names from the partition data of botocore 1.43; opt-in by the rule of the
 * Account Management guide, that regions launched after 20 March 2019 have to be enabled first.
 *
 * @param id the region's code, such as {@code eu-south-1}
 * @param displayName the name that the console shows, such as {@code Europe (Milan)}
 * @param optIn whether an account has to enable the region before it can use it
 * @param zones its availability zones, the one to take first at the head
 */
public record Region(String id, String displayName, boolean optIn, List<Zone> zones) {

    public static final Region US_EAST_1 = open("us-east-1", "US East (N. Virginia)", "use1", 1, 2, 4, 5, 6, 3);
    public static final Region US_EAST_2 = open("us-east-2", "US East (Ohio)", "use2", 1, 2, 3);
    public static final Region US_WEST_1 = open("us-west-1", "US West (N. California)", "usw1", 1, 3);
    public static final Region US_WEST_2 = open("us-west-2", "US West (Oregon)", "usw2", 1, 2, 3, 4);
    public static final Region CA_CENTRAL_1 = open("ca-central-1", "Canada (Central)", "cac1", 1, 2, 4);
    public static final Region CA_WEST_1 = optIn("ca-west-1", "Canada West (Calgary)", "caw1", 1, 2, 3);
    public static final Region MX_CENTRAL_1 = optIn("mx-central-1", "Mexico (Central)", "mxc1", 1, 2, 3);
    public static final Region SA_EAST_1 = open("sa-east-1", "South America (São Paulo)", "sae1", 1, 2, 3);
    public static final Region EU_CENTRAL_1 = open("eu-central-1", "Europe (Frankfurt)", "euc1", 1, 2, 3);
    public static final Region EU_CENTRAL_2 = optIn("eu-central-2", "Europe (Zurich)", "euc2", 1, 2, 3);
    public static final Region EU_NORTH_1 = open("eu-north-1", "Europe (Stockholm)", "eun1", 1, 2, 3);
    public static final Region EU_SOUTH_1 = optIn("eu-south-1", "Europe (Milan)", "eus1", 1, 2, 3);
    public static final Region EU_SOUTH_2 = optIn("eu-south-2", "Europe (Spain)", "eus2", 1, 2, 3);
    public static final Region EU_WEST_1 = open("eu-west-1", "Europe (Ireland)", "euw1", 1, 2, 3);
    public static final Region EU_WEST_2 = open("eu-west-2", "Europe (London)", "euw2", 1, 2, 3, 4);
    public static final Region EU_WEST_3 = open("eu-west-3", "Europe (Paris)", "euw3", 1, 2, 3);
    public static final Region AF_SOUTH_1 = optIn("af-south-1", "Africa (Cape Town)", "afs1", 1, 2, 3);
    public static final Region IL_CENTRAL_1 = optIn("il-central-1", "Israel (Tel Aviv)", "ilc1", 1, 2, 3);
    public static final Region ME_CENTRAL_1 = optIn("me-central-1", "Middle East (UAE)", "mec1", 1, 2, 3);
    public static final Region ME_SOUTH_1 = optIn("me-south-1", "Middle East (Bahrain)", "mes1", 1, 2, 3);
    public static final Region AP_EAST_1 = optIn("ap-east-1", "Asia Pacific (Hong Kong)", "ape1", 1, 2, 3);
    public static final Region AP_EAST_2 = optIn("ap-east-2", "Asia Pacific (Taipei)", "ape2", 1, 2, 3);
    public static final Region AP_NORTHEAST_1 = open("ap-northeast-1", "Asia Pacific (Tokyo)", "apne1", 1, 2, 4);
    public static final Region AP_NORTHEAST_2 = open("ap-northeast-2", "Asia Pacific (Seoul)", "apne2", 1, 2, 3, 4);
    public static final Region AP_NORTHEAST_3 = open("ap-northeast-3", "Asia Pacific (Osaka)", "apne3", 1, 2, 3);
    public static final Region AP_SOUTH_1 = open("ap-south-1", "Asia Pacific (Mumbai)", "aps1", 1, 2, 3);
    public static final Region AP_SOUTH_2 = optIn("ap-south-2", "Asia Pacific (Hyderabad)", "aps2", 1, 2, 3);
    public static final Region AP_SOUTHEAST_1 = open("ap-southeast-1", "Asia Pacific (Singapore)", "apse1", 1, 2, 3);
    public static final Region AP_SOUTHEAST_2 = open("ap-southeast-2", "Asia Pacific (Sydney)", "apse2", 1, 2, 3);
    public static final Region AP_SOUTHEAST_3 = optIn("ap-southeast-3", "Asia Pacific (Jakarta)", "apse3", 1, 2, 3);
    public static final Region AP_SOUTHEAST_4 = optIn("ap-southeast-4", "Asia Pacific (Melbourne)", "apse4", 1, 2, 3);
    public static final Region AP_SOUTHEAST_5 = optIn("ap-southeast-5", "Asia Pacific (Malaysia)", "apse5", 1, 2, 3);
    public static final Region AP_SOUTHEAST_6 = optIn("ap-southeast-6", "Asia Pacific (New Zealand)", "apse6", 1, 2, 3);
    public static final Region AP_SOUTHEAST_7 = optIn("ap-southeast-7", "Asia Pacific (Thailand)", "apse7", 1, 2, 3);

    private static final List<Region> ALL = List.of(
            US_EAST_1,
            US_EAST_2,
            US_WEST_1,
            US_WEST_2,
            CA_CENTRAL_1,
            CA_WEST_1,
            MX_CENTRAL_1,
            SA_EAST_1,
            EU_CENTRAL_1,
            EU_CENTRAL_2,
            EU_NORTH_1,
            EU_SOUTH_1,
            EU_SOUTH_2,
            EU_WEST_1,
            EU_WEST_2,
            EU_WEST_3,
            AF_SOUTH_1,
            IL_CENTRAL_1,
            ME_CENTRAL_1,
            ME_SOUTH_1,
            AP_EAST_1,
            AP_EAST_2,
            AP_NORTHEAST_1,
            AP_NORTHEAST_2,
            AP_NORTHEAST_3,
            AP_SOUTH_1,
            AP_SOUTH_2,
            AP_SOUTHEAST_1,
            AP_SOUTHEAST_2,
            AP_SOUTHEAST_3,
            AP_SOUTHEAST_4,
            AP_SOUTHEAST_5,
            AP_SOUTHEAST_6,
            AP_SOUTHEAST_7);

    private static final Map<String, Region> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Region::id, Function.identity()));

    public Region {
        zones = List.copyOf(zones);
    }

    /** The region of that code, or nothing if AWS has no commercial region of that code. */
    public static Optional<Region> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Every commercial region, grouped by continent. */
    public static List<Region> all() {
        return ALL;
    }

    /** The partition that ARNs in this region name, which is {@code aws} for every commercial region. */
    public String partition() {
        return "aws";
    }

    @Override
    public String toString() {
        return id;
    }

    private static Region open(String id, String displayName, String zonePrefix, int... zones) {
        return new Region(id, displayName, false, zones(id, zonePrefix, zones));
    }

    private static Region optIn(String id, String displayName, String zonePrefix, int... zones) {
        return new Region(id, displayName, true, zones(id, zonePrefix, zones));
    }

    private static List<Zone> zones(String region, String prefix, int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> new Zone(region, prefix + "-az" + number))
                .toList();
    }
}
