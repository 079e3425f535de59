package dev.tandem.element.nodes;

import dev.tandem.aws.Zone;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.Image;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InstanceSpec;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.JumpHost;
import dev.tandem.topology.Probe;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import dev.tandem.topology.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two instances in two zones of which exactly one serves, for a program that must not run twice: hot and cold. They
 * keep their addresses when instances are replaced, and are behind a network load balancer with a fixed address in each
 * of the two zones, which leads to the one whose ports are open.
 *
 * <p>In the recovery region the same is there ahead of time except for the instances themselves, so that nothing can
 * serve there at the same time as the primary region; they are launched when that region becomes active.
 *
 * @param listeners what the nodes and their load balancer listen on, in the order written
 * @param exclusion how the nodes settle which of them serves
 */
public record NodePair(
        Identity identity,
        List<NetworkListener> listeners,
        MutualExclusion exclusion,
        InstanceSpec spec,
        List<Dependency> uses)
        implements TrafficTarget, Workload {

    /** How many there are. */
    public static final int SIZE = 2;

    /** Asked of nodes that listen on nothing, which is the business of a law. */
    private static final int UNKNOWN = 1;

    private static final String USUAL_TYPE = "c6i.xlarge";

    /** Copies the lists. */
    public NodePair {
        listeners = List.copyOf(listeners);
        uses = List.copyOf(uses);
    }

    static NodePair of(Identity identity) {
        var spec = InstanceSpec.USUAL.instanceType(USUAL_TYPE);
        return new NodePair(identity, List.of(), MutualExclusion.USUAL, spec, List.of());
    }

    /**
     * What the nodes and their load balancer listen on, such as {@code tcp("p2p", 10002)}. Default: nothing.
     *
     * @throws InvalidDefinitionException if two have the same name or port
     */
    public NodePair listens(NetworkListener... more) {
        var all = new ArrayList<>(listeners);
        for (var listener : InvalidDefinitionException.allGiven(more, "listener")) {
            all.forEach(other -> differ(other, listener));
            all.add(listener);
        }
        return new NodePair(identity, all, exclusion, spec, uses);
    }

    /**
     * After how long the serving node renews its lease, and for how long the other one waits before it takes a lease that
     * was not renewed; the nodes find both in their environment file. Default: 20 and 40 seconds.
     *
     * @throws InvalidDefinitionException unless the wait is longer than the update
     */
    public NodePair mutualExclusion(Duration update, Duration wait) {
        return new NodePair(identity, listeners, MutualExclusion.of(update, wait), spec, uses);
    }

    /** Draws the whole edge to what it depends on: port, rights, endpoint and secret. */
    public NodePair uses(Dependency... dependencies) {
        var all = new ArrayList<>(uses);
        all.addAll(InvalidDefinitionException.allGiven(dependencies, "dependency"));
        return new NodePair(identity, listeners, exclusion, spec, all);
    }

    /** The image the nodes boot from, by a variable of each region. Default: the newest Amazon Linux 2023. */
    public NodePair image(InputVariable id) {
        return image(new Image.Given(InvalidDefinitionException.given(id, "variable")));
    }

    /** The image the nodes boot from, such as {@code ubuntu()}. Default: the newest Amazon Linux 2023. */
    public NodePair image(Image image) {
        return spec(spec.image(image));
    }

    /**
     * TCP ports on which the two nodes of a region reach each other: their security group lets its own members in there,
     * and nothing else. Default: they do not reach each other.
     *
     * @throws InvalidDefinitionException unless each port is from 1 to 65535
     */
    public NodePair peers(int... ports) {
        return spec(spec.peers(ports));
    }

    /** Lets bastions reach the nodes by SSH. Default: Session Manager only. */
    public NodePair reachedFrom(JumpHost... bastions) {
        return spec(spec.access(spec.access().from(bastions)));
    }

    /**
     * The public key that operators sign in to the nodes with, in OpenSSH format, by a variable of each region. Default:
     * none; Session Manager needs no key.
     */
    public NodePair keyPair(InputVariable key) {
        return spec(spec.access(spec.access().keyPair(key)));
    }

    /** The EC2 instance type. Default: {@code c6i.xlarge}, with 4 CPUs and 8 GiB. */
    public NodePair instanceType(String type) {
        return spec(spec.instanceType(type));
    }

    /** The size of the encrypted root volume, in GiB. Default: 20. */
    public NodePair disk(int gibibytes) {
        return spec(spec.disk(gibibytes));
    }

    /**
     * Bash that each new node runs once, with every parameter of the pair as an environment variable, and
     * {@code MACHINE_NAME}, which no other node has; several run in the order written. Nothing in it is interpolated by
     * Terraform. Default: none, because the image starts the program by itself.
     *
     * @throws InvalidDefinitionException if it is blank, or longer than EC2 takes
     */
    public NodePair bootstrap(String bash) {
        return spec(spec.bootstrap(bash));
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public NodePair formerly(String name) {
        return new NodePair(identity.renamedFrom(name), listeners, exclusion, spec, uses);
    }

    @Override
    public String kind() {
        return "node pair";
    }

    @Override
    public Stream<Element> references() {
        return Stream.concat(uses.stream().map(Dependency::element), spec.references());
    }

    /** Whether the lowest port is open that everyone may connect to, since those who ask come from anywhere. */
    @Override
    public Probe probe() {
        return listeners.stream()
                .min(Comparator.comparing(NetworkListener::open).reversed().thenComparing(NetworkListener::port))
                .map(NetworkListener::probe)
                .orElseGet(() -> Probe.tcp(UNKNOWN));
    }

    /** Always if an entry leads to it: clients know the fixed addresses of its network load balancer. */
    @Override
    public boolean isInternetFacing(Topology topology) {
        return topology.isEntered(this);
    }

    @Override
    public Stream<Integer> publicPorts() {
        return listeners.stream().map(NetworkListener::port);
    }

    /** On addresses that are theirs already, which a launch by hand would have to find. */
    @Override
    public boolean launchedByTerraformAlone() {
        return true;
    }

    /** The zones of its nodes: the first two that the network of a region spans. */
    public List<Zone> zonesIn(Site site) {
        return site.zones().stream().limit(SIZE).toList();
    }

    /** The variables that its stacks ask for on its behalf. */
    @Override
    public Stream<InputVariable> variables() {
        return spec.variables();
    }

    private NodePair spec(InstanceSpec other) {
        return new NodePair(identity, listeners, exclusion, other, uses);
    }

    private static void differ(NetworkListener one, NetworkListener other) {
        InvalidDefinitionException.unless(
                !one.name().equals(other.name()),
                "There is a listener \"" + one.name() + "\" already: choose another name.");
        InvalidDefinitionException.unless(
                one.port() != other.port(),
                "The listeners \"" + one.name() + "\" and \"" + other.name() + "\" are both on port " + one.port()
                        + ": a load balancer listens on a port once.");
    }
}
