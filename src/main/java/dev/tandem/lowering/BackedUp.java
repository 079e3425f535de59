package dev.tandem.lowering;

import dev.tandem.terraform.Value;
import dev.tandem.topology.Element;

/**
 * How AWS Backup knows an element of a kind.
 *
 * @param <E> the elements
 */
public interface BackedUp<E extends Element> {

    /** The ARN of an element in the primary region, in the stack of that region. */
    Value arn(E element, Stacks stacks);
}
