package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;
import java.util.Optional;

/**
 * What a private name leads to, of an element of a kind.
 *
 * @param <E> the elements
 */
public interface Hosting<E extends Element> {

    /** The output of a region's stack that is the element's host name there, without the name of its call: {@code _host}. */
    String hostOutput(E element);

    /** The same, where a name leads to a part of the element, such as its readers. */
    default String hostOutput(E element, DnsTarget part) {
        return hostOutput(element);
    }

    /**
     * What the output says that it is, if nothing but private names needs it: then it is there once a name leads to the
     * element, and shows what the element's call puts out under the same name, without the underscore.
     */
    default Optional<String> shownForNames(E element) {
        return Optional.empty();
    }

    /** The hosts that share a name, each under what it is called, where a name leads to several. */
    default Optional<Arguments> sharing(E element, DnsTarget part, HostOutputs outputs) {
        return Optional.empty();
    }
}
