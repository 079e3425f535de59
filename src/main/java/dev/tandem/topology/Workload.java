package dev.tandem.topology;

import java.util.List;
import java.util.stream.Stream;

/** A program on instances of its own, which may use other elements. */
public interface Workload extends Element {

    /** What it depends on, in the order written. */
    List<Dependency> uses();

    /** What it depends on in a region, in the order written. */
    default List<Dependency> usesIn(RegionRole side) {
        return uses();
    }

    /** What its instances are. */
    InstanceSpec spec();

    @Override
    default boolean needsTwoZones() {
        return true;
    }

    /** The EC2 instance type that it has in a region. */
    default String instanceTypeIn(RegionRole side) {
        return spec().instanceType();
    }

    /** Ports on which clients come to its instances themselves, in the public subnets, whatever leads to it. */
    default Stream<Integer> publicPorts() {
        return Stream.of();
    }

    /** Whether only Terraform can launch its instances, in a region that becomes active. */
    default boolean launchedByTerraformAlone() {
        return false;
    }

    /** Whether it stops the readers of some data from following it, on purpose. */
    default boolean stopsReadersOf(Dependency data) {
        return false;
    }
}
