package dev.tandem.rules;

import dev.tandem.aws.RegionalAvailability;
import dev.tandem.topology.Element;
import java.util.stream.Stream;

/**
 * What of a kind of element AWS does not offer in every region.
 *
 * @param <E> the elements
 */
public interface Offered<E extends Element> {

    /** What each region has to offer for an element. */
    Stream<RegionalAvailability> offerings(E element);
}
