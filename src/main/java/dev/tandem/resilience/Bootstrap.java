package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what goes on while it runs with what could be started from nothing. */
final class Bootstrap {

    private final Model model;
    private final Set<String> stuck;

    private Bootstrap(Model model, Set<String> stuck) {
        this.model = model;
        this.stuck = stuck;
    }

    static ColdStart check(Model model, Circuit circuit, FailureSet failures) {
        var warm = SystemState.of(model, circuit, failures, InterventionLevel.ANY_MEANS, ServiceCriterion.SERVING);
        var cold = SystemState.coldStart(model, circuit, failures);
        var stuck = model.components().stream()
                .filter(component -> warm.isUp(component) && !cold.isUp(component))
                .map(Component::id)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ColdStart(List.copyOf(stuck), stuck.isEmpty() ? List.of() : new Bootstrap(model, stuck).cycle());
    }

    /** Whatever is stuck waits for something that is stuck, so following that leads back to where one was. */
    private List<String> cycle() {
        var path = new ArrayList<String>();
        var next = stuck.iterator().next();
        while (!path.contains(next)) {
            path.add(next);
            next = waitsFor(next);
        }
        return List.copyOf(path.subList(path.indexOf(next), path.size()));
    }

    private String waitsFor(String component) {
        var known = model.component(component);
        return Stream.concat(
                        Exprs.parts(known.withHard()),
                        model.actionsTo(known).stream().flatMap(way -> Exprs.parts(way.requires())))
                .filter(stuck::contains)
                .findFirst()
                .orElseThrow();
    }
}
