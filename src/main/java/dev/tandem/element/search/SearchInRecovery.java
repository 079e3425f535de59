package dev.tandem.element.search;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A search domain that services use has a counterpart in the recovery region, where they go on when the primary is lost. */
final class SearchInRecovery implements Rule {

    @Override
    public String id() {
        return "search/copy-in-recovery";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Search.class)
                .filter(search -> !search.copy().present())
                .filter(search -> !topology.usersOf(search).isEmpty())
                .map(search -> finding(topology, search));
    }

    private Finding finding(Topology topology, Search search) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(search.name()),
                "The search has no counterpart in "
                        + topology.recovery().region().id()
                        + ": once the primary region is lost, the services that use it have none to ask, and AWS keeps"
                        + " its snapshots in the region that is lost.",
                "Add .followerInRecovery(), or .separateInRecovery() if its indexes are rebuilt from elsewhere.",
                search.origin());
    }
}
