package dev.tandem.lowering;

import dev.tandem.topology.Element;
import java.util.SortedMap;

/**
 * A kind of element that brings the module which it calls.
 *
 * @param <E> the elements
 */
public interface BringsModule<E extends Element> {

    /** What the module is called in the folder of modules. */
    String module(E element);

    /** The files of the module, by their path inside of it. */
    SortedMap<String, byte[]> files(E element);
}
