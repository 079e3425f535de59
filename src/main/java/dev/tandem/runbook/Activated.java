package dev.tandem.runbook;

import dev.tandem.topology.Element;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody does about an element of a kind by hand to make the recovery region active, where Terraform cannot.
 *
 * @param <E> the elements
 */
public interface Activated<E extends Element> {

    /** The commands that promote what the region has of it. */
    default Stream<String> promoting(E element, OperatorContext operator) {
        return Stream.of();
    }

    /** The commands that wait until that is done. */
    default Stream<String> waiting(E element, OperatorContext operator) {
        return Stream.of();
    }

    /** Where its users find it from then on, as an argument of a command, if that is elsewhere. */
    default Optional<String> host(E element, OperatorContext operator) {
        return Optional.empty();
    }
}
