package dev.tandem.lowering;

import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.SortedMap;

/**
 * What of an element of a kind is for other tools than Terraform.
 *
 * @param <E> the elements
 */
public interface Accompanied<E extends Element> {

    /** The texts of an element's files by their paths in the output folder, next to the stacks they belong to. */
    SortedMap<String, String> files(E element, Topology topology);
}
