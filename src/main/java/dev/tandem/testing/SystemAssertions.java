package dev.tandem.testing;

import dev.tandem.aws.Region;
import dev.tandem.resilience.Atom;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/**
 * Claims about what a system survives, for tests of a team's own topologies in any test framework:
 *
 * <pre>{@code
 * assertThatSystem(new Shop())
 *         .survives(anyZone())
 *         .recoversFrom(region(EU_SOUTH_1))
 *         .within(minutes(15))
 *         .losingAtMost(minutes(1));
 * }</pre>
 *
 * <p>A claim that does not hold throws an {@link AssertionError} with the timeline of the recovery, as {@code tandem prove
 * --explain} shows it.
 */
public final class SystemAssertions {

    private SystemAssertions() {}

    /**
     * Begins claims about the system that a class defines.
     *
     * @throws AssertionError if the topology has errors: nothing can be proved of a system that AWS or Terraform refuses
     */
    public static SystemAssert assertThatSystem(TopologyDefinition definition) {
        return assertThatSystem(definition.define());
    }

    /**
     * Begins claims about a system.
     *
     * @throws AssertionError if the topology has errors: nothing can be proved of a system that AWS or Terraform refuses
     */
    public static SystemAssert assertThatSystem(Topology topology) {
        return SystemAssert.of(topology);
    }

    /** Each region of the system in turn, whole. */
    public static FailureScenario anyRegion() {
        return FailureScenario.anyOf(Atom.Kind.REGION, "region");
    }

    /** Each Availability Zone of both regions in turn. */
    public static FailureScenario anyZone() {
        return FailureScenario.anyOf(Atom.Kind.ZONE, "zone");
    }

    /** Each thing in turn that stands in one zone: instances, hosts and volumes of databases, brokers, NAT gateways. */
    public static FailureScenario anyNode() {
        return FailureScenario.anyOf(Atom.Kind.NODE, "node");
    }

    /** Each AWS service of the system in turn, in one region, such as Amazon EC2 in the primary region. */
    public static FailureScenario anyService() {
        return FailureScenario.anyOf(Atom.Kind.SERVICE, "service");
    }

    /** Each control plane of the system in turn, such as that of Amazon RDS in the primary region. */
    public static FailureScenario anyControlPlane() {
        return FailureScenario.anyOf(Atom.Kind.CONTROL_PLANE, "control plane");
    }

    /** Each KMS key of the system in turn, in one region. */
    public static FailureScenario anyKey() {
        return FailureScenario.anyOf(Atom.Kind.KEY, "key");
    }

    /** A region with all that is in it. */
    public static FailureScenario region(Region region) {
        return FailureScenario.of(region);
    }

    /**
     * An Availability Zone with all that is in it.
     *
     * @param number from 1, in the order of the zone ids that AWS gives, such as {@code eus1-az1}
     */
    public static FailureScenario zone(Region region, int number) {
        return FailureScenario.zone(region, number);
    }

    /** The data plane of an AWS service in a region, by its short name, such as {@code rds}. */
    public static FailureScenario service(String name, Region region) {
        return FailureScenario.exactly(Atom.region(region.id()).service(name).id());
    }

    /** The control plane of an AWS service that has its home in a region, by its short name, such as {@code rds}. */
    public static FailureScenario controlPlane(String name, Region region) {
        return FailureScenario.exactly(
                Atom.region(region.id()).controlPlane(name).id());
    }

    /** What {@code tandem prove} calls so, or whatever of it ends so: {@code named("eus1-az1/rds-ledger-volume-1")}. */
    public static FailureScenario named(String name) {
        return FailureScenario.endingWith(name);
    }
}
