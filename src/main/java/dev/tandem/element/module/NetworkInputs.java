package dev.tandem.element.module;

/** What of the network of a region a module can be given. */
public final class NetworkInputs {

    /** The network of the region in which the module is called. */
    public static final NetworkInputs HERE = new NetworkInputs();

    private NetworkInputs() {}

    /** The id of the VPC. */
    public Input id() {
        return new Input.OfNetwork("vpc_id");
    }

    /** The IPv4 range of the VPC. */
    public Input cidr() {
        return new Input.OfNetwork("cidr");
    }

    /** The subnets without a route to the internet, for what keeps data: their ids, or a map of them by zone. */
    public Input dataSubnets() {
        return new Input.Subnets("data_subnet_ids");
    }

    /** The subnets of instances, which reach the internet through NAT: their ids, or a map of them by zone. */
    public Input privateSubnets() {
        return new Input.Subnets("private_subnet_ids");
    }

    /** The subnets that the internet reaches: their ids, or a map of them by zone. */
    public Input publicSubnets() {
        return new Input.Subnets("public_subnet_ids");
    }
}
