package dev.tandem.rules;

import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/**
 * What AWS will know the parts of an element of a kind by.
 *
 * @param <E> the elements
 */
public interface Named<E extends Element> {

    /** Every name that an element leads to: AWS has to take it, and has it once. */
    Stream<AwsName> awsNames(E element, Topology topology);
}
