package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A quorum survives the loss of any one zone, so no zone holds too many voters. */
final class MajorityOutlivesAZone implements Rule {

    @Override
    public String id() {
        return "capacity/majority-outlives-a-zone";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.sites()
                .flatMap(site -> voters(topology, site))
                .filter(voters -> voters.zones() > 0 && voters.outvoted())
                .map(voters -> finding(topology, voters));
    }

    private static Stream<Voters> voters(Topology topology, Site site) {
        return Kinds.<Voting<Element>, Voters>ask(
                topology, Voting.class, (kind, element) -> kind.voters(element, site));
    }

    private Finding finding(Topology topology, Voters voters) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(voters.site().side().word(), voters.element().name()),
                "The " + voters.element().kind() + " needs " + voters.majority() + " of its " + voters.count()
                        + " voting nodes, and one of the " + voters.zones() + " zones in "
                        + voters.site().region().id() + " holds " + voters.inFullest()
                        + ": losing that zone stops it.",
                "Give it three voting nodes or five in three zones, or choose a region that has a third.",
                voters.element().origin());
    }
}
