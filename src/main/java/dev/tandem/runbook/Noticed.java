package dev.tandem.runbook;

import dev.tandem.topology.Entry;
import java.util.stream.Stream;

/**
 * How an operator notices at an entry of a kind that the primary region is lost.
 *
 * @param <E> the entries
 */
public interface Noticed<E extends Entry> {

    /** What is seen from outside at an entry. */
    Stream<DetectionCheck> signs(E entry, OperatorContext operator);

    /** What passes before its health checks move clients, which is the same for every entry of this kind. */
    DetectionCheck.Delay delay(OperatorContext operator);
}
