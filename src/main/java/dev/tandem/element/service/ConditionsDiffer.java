package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** A shared load balancer sends one host or path to one service. */
final class ConditionsDiffer implements Rule {

    @Override
    public String id() {
        return "edge/conditions-differ";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(LoadBalancer.class).flatMap(balancer -> check(topology, balancer));
    }

    private Stream<Finding> check(Topology topology, LoadBalancer balancer) {
        var services = new LinkedHashMap<String, List<String>>();
        balancer.routes().forEach(route -> services.computeIfAbsent(condition(route), same -> new ArrayList<>())
                .add(route.service().name()));
        return services.entrySet().stream()
                .filter(same -> same.getValue().stream().distinct().count() > 1)
                .map(same -> Finding.of(
                        id(),
                        Severity.ERROR,
                        topology.subject(balancer.name()),
                        "The load balancer sends the " + same.getKey() + " to the services "
                                + String.join(" and ", same.getValue()) + ": only the first would ever get it.",
                        "Give each a different host or path.",
                        balancer.origin()));
    }

    private static String condition(Route route) {
        return route.condition().word() + " " + route.pattern();
    }
}
