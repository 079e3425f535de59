package dev.tandem.resilience;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways back of components when nothing has failed. A component of which nothing has failed that it or its promotions
 * rest on has the same way back whatever failed elsewhere, so that most of a plan is made once.
 */
final class Baseline {

    private final Model model;
    private final Circuit circuit;
    private final Map<String, BitSet> cones = new HashMap<>();
    private final Map<InterventionLevel, Planner> planners = new EnumMap<>(InterventionLevel.class);

    Baseline(Model model, Circuit circuit) {
        this.model = model;
        this.circuit = circuit;
    }

    /** The way back of a component, if nothing of what it rests on is down; nothing if that has to be planned. */
    Optional<Optional<RecoveryPath>> path(String component, InterventionLevel intervention, BitSet down) {
        if (cone(component).intersects(down)) {
            return Optional.empty();
        }
        return Optional.of(planners.computeIfAbsent(intervention, this::planner).path(Expr.part(component)));
    }

    private Planner planner(InterventionLevel intervention) {
        var running =
                SystemState.of(model, circuit, FailureSet.NOTHING, InterventionLevel.NONE, ServiceCriterion.SERVING);
        var state = SystemState.of(model, circuit, FailureSet.NOTHING, intervention, ServiceCriterion.SERVING);
        return new Planner(model, circuit, running, state, intervention);
    }

    private BitSet cone(String component) {
        return cones.computeIfAbsent(component, id -> {
            var cone = new BitSet();
            collect(id, cone, new HashSet<>());
            return cone;
        });
    }

    private void collect(String id, BitSet cone, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        var component = model.component(id);
        collect(model.hard(component), cone, seen);
        model.actionsTo(component).forEach(way -> collect(way.requires(), cone, seen));
    }

    private void collect(Expr expr, BitSet cone, Set<String> seen) {
        if (expr instanceof Atom atom) {
            cone.set(circuit.place(atom));
        }
        if (expr instanceof Part part) {
            collect(part.component(), cone, seen);
        }
        Exprs.inside(expr).forEach(inner -> collect(inner, cone, seen));
    }
}
