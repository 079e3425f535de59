package dev.tandem.element.search;

import java.util.Optional;
import java.util.OptionalInt;

/** How a search domain is sized in the recovery region; what is left out is as in the primary region. */
public record SearchSizing(OptionalInt dataNodes, Optional<String> instanceType) {

    static final SearchSizing SAME = new SearchSizing(OptionalInt.empty(), Optional.empty());

    /** How many data nodes it has there. Default: as many as in the primary region. */
    public SearchSizing dataNodes(int count) {
        return new SearchSizing(OptionalInt.of(SearchDomain.checked(count)), instanceType);
    }

    /** The instance type of its data nodes there. Default: that of the primary region. */
    public SearchSizing instanceType(String type) {
        return new SearchSizing(dataNodes, Optional.of(type));
    }

    Nodes of(Nodes usual) {
        return new Nodes(dataNodes.orElse(usual.count()), instanceType.orElse(usual.instanceType()));
    }
}
