package dev.tandem.element.dns;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What answers under TLS alone is not recognised by a name that its certificate does not have. */
final class PrivateNamesMatchCertificates implements Rule {

    @Override
    public String id() {
        return "edge/private-names-match-certificates";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(PrivateZone.class).flatMap(zone -> zone.names().entrySet().stream()
                .flatMap(entry -> check(topology, zone, entry.getKey() + "." + zone.name(), entry.getValue())));
    }

    /** Databases are not found: their clients compare names only when they are told to. */
    private Stream<Finding> check(Topology topology, PrivateZone zone, String name, DnsTarget target) {
        return target.unknownNameFix(name).stream().map(fix -> finding(topology, zone, name, target.answering(), fix));
    }

    private Finding finding(Topology topology, PrivateZone zone, String name, Element element, String fix) {
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(zone.name(), name),
                        "The name " + name + " leads to the " + element.kind() + " " + element.name()
                                + ", which speaks TLS under the name that AWS gave it: clients that compare names turn"
                                + " away.",
                        fix,
                        zone.origin())
                .because("the " + element.kind() + " is written at " + element.origin());
    }
}
