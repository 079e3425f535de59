package dev.tandem;

import dev.tandem.aws.Region;
import dev.tandem.element.broker.BrokerProtocol;
import dev.tandem.topology.InvalidDefinitionException;

/** What the language calls regions and protocols; {@code import static dev.tandem.Tandem.*} brings them along. */
public abstract sealed class Constants permits CustomElements {

    /** US East (N. Virginia), {@code us-east-1}. */
    public static final Region US_EAST_1 = Region.US_EAST_1;

    /** US East (Ohio), {@code us-east-2}. */
    public static final Region US_EAST_2 = Region.US_EAST_2;

    /** US West (N. California), {@code us-west-1}. */
    public static final Region US_WEST_1 = Region.US_WEST_1;

    /** US West (Oregon), {@code us-west-2}. */
    public static final Region US_WEST_2 = Region.US_WEST_2;

    /** Canada (Central), {@code ca-central-1}. */
    public static final Region CA_CENTRAL_1 = Region.CA_CENTRAL_1;

    /** Canada West (Calgary), {@code ca-west-1}. */
    public static final Region CA_WEST_1 = Region.CA_WEST_1;

    /** Mexico (Central), {@code mx-central-1}. */
    public static final Region MX_CENTRAL_1 = Region.MX_CENTRAL_1;

    /** South America (São Paulo), {@code sa-east-1}. */
    public static final Region SA_EAST_1 = Region.SA_EAST_1;

    /** Europe (Frankfurt), {@code eu-central-1}. */
    public static final Region EU_CENTRAL_1 = Region.EU_CENTRAL_1;

    /** Europe (Zurich), {@code eu-central-2}. */
    public static final Region EU_CENTRAL_2 = Region.EU_CENTRAL_2;

    /** Europe (Stockholm), {@code eu-north-1}. */
    public static final Region EU_NORTH_1 = Region.EU_NORTH_1;

    /** Europe (Milan), {@code eu-south-1}. */
    public static final Region EU_SOUTH_1 = Region.EU_SOUTH_1;

    /** Europe (Spain), {@code eu-south-2}. */
    public static final Region EU_SOUTH_2 = Region.EU_SOUTH_2;

    /** Europe (Ireland), {@code eu-west-1}. */
    public static final Region EU_WEST_1 = Region.EU_WEST_1;

    /** Europe (London), {@code eu-west-2}. */
    public static final Region EU_WEST_2 = Region.EU_WEST_2;

    /** Europe (Paris), {@code eu-west-3}. */
    public static final Region EU_WEST_3 = Region.EU_WEST_3;

    /** Africa (Cape Town), {@code af-south-1}. */
    public static final Region AF_SOUTH_1 = Region.AF_SOUTH_1;

    /** Israel (Tel Aviv), {@code il-central-1}. */
    public static final Region IL_CENTRAL_1 = Region.IL_CENTRAL_1;

    /** Middle East (UAE), {@code me-central-1}. */
    public static final Region ME_CENTRAL_1 = Region.ME_CENTRAL_1;

    /** Middle East (Bahrain), {@code me-south-1}. */
    public static final Region ME_SOUTH_1 = Region.ME_SOUTH_1;

    /** Asia Pacific (Hong Kong), {@code ap-east-1}. */
    public static final Region AP_EAST_1 = Region.AP_EAST_1;

    /** Asia Pacific (Taipei), {@code ap-east-2}. */
    public static final Region AP_EAST_2 = Region.AP_EAST_2;

    /** Asia Pacific (Tokyo), {@code ap-northeast-1}. */
    public static final Region AP_NORTHEAST_1 = Region.AP_NORTHEAST_1;

    /** Asia Pacific (Seoul), {@code ap-northeast-2}. */
    public static final Region AP_NORTHEAST_2 = Region.AP_NORTHEAST_2;

    /** Asia Pacific (Osaka), {@code ap-northeast-3}. */
    public static final Region AP_NORTHEAST_3 = Region.AP_NORTHEAST_3;

    /** Asia Pacific (Mumbai), {@code ap-south-1}. */
    public static final Region AP_SOUTH_1 = Region.AP_SOUTH_1;

    /** Asia Pacific (Hyderabad), {@code ap-south-2}. */
    public static final Region AP_SOUTH_2 = Region.AP_SOUTH_2;

    /** Asia Pacific (Singapore), {@code ap-southeast-1}. */
    public static final Region AP_SOUTHEAST_1 = Region.AP_SOUTHEAST_1;

    /** Asia Pacific (Sydney), {@code ap-southeast-2}. */
    public static final Region AP_SOUTHEAST_2 = Region.AP_SOUTHEAST_2;

    /** Asia Pacific (Jakarta), {@code ap-southeast-3}. */
    public static final Region AP_SOUTHEAST_3 = Region.AP_SOUTHEAST_3;

    /** Asia Pacific (Melbourne), {@code ap-southeast-4}. */
    public static final Region AP_SOUTHEAST_4 = Region.AP_SOUTHEAST_4;

    /** Asia Pacific (Malaysia), {@code ap-southeast-5}. */
    public static final Region AP_SOUTHEAST_5 = Region.AP_SOUTHEAST_5;

    /** Asia Pacific (New Zealand), {@code ap-southeast-6}. */
    public static final Region AP_SOUTHEAST_6 = Region.AP_SOUTHEAST_6;

    /** Asia Pacific (Thailand), {@code ap-southeast-7}. */
    public static final Region AP_SOUTHEAST_7 = Region.AP_SOUTHEAST_7;

    /** ActiveMQ's own protocol. */
    public static final BrokerProtocol OPENWIRE = BrokerProtocol.OPENWIRE;

    /** AMQP under TLS. */
    public static final BrokerProtocol AMQPS = BrokerProtocol.AMQPS;

    /** STOMP under TLS. */
    public static final BrokerProtocol STOMP = BrokerProtocol.STOMP;

    /** MQTT under TLS. */
    public static final BrokerProtocol MQTT = BrokerProtocol.MQTT;

    Constants() {}

    /**
     * A region by its id, for those that have no constant here.
     *
     * @throws InvalidDefinitionException if AWS has no such region
     */
    public static Region region(String id) {
        return Region.of(id)
                .orElseThrow(() -> new InvalidDefinitionException("\"" + id
                        + "\" is not a region that AWS offers to every account: it is one"
                        + " of "
                        + String.join(
                                ", ", Region.all().stream().map(Region::id).toList()) + "."));
    }
}
