package dev.tandem.rules;

import dev.tandem.topology.Element;
import dev.tandem.topology.Site;
import java.util.stream.Stream;

/**
 * What of a kind of element goes on only while a majority of its nodes agrees.
 *
 * @param <E> the elements
 */
public interface Voting<E extends Element> {

    /** The voters of an element at a site, unless it has none there or AWS refuses them. */
    Stream<Voters> voters(E element, Site site);
}
