package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Store;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** A health check with a custom path declares what it tests, because that decides which failures move clients. */
final class HealthCheckSaysWhatItCovers implements Rule {

    @Override
    public String id() {
        return "edge/health-check-says-what-it-covers";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var unstated = topology.all(Service.class)
                .filter(HealthCheckSaysWhatItCovers::saysNothing)
                .filter(service -> Entered.byAny(topology, service))
                .filter(service -> !needed(service).isEmpty())
                .map(service -> unstated(topology, service));
        var unused = topology.all(Service.class)
                .flatMap(service -> coveredOnly(service).map(name -> unused(topology, service, name)));
        return Stream.concat(unstated, unused);
    }

    private static boolean saysNothing(Service service) {
        var targets = service.front().targets();
        return targets.customPath() && targets.coverage() instanceof HealthCoverage.Unstated;
    }

    private static List<String> needed(Service service) {
        return service.uses().stream()
                .filter(used -> used instanceof Store || used instanceof Service)
                .map(used -> used.element().name())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> coveredOnly(Service service) {
        var used = service.uses().stream().map(each -> each.element().name()).toList();
        return service.front().targets().coverage().covered().stream()
                .map(covered -> covered.element().name())
                .filter(name -> !used.contains(name))
                .distinct();
    }

    private Finding unstated(Topology topology, Service service) {
        var needed = String.join(", ", needed(service));
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(service.name()),
                "The health check of " + service.name() + " asks for "
                        + service.front().targets().healthPath()
                        + ", and the topology does not say what that tests. It is taken to test the program alone, so the"
                        + " loss of " + needed + " in "
                        + topology.primary().region().id()
                        + " moves no client to " + topology.recovery().region().id() + " automatically.",
                "Add .covers(" + needed + "), as far as the path tests them, or .coversOnlyItself().",
                service.origin());
    }

    private Finding unused(Topology topology, Service service, String name) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(service.name()),
                "The health check of " + service.name() + " covers " + name
                        + ", which the service does not use: it cannot" + " reach it.",
                "Add .uses(" + name + "), or remove it from .covers(...).",
                service.origin());
    }
}
