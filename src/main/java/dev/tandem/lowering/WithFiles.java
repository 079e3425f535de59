package dev.tandem.lowering;

import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.SortedMap;

/**
 * What of a kind of element lies beside the stacks and is no concern of Terraform's.
 *
 * @param <E> the elements
 */
public interface WithFiles<E extends Element> {

    /** The texts of the files of an element, by their path in the output folder. */
    SortedMap<String, String> files(E element, Topology topology);
}
