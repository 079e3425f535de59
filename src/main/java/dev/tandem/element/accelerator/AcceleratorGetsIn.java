package dev.tandem.element.accelerator;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.service.LoadBalancers;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Cidr;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Topology;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Behind an accelerator the clients of a load balancer that faces the internet arrive with its addresses, so the load
 * balancer must not allow only the clients' own addresses.
 */
final class AcceleratorGetsIn implements Rule {

    @Override
    public String id() {
        return "edge/accelerator-gets-in";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return LoadBalancers.of(topology)
                .filter(settings -> settings.settings().closed())
                .filter(settings -> settings.isInternetFacing(topology))
                .flatMap(settings -> topology.entriesTo(settings.element()).stream()
                        .filter(Accelerator.class::isInstance)
                        .map(accelerator -> finding(topology, accelerator, settings)));
    }

    private Finding finding(Topology topology, Entry accelerator, LoadBalancers.Of settings) {
        var clients = settings.settings().clients().stream()
                .distinct()
                .sorted()
                .map(Cidr::toString)
                .collect(Collectors.joining(" and "));
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(settings.element().name()),
                "The " + settings.element().kind() + " lets in " + clients + " only, but the accelerator "
                        + accelerator.name() + " brings its clients with addresses of Global Accelerator.",
                "Leave out .internetFacing(...), or .clientsFrom(...), or let users in another way than by the"
                        + " accelerator.",
                settings.element().origin());
    }
}
