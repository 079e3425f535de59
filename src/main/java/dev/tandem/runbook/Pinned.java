package dev.tandem.runbook;

import dev.tandem.topology.Entry;
import java.util.stream.Stream;

/**
 * How clients that come by an entry of a kind are kept in the recovery region.
 *
 * @param <E> the entries
 */
public interface Pinned<E extends Entry> {

    /** The variable of the global stack that names what leads to the recovery region whatever its health. */
    String variable();

    /** What that variable names for an entry. */
    Stream<String> overrides(E entry);

    /** What the operator has to be allowed besides, such as to assume a role of another account. */
    default Stream<String> needs(E entry) {
        return Stream.of();
    }

    /** The command that moves clients without Terraform, by the names of things in AWS. */
    String movedByHand(E entry, OperatorContext operator);
}
