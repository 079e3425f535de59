package dev.tandem.resilience;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the way back for everything that is up in a state. A component is ready once what it needs is, and once it
 * has been promoted, which goes on at the same time; a promotion begins once what it requires is ready. Where there is a
 * choice, the better way is taken and the others are kept.
 */
final class Planner {

    private final Model model;
    private final SystemState state;
    private final InterventionLevel intervention;
    private final boolean cyclic;
    private final Optional<Baseline> baseline;
    private final BitSet down;
    private final Map<String, RecoveryPath> ready = new HashMap<>();
    private final Set<String> looked = new HashSet<>();

    /** A plan for what is up after an effort; {@code running} is the same without any effort. */
    Planner(Model model, Circuit circuit, SystemState running, SystemState state, InterventionLevel intervention) {
        this(model, circuit, running, state, intervention, Optional.empty());
    }

    /** A plan that takes from another one what nothing has failed of. */
    Planner(
            Model model,
            Circuit circuit,
            SystemState running,
            SystemState state,
            InterventionLevel intervention,
            Optional<Baseline> baseline) {
        this.model = model;
        this.state = state;
        this.intervention = intervention;
        this.cyclic = circuit.isCyclic();
        this.baseline = cyclic ? Optional.empty() : baseline;
        this.down = this.baseline.isPresent() ? state.down() : new BitSet();
        if (cyclic) {
            settle(circuit, running);
        }
    }

    /** Where components need each other, each is looked at until nothing is news any more. */
    private void settle(Circuit circuit, SystemState running) {
        model.components().stream()
                .filter(running::isUp)
                .forEach(component -> ready.put(component.id(), own(component)));
        boolean changed = true;
        for (int sweep = 0; changed && sweep <= model.components().size(); sweep++) {
            changed = sweep(circuit.componentsInOrder());
        }
    }

    /** The way back for an alternative of an entry point, until clients are there; empty if there is none. */
    Optional<RecoveryPath> path(EntryPoint entry, Alternative alternative) {
        if (!state.isUp(alternative)) {
            return Optional.empty();
        }
        var needs = path(alternative.needs());
        return alternative.failovers().isEmpty()
                ? needs.map(path -> answered(entry, path))
                : needs.flatMap(path -> failedOver(alternative, path));
    }

    /** Before an operator acts, the failure has to be noticed and the decision made. */
    private static RecoveryPath answered(EntryPoint entry, RecoveryPath path) {
        return entry.response()
                .filter(response -> path.needsDecision())
                .map(response -> RecoveryPath.of(response.noticed())
                        .then(RecoveryPath.of(response.decided()))
                        .then(path))
                .orElse(path);
    }

    private Optional<RecoveryPath> failedOver(Alternative alternative, RecoveryPath needs) {
        var options = new Options(model.preference());
        possible(alternative).forEach(failover -> path(failover.requires())
                .ifPresent(required ->
                        options.add(() -> failover.moved().what(), required.then(failedOver(failover, needs)))));
        return options.best();
    }

    /** What health checks move is moved, whatever a person would have done. */
    private List<TrafficFailover> possible(Alternative alternative) {
        var possible = alternative.failovers().stream().filter(state::isUp).toList();
        var automatic = possible.stream()
                .filter(failover -> failover.kind() == RecoveryAction.Kind.AUTO)
                .toList();
        return automatic.isEmpty() ? possible : automatic;
    }

    /** Clients that are moved automatically do not wait for a decision, and nothing waits for them. */
    private static RecoveryPath failedOver(TrafficFailover failover, RecoveryPath needs) {
        var noticed = RecoveryPath.of(failover.noticed());
        var moved = RecoveryPath.of(failover.moved());
        var decided = RecoveryPath.of(failover.decided());
        if (failover.kind() != RecoveryAction.Kind.AUTO) {
            return noticed.then(decided).then(needs.alongside(moved));
        }
        return noticed.then(moved.alongside(needs.needsDecision() ? decided.then(needs) : needs));
    }

    private boolean sweep(List<String> components) {
        boolean changed = false;
        for (var id : components) {
            var found = path(model.component(id));
            if (found.isPresent() && isNews(id, found.orElseThrow())) {
                ready.put(id, found.orElseThrow());
                changed = true;
            }
        }
        return changed;
    }

