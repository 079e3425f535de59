package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Accelerator;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** An accelerator leads to at least one service; without one it has addresses that answer nothing. */
final class LeadsSomewhere implements Rule {

    @Override
    public String id() {
        return "edge/leads-somewhere";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.accelerators().stream()
                .filter(accelerator -> accelerator.services().isEmpty())
                .map(accelerator -> finding(topology, accelerator));
    }

    private Finding finding(Topology topology, Accelerator accelerator) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(accelerator.name()),
                "The accelerator leads to no service: AWS bills its two addresses, and nothing answers there.",
                "Lead it somewhere with .to(...), or leave it out.",
                accelerator.origin());
    }
}
