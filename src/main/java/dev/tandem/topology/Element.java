package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a system, described once and built in every region that needs it. */
public interface Element {

    /** Its name, the names it had before and the line that wrote it. */
    Identity identity();

    /** What it is, in a word: {@code database}. */
    String kind();

    /** The elements it refers to, in the order they were written. */
    Stream<Element> references();

    /** The values that only the user's account knows, and its stacks ask for. */
    default Stream<InputVariable> variables() {
        return Stream.of();
    }

    /** Whether AWS wants subnets in two zones for it. */
    default boolean needsTwoZones() {
        return false;
    }

    /** Unique within a topology. */
    default String name() {
        return identity().name();
    }

    /** Whether it may have the name of another element, because the names of its resources have a distinct suffix. */
    default boolean sharesName() {
        return false;
    }

    /** The name in AWS of what exists already; none if it is made. */
    default Optional<String> existingName() {
        return Optional.empty();
    }

    /** The names it had before, the oldest first; empty if it was never renamed. */
    default List<String> formerNames() {
        return identity().formerNames();
    }

    /** The name that its parts have in AWS: the one it was first deployed under, which no rename changes. */
    default String deployedName() {
        return identity().deployedName();
    }

    /** The line of the user's that wrote it. */
    default Origin origin() {
        return identity().origin();
    }
}
