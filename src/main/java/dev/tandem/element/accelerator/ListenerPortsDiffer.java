package dev.tandem.element.accelerator;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.service.Service;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services behind one accelerator listen on different ports, by which it tells them apart. */
final class ListenerPortsDiffer implements Rule {

    @Override
    public String id() {
        return "edge/listener-ports-differ";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Accelerator.class).flatMap(accelerator -> clashes(topology, accelerator));
    }

    private Stream<Finding> clashes(Topology topology, Accelerator accelerator) {
        var byPort = accelerator.leadsTo().stream()
                .distinct()
                .collect(Collectors.groupingBy(target -> target.probe().port(), TreeMap::new, Collectors.toList()));
        return byPort.values().stream()
                .filter(services -> names(services).size() > 1)
                .map(services -> finding(topology, accelerator, services));
    }

    private Finding finding(Topology topology, Accelerator accelerator, List<TrafficTarget> services) {
        var port = services.get(0).probe().port();
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(accelerator.name()),
                kinds(services) + String.join(" and ", names(services)) + " are both on port " + port
                        + " of one accelerator: a port can have one listener only.",
                "Give each a different port, as in " + call(services) + "(" + (port < 65_535 ? port + 1 : port - 1)
                        + ").",
                accelerator.origin());
    }

    private static String kinds(List<TrafficTarget> services) {
        return services.stream().allMatch(Service.class::isInstance) ? "The services " : "";
    }

    private static String call(List<TrafficTarget> services) {
        var apart = services.stream()
                .anyMatch(target -> !(target instanceof Service service)
                        || service.front().settings().port().isPresent());
        return apart ? ".listensOn" : ".port";
    }

    /** By name, because two versions of one service are the business of another law. */
    private static List<String> names(List<TrafficTarget> services) {
        return services.stream().map(TrafficTarget::name).distinct().sorted().toList();
    }
}
