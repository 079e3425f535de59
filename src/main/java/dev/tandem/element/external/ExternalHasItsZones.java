package dev.tandem.element.external;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Site;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** An external element is in zones that the proof can count: those of the network, and two if it survives the loss of one. */
final class ExternalHasItsZones implements Rule {

    @Override
    public String id() {
        return "capacity/external-has-its-zones";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(External.class)
                .flatMap(external -> Stream.concat(outside(topology, external), alone(topology, external)));
    }

    /** The proof knows no other zones than those of the network. */
    private Stream<Finding> outside(Topology topology, External external) {
        return topology.sides().stream()
                .filter(external::presentIn)
                .map(topology::site)
                .filter(site -> external.declaration().zones() > site.zones().size())
                .map(site -> outside(topology, external, site));
    }

    private Finding outside(Topology topology, External external, Site site) {
        return finding(
                topology,
                external,
                "The external element is declared to be in "
                        + external.declaration().zones() + " zones, and the network in "
                        + site.region().id() + " spans " + site.zones().size()
                        + ": the proof counts no other zones than those.",
                "Say .inZones(" + site.zones().size() + "), or give the network more zones.");
    }

    private Stream<Finding> alone(Topology topology, External external) {
        return external.declaration().zones() > 1
                        || external.declaration().zoneFailover().isEmpty()
                ? Stream.of()
                : Stream.of(finding(
                        topology,
                        external,
                        "The external element is declared to survive the loss of a zone, and to be in one zone: the proof"
                                + " counts it as lost with that zone.",
                        "Say how many zones it is in with .inZones(...), or remove .survivesAZone(...)."));
    }

    private Finding finding(Topology topology, External external, String summary, String fix) {
        return Finding.of(id(), Severity.WARNING, topology.subject(external.name()), summary, fix, external.origin());
    }
}
