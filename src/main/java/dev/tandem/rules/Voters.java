package dev.tandem.rules;

import dev.tandem.topology.Element;
import dev.tandem.topology.Site;

/** Voters of one element in one region, and the zones they are spread over in turn. */
public record Voters(Element element, Site site, int count, int zones) {

    int inFullest() {
        return (count + zones - 1) / zones;
    }

    int majority() {
        return count / 2 + 1;
    }

    boolean outvoted() {
        return count - inFullest() < majority();
    }
}
