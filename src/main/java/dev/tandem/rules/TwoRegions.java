package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** The primary and the recovery region are two regions, or losing one loses both. */
final class TwoRegions implements Rule {

    @Override
    public String id() {
        return "topology/two-regions";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        if (!topology.primary().region().equals(topology.recovery().region())) {
            return Stream.of();
        }
        return Stream.of(Finding.of(
                id(),
                Severity.ERROR,
                topology.subject("recovery"),
                "The primary and the recovery region are both "
                        + topology.primary().region().id() + ": they have to be two different regions.",
                "Give .recovery(...) another region than .primary(...).",
                topology.recovery().origin()));
    }
}
