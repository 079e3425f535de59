package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Service;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What a service may scale out to in the recovery region is no less than what it runs in the primary one. */
final class RecoveryCarriesTheLoad implements Rule {

    @Override
    public String id() {
        return "capacity/recovery-carries-the-load";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.services().stream()
                .filter(service -> service.recovery().atMost().orElse(Integer.MAX_VALUE)
                        < service.capacity().instances())
                .map(service -> finding(topology, service));
    }

    private Finding finding(Topology topology, Service service) {
        var needed = service.capacity().instances();
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject("recovery", service.name()),
                "The service is limited to " + service.recovery().atMost().orElseThrow()
                        + " in the recovery region, but runs " + needed
                        + " instances in the primary one; once the region"
                        + " is active, " + needed + " run there whatever the limit.",
                "Raise the limit with inRecovery(r -> r.atMost(" + needed + ")), or leave it out.",
                service.origin());
    }
}
