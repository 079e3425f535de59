package dev.tandem.review.own;

import dev.tandem.topology.Element;
import java.util.List;
import java.util.OptionalInt;

/**
 * A kind of element that says what changes of its objects mean when a plan is reviewed.
 *
 * @param <E> the elements
 */
public interface Reviewed<E extends Element> {

    /**
     * Something that a failover does on purpose, so that it is no fault.
     *
     * @param condition id of the condition that reports it on any other day
     * @param variable the variable of the stack that is true, {@code active} or a list with elements during the failover
     * @param meaning one sentence for the report
     */
    record Intended(String condition, String variable, String meaning) {}

    /** What a failover does to its objects on purpose. Default: nothing that a condition reports. */
    default List<Intended> intended(E element) {
        return List.of();
    }

    /** How many of its instances have to serve to carry the load, where that is stated. Default: not stated. */
    default OptionalInt neededInstances(E element) {
        return OptionalInt.empty();
    }
}
