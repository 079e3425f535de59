package dev.tandem.element.database;

import dev.tandem.aws.Recovery;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.dns.PrivateZone;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A name that shares lookups over read replicas has no health check, so it keeps answering with one that is down. */
final class WeightedReadersHaveNoHealthCheck implements Rule {

    @Override
    public String id() {
        return "edge/weighted-readers-have-no-health-check";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(PrivateZone.class).flatMap(zone -> zone.names().entrySet().stream()
                .filter(name -> name.getValue() instanceof WeightedReaders)
                .map(name -> finding(topology, zone, name.getKey(), (WeightedReaders) name.getValue())));
    }

    private Finding finding(Topology topology, PrivateZone zone, String label, WeightedReaders readers) {
        var database = readers.database().name();
        var count = readers.database().instance().readers();
        var replaced = topology.estimate(Recovery.RDS_HOST_IS_REPLACED);
        return Finding.of(
                        id(),
                        Severity.WARNING,
                        topology.subject(zone.name(), label),
                        "The name " + label + "." + zone.name() + " leads to " + count + " read "
                                + (count == 1 ? "replica" : "replicas") + " of " + database
                                + " by weighted records without a health check: while a replica is down, "
                                + (count == 1 ? "every lookup" : "one of " + count + " lookups")
                                + " leads to it, until RDS replaces its host or a person edits the record.",
                        "Let clients take the hosts from their parameter " + database
                                + "/reader_hosts, with a driver that skips a host that is down, and remove the name.",
                        zone.origin())
                .because(
                        replaced.what() + ", in " + replaced.time().range().lo().toMinutes() + " to "
                                + replaced.time().range().hi().toMinutes() + " minutes: " + replaced.source());
    }
}
