package dev.tandem.topology;

import java.util.SortedMap;

/** An element that gives others names inside the networks of both regions. */
public interface PrivateNames extends Element {

    /** What each name leads to, by the name as it stands before the element's own. */
    SortedMap<String, DnsTarget> names();
}
