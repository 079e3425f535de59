package dev.tandem.element.releasegate;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A release gate has readers to stop, of an engine whose replication can be stopped and started again. */
final class GateStopsReaders implements Rule {

    @Override
    public String id() {
        return "operations/gate-stops-readers";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(ReleaseGate.class).flatMap(gate -> ofGate(topology, gate));
    }

    private Stream<Finding> ofGate(Topology topology, ReleaseGate gate) {
        var database = gate.database();
        if (!database.replicationStops()) {
            return Stream.of(finding(
                    topology,
                    gate,
                    "The gate is to stop the readers of \"" + database.name() + "\", which is " + database.engineName()
                            + ": RDS stops and starts replication only for MySQL and MariaDB.",
                    "Make \"" + database.name() + "\" a mysql(...) or mariadb(...), or publish in another way."));
        }
        if (database.readers() == 0) {
            return Stream.of(finding(
                    topology,
                    gate,
                    "The gate is to stop the readers of \"" + database.name() + "\", which has none: its clients"
                            + " see what is written at once.",
                    "Add .readReplicas(...) to \"" + database.name() + "\", and let what serves read from them."));
        }
        return Stream.of();
    }

    private Finding finding(Topology topology, ReleaseGate gate, String summary, String fix) {
        return Finding.of(id(), Severity.ERROR, topology.subject(gate.name()), summary, fix, gate.origin());
    }
}
