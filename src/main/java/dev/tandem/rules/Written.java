package dev.tandem.rules;

import dev.tandem.topology.Element;

/**
 * How an element of a kind is written in the language, where that is not just its kind and its name.
 *
 * @param <E> the elements
 */
public interface Written<E extends Element> {

    /** An element under a name, without its properties: {@code mail("letters", "bank.example")}. */
    String written(E element, String name);
}
