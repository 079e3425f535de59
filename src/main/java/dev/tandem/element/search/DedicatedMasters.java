package dev.tandem.element.search;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The nodes that keep a search domain together do nothing else, so that no busy one lets go of it. */
final class DedicatedMasters implements Rule {

    @Override
    public String id() {
        return "search/dedicated-masters";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Search.class)
                .filter(search -> search.domain().masterNodes().dedicated().isEmpty())
                .filter(search -> !isRefused(search))
                .map(search -> finding(topology, search));
    }

    /** With a standby or warm nodes AWS demands them, which is an error of its own. */
    private static boolean isRefused(Search search) {
        return search.domain().standby().present() || search.domain().warm().isPresent();
    }

    private Finding finding(Topology topology, Search search) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(search.name()),
                "The search has no dedicated masters: its data nodes keep the cluster together, and a query that"
                        + " overloads them stops it altogether.",
                "Remove .withoutDedicatedMasters(...).",
                search.origin());
    }
}
