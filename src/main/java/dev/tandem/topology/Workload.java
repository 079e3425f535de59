package dev.tandem.topology;

import java.util.List;

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

    /** Whether it stops the readers of some data from following it, on purpose. */
    default boolean stopsReadersOf(Dependency data) {
        return false;
    }
}
