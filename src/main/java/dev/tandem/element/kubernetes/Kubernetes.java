package dev.tandem.element.kubernetes;

import dev.tandem.aws.InstanceType;
import dev.tandem.aws.KubernetesVersion;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.JumpHost;
import dev.tandem.topology.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Kubernetes cluster of EKS in each region, with nodes of its own. Each is whole without the other; what runs in them
 * is the business of whoever installs it, for which the values of Prometheus and Grafana lie beside the stacks.
 *
 * @param version of Kubernetes, such as {@code 1.35}
 * @param nodes how many there are in each region
 * @param instanceType of the nodes
 * @param scrapes what Prometheus asks for metrics, each in its own region
 */
public record Kubernetes(
        Identity identity, String version, int nodes, String instanceType, List<Scrape> scrapes, ClusterAccess access)
        implements Element {

    private static final int MOST_NODES = 450;

    /** Sorts and copies what is scraped. */
    public Kubernetes {
        scrapes = scrapes.stream()
                .distinct()
                .sorted(Comparator.comparing(Scrape::name))
                .toList();
    }

    /** A cluster of two nodes that is reached from inside its network. */
    public static Kubernetes named(String name) {
        return new Kubernetes(
                Identity.named(name), KubernetesVersion.USUAL, 2, "t3.medium", List.of(), ClusterAccess.FROM_INSIDE);
    }

    /**
     * The minor version of Kubernetes; a cluster goes up by one at a time and never back. Default: {@code 1.35}.
     *
     * @throws InvalidDefinitionException unless it is a minor version, such as {@code 1.35}
     */
    public Kubernetes version(String minor) {
        InvalidDefinitionException.unless(
                InvalidDefinitionException.given(minor, "version").matches("1\\.[0-9]+"),
                "\"" + minor + "\" is not a minor version of Kubernetes: give one without a patch, such as \""
                        + KubernetesVersion.USUAL + "\".");
        return new Kubernetes(identity, minor, nodes, instanceType, scrapes, access);
    }

    /**
     * How many nodes each region has, spread over its zones. Default: two.
     *
     * @throws InvalidDefinitionException unless there are 1 to 450, the most that EKS has in a group
     */
    public Kubernetes nodes(int count) {
        InvalidDefinitionException.unless(
                count >= 1 && count <= MOST_NODES,
                "A cluster of " + count + " nodes is impossible: give from 1 to " + MOST_NODES + ".");
        return new Kubernetes(identity, version, count, instanceType, scrapes, access);
    }

    /**
     * The EC2 instance type of the nodes. Default: {@code t3.medium}.
     *
     * @throws InvalidDefinitionException if EC2 has no such type
     */
    public Kubernetes instanceType(String type) {
        var refusal =
                InstanceType.refusal(InstanceType.Service.EC2, InvalidDefinitionException.given(type, "instance type"));
        InvalidDefinitionException.unless(refusal.isEmpty(), refusal.orElse(""));
        return new Kubernetes(identity, version, nodes, type, scrapes, access);
    }

    /**
     * Lets Prometheus in the cluster find the instances of a service or of nodes, in its own region, and ask each for
     * metrics at a port. Default: it asks nobody outside the cluster.
     *
     * @throws InvalidDefinitionException unless the port is from 1 to 65535
     */
    public Kubernetes scrapes(Workload workload, int port) {
        var all = Stream.concat(scrapes.stream(), Stream.of(Scrape.of(workload, port)));
        return new Kubernetes(identity, version, nodes, instanceType, all.toList(), access);
    }

    /**
     * Ranges outside its network from which the Kubernetes API is reached. Default: none; it is reached from inside its
     * network.
     *
     * @throws InvalidDefinitionException if a range is malformed, or as good as everyone
     */
    public Kubernetes clientsFrom(String... cidrs) {
        return access(access.from(cidrs));
    }

    /** Lets bastions reach the Kubernetes API. Default: only its own nodes do. */
    public Kubernetes reachedFrom(JumpHost... bastions) {
        return access(access.from(bastions));
    }

    /**
     * Roles or users that administer the cluster, by variables with their ARNs. Default: only whoever applies the stack.
     */
    public Kubernetes administrators(InputVariable... arns) {
        return access(access.administrators(arns));
    }

    /** The name it was deployed under before; {@code moved} blocks follow. Default: it was never renamed. */
    public Kubernetes formerly(String name) {
        return new Kubernetes(identity.renamedFrom(name), version, nodes, instanceType, scrapes, access);
    }

    @Override
    public String kind() {
        return "cluster";
    }

    @Override
    public boolean needsTwoZones() {
        return true;
    }

    @Override
    public Stream<InputVariable> variables() {
        return access.administrators().stream();
    }

    @Override
    public Stream<Element> references() {
        return Stream.concat(scrapes.stream().map(Scrape::workload), access.jumpHosts().stream());
    }

    private Kubernetes access(ClusterAccess other) {
        return new Kubernetes(identity, version, nodes, instanceType, scrapes, other);
    }
}
