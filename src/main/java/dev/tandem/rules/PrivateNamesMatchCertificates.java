package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Addressed;
import dev.tandem.topology.Broker;
import dev.tandem.topology.PrivateZone;
import dev.tandem.topology.Search;
import dev.tandem.topology.SearchEndpoint;
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
        return topology.privateZones().stream().flatMap(zone -> zone.names().entrySet().stream()
                .filter(name -> unknown(name.getKey() + "." + zone.name(), name.getValue()))
                .map(name -> finding(topology, zone, name.getKey() + "." + zone.name(), name.getValue())));
    }

    /** Databases are not among these: their clients compare names only when they are told to. */
    private static boolean unknown(String name, Addressed target) {
        if (target instanceof Search search) {
            return !(search.endpoint() instanceof SearchEndpoint.Custom custom
                    && custom.host().equals(name));
        }
        return target instanceof Broker;
    }

    private Finding finding(Topology topology, PrivateZone zone, String name, Addressed target) {
        var element = target.answering();
        var fix = target instanceof Search
                ? "Give the domain .customEndpoint(\"" + name
                        + "\", ...) with a certificate for it, or let clients use the" + " host in their parameters."
                : "Let clients use the host in their parameters, which differs by region already.";
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
