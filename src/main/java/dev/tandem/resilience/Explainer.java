package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells why things are up or down in a state, down to the atoms that failed. What is unaffected is left out. */
final class Explainer {

    private final Model model;
    private final FailureSet failures;
    private final SystemState state;
    private final InterventionLevel intervention;
    private final ServiceCriterion measure;
    private final Set<String> described = new HashSet<>();

    Explainer(
            Model model,
            FailureSet failures,
            SystemState state,
            InterventionLevel intervention,
            ServiceCriterion measure) {
        this.model = model;
        this.failures = failures;
        this.state = state;
        this.intervention = intervention;
        this.measure = measure;
    }

    /** Why an entry point is lost, or by which alternatives it can be recovered. */
    Reason of(EntryPoint entry) {
        var parts = entry.alternatives().stream().map(this::of).toList();
        return state.isUp(entry)
                ? new Reason(entry.id() + " can be recovered", parts)
                : new Reason(entry.id() + " is lost: no alternative can serve it", parts);
    }

    /** Why an entry point is served, by an alternative that may be impaired. */
    Reason of(EntryPoint entry, Alternative serving) {
        var passed = entry.alternatives().stream().takeWhile(one -> !one.equals(serving));
        var parts = Stream.concat(passed, Stream.of(serving)).map(this::of).toList();
        return new Reason(
                entry.id() + " is served by " + serving.id()
                        + (measure == ServiceCriterion.SERVING ? "" : ", but impaired"),
                parts);
    }

    private Reason of(Alternative alternative) {
        var inside = new ArrayList<>(reasons(alternative.needs()));
        alternative.failovers().stream()
                .filter(failover -> !state.isUp(failover))
                .flatMap(failover -> failover(failover).stream())
                .forEach(inside::add);
        return new Reason(alternative.id() + (state.isUp(alternative) ? " serves" : down()), inside);
    }

    private List<Reason> failover(TrafficFailover failover) {
        if (!intervention.allows(failover.kind())) {
            return List.of(new Reason("clients are not moved there automatically", List.of()));
        }
        if (state.isUp(failover.requires())) {
            return List.of(new Reason(
                    "clients are not moved there automatically: the health checks of the usual region still pass",
                    List.of()));
        }
        return List.of(new Reason("clients cannot be moved there", reasons(failover.requires())));
    }

    private List<Reason> reasons(Expr expr) {
        if (expr instanceof Atom atom) {
            return state.isUp(atom) ? List.of() : List.of(failed(atom));
        }
        if (expr instanceof Part part) {
            return of(model.component(part.component()));
        }
        var inner = Exprs.inside(expr).stream()
                .flatMap(one -> reasons(one).stream())
                .toList();
        if (expr instanceof All || (inner.isEmpty() && state.isUp(expr))) {
            return inner;
        }
        return List.of(new Reason(choice(expr), inner));
    }

    private Reason failed(Atom atom) {
        var cause = failures.atoms().stream().filter(atom::isWithin).findFirst().orElse(atom);
        return new Reason(
                cause.equals(atom) ? atom.id() + " has failed" : atom.id() + " is down: " + cause.id() + " has failed",
                List.of());
    }

    private List<Reason> of(Component component) {
        if (!described.add(component.id())) {
            return state.isUp(component)
                    ? List.of()
                    : List.of(new Reason(component.id() + down() + " (explained above)", List.of()));
        }
        var inside = new ArrayList<>(reasons(component.withHard()));
        if (measure == ServiceCriterion.UNIMPAIRED) {
            inside.addAll(reasons(component.extras()));
        }
        inside.addAll(action(component));
        return inside.isEmpty()
                ? List.of()
                : List.of(new Reason(component.id() + (state.isUp(component) ? " serves" : down()), inside));
    }

    private List<Reason> action(Component component) {
        return model.actionsTo(component).stream()
                .map(way -> new Reason(action(way), reasons(way.requires())))
                .toList();
    }

    private String action(RecoveryAction way) {
        if (!intervention.allows(way.kind())) {
            return "\"" + way.name() + "\" needs a person";
        }
        return "\"" + way.name() + "\" " + (state.isUp(way.requires()) ? "can be done" : "cannot be done");
    }

    private String choice(Expr expr) {
        var all = Exprs.inside(expr);
        long left = all.stream().filter(state::isUp).count();
        if (expr instanceof AtLeast atLeast) {
            return left + " of " + all.size() + " are left, " + atLeast.k() + " are needed";
        }
        if (expr instanceof Weighted weighted) {
            return weight(weighted) + " is left, " + weighted.need() + " is needed";
        }
        return left == 0
                ? "none of " + all.size() + " alternatives is left"
                : left + " of " + all.size() + " alternatives are left: "
                        + String.join(
                                ", ",
                                all.stream()
                                        .filter(state::isUp)
                                        .map(Exprs::words)
                                        .toList());
    }

    private int weight(Weighted weighted) {
        return weighted.weights().entrySet().stream()
                .filter(entry -> state.isUp(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private String down() {
        return measure == ServiceCriterion.SERVING ? " does not serve" : " does not serve at its best";
    }
}
