package dev.tandem.topology;

/**
 * How a network's addresses are divided: sixteen equal parts, of which the first five are for private subnets, the next
 * five for public ones and the last five for data, one part per zone.
 */
public record Subnets(Cidr network) {

    /** The most zones there is room for. */
    public static final int MOST_ZONES = 5;

    private static final int BITS = 4;
    private static final int SMALLEST = 28;

    /** The division of a network. */
    public static Subnets of(Cidr network) {
        return new Subnets(network);
    }

    /** Whether its parts are as large as AWS demands, which is 16 addresses (VPC User Guide, subnet sizing). */
    public boolean roomy() {
        return network.prefix() + BITS <= SMALLEST;
    }

    /** The private subnet of the n-th zone. */
    public Cidr privateIn(int zone) {
        return part(zone);
    }

    /** The public subnet of the n-th zone. */
    public Cidr publicIn(int zone) {
        return part(MOST_ZONES + zone);
    }

    /** The data subnet of the n-th zone. */
    public Cidr dataIn(int zone) {
        return part(2 * MOST_ZONES + zone);
    }

    private Cidr part(int number) {
        return network.part(network.prefix() + BITS, number);
    }
}
