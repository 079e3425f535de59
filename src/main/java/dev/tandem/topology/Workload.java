package dev.tandem.topology;

import java.util.List;
import java.util.stream.Stream;

/** A program on instances of its own, which may use other elements. */
public interface Workload extends Element {

    /** What it depends on, in the order written. */
    List<Dependency> uses();

    /** What it depends on in a region, in the order written. */
    default List<Dependency> usesIn(Side side) {
        return uses();
    }

    /** What its instances are. */
    Machine machine();

    @Override
    default boolean needsTwoZones() {
        return true;
    }

    /** The EC2 instance type that it has in a region. */
    default String instanceTypeIn(Side side) {
        return machine().instanceType();
    }

    /** How many instances of it run in the recovery region on an ordinary day, as its price counts them. */
    default int standbyInstances(Topology topology) {
        return 0;
    }

    /** Whether an Auto Scaling group launches its instances, in a region of any role. */
    default boolean autoScaled() {
        return false;
    }

    /** Ports on which clients come to its instances themselves, in the public subnets, whatever leads to it. */
    default Stream<Integer> publicPorts() {
        return Stream.of();
    }

    /** Whether only Terraform can launch its instances, in a region that becomes active. */
    default boolean launchedByTerraformAlone() {
        return false;
    }

    /** Whether it has work of its own in a topology, so that it has to serve though no entry leads to it. */
    default boolean worksWithoutEntry(Topology topology) {
        return false;
    }

    /** Whether it stops the readers of some data from following it, on purpose. */
    default boolean stopsReadersOf(Dependency data) {
        return false;
    }
}
