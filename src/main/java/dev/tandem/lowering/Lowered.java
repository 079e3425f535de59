package dev.tandem.lowering;

import dev.tandem.topology.Element;

/**
 * What a kind of element becomes in Terraform.
 *
 * @param <E> the elements
 */
public interface Lowered<E extends Element> {

    /** Writes the module calls and outputs of an element into the stacks. */
    void lower(E element, Stacks stacks);
}