    private boolean isNews(String id, RecoveryPath found) {
        var known = ready.get(id);
        return known == null || (model.preference().compare(found, known) <= 0 && !found.equals(known));
    }

    private Optional<RecoveryPath> path(Component component) {
        if (!state.isUp(component)) {
            return Optional.empty();
        }
        var needs = path(model.hard(component));
        var ways = model.actionsTo(component);
        if (ways.isEmpty()) {
            return needs.map(path -> path.alongside(own(component)));
        }
        var options = new Options(model.preference());
        ways.stream().filter(way -> intervention.allows(way.kind())).forEach(way -> path(way.requires())
                .ifPresent(
                        required -> options.add(way::name, waited(way, required).then(promoted(way, component)))));
        return needs.flatMap(path -> options.best().map(path::alongside));
    }

    private static RecoveryPath own(Component component) {
        return component.data() instanceof Data.Copy copy
                ? RecoveryPath.READY.using(copy.store(), Loss.none())
                : RecoveryPath.READY;
    }

    /** What operators do first, at the same time as what is required: of that, the steps that take the longest. */
    private static RecoveryPath waited(RecoveryAction way, RecoveryPath required) {
        var first = way.step().after();
        if (first.isEmpty()) {
            return required;
        }
        var atWorst = first.get(0);
        var atBest = first.get(0);
        for (var action : first) {
            var range = action.estimate().range();
            atWorst = range.hi().compareTo(atWorst.estimate().range().hi()) > 0 ? action : atWorst;
            atBest = range.lo().compareTo(atBest.estimate().range().lo()) > 0 ? action : atBest;
        }
        return RecoveryPath.together(List.of(required, RecoveryPath.of(atWorst), RecoveryPath.of(atBest)));
    }

    private static RecoveryPath promoted(RecoveryAction way, Component component) {
        var step = RecoveryPath.of(way.step().action());
        return component.data() instanceof Data.Copy copy ? step.using(copy.store(), way.loss()) : step;
    }

    /** The way back of an expression; empty if it is not up. */
    Optional<RecoveryPath> path(Expr expr) {
        if (expr instanceof Atom) {
            return state.isUp(expr) ? Optional.of(RecoveryPath.READY) : Optional.empty();
        }
        if (expr instanceof Part part) {
            return part(part.component());
        }
        if (expr instanceof All all) {
            return together(all.of());
        }
        return expr instanceof Any any ? options(any.of()).best() : enough(expr);
    }

    /** Where nothing needs each other, each component is looked at once, and only if something needs it. */
    private Optional<RecoveryPath> part(String id) {
        if (!cyclic && looked.add(id)) {
            baseline.flatMap(known -> known.path(id, intervention, down))
                    .orElseGet(() -> path(model.component(id)))
                    .ifPresent(path -> ready.put(id, path));
        }
        return Optional.ofNullable(ready.get(id));
    }

    private Optional<RecoveryPath> together(List<Expr> exprs) {
        var all = new ArrayList<RecoveryPath>();
        for (var expr : exprs) {
            var one = path(expr);
            if (one.isEmpty()) {
                return one;
            }
            all.add(one.orElseThrow());
        }
        return Optional.of(RecoveryPath.together(all));
    }

    private Options options(List<Expr> exprs) {
        var options = new Options(model.preference());
        exprs.forEach(expr -> path(expr).ifPresent(path -> options.add(() -> words(expr, path), path)));
        return options;
    }

    /** A way is called after the step that completes it. */
    private static String words(Expr expr, RecoveryPath path) {
        var steps = path.steps();
        return steps.isEmpty() ? Exprs.words(expr) : steps.get(steps.size() - 1).what();
    }

    private Optional<RecoveryPath> enough(Expr expr) {
        var options = new Options(model.preference());
        if (expr instanceof AtLeast atLeast) {
            atLeast.of().forEach(one -> path(one).ifPresent(path -> options.add(() -> words(one, path), path)));
            return options.best(atLeast.k());
        }
        var weighted = (Weighted) expr;
        weighted.weights().forEach((one, weight) -> path(one)
                .ifPresent(path -> options.add(() -> Exprs.words(one), weight, path)));
        return options.best(weighted.need());
    }
}
