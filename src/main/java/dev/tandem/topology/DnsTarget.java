package dev.tandem.topology;

import java.util.Optional;

/** What a private name can lead to: it answers, in each region that has it, under a host name that AWS gave it. */
public interface DnsTarget {

    /** The element that answers. */
    default Element answering() {
        return (Element) this;
    }

    /** Why one name cannot lead to it and what to do instead, or nothing if a name can. */
    default Optional<String> nameRefusal() {
        return Optional.empty();
    }

    /** What to do about a name that its certificate does not have, or nothing if its clients take the name. */
    default Optional<String> unknownNameFix(String name) {
        return Optional.empty();
    }
}
