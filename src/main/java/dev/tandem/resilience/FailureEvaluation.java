package dev.tandem.resilience;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges what becomes of a model when certain things fail. */
final class FailureEvaluation {

    private final Model model;
    private final Circuit circuit;
    private final FailureSet failures;
    private final SystemState running;
    private final SystemState automatic;
    private final SystemState unimpaired;
    private final SystemState recovered;

    FailureEvaluation(Model model, Circuit circuit, FailureSet failures) {
        this.model = model;
        this.circuit = circuit;
        this.failures = failures;
        this.running = state(InterventionLevel.NONE, ServiceCriterion.SERVING);
        this.automatic = state(InterventionLevel.AUTOMATIC, ServiceCriterion.SERVING);
        this.unimpaired = state(InterventionLevel.AUTOMATIC, ServiceCriterion.UNIMPAIRED);
        this.recovered = state(InterventionLevel.ANY_MEANS, ServiceCriterion.SERVING);
    }

    Outcome of(EntryPoint entry) {
        var serving = served(entry);
        if (serving.isPresent()) {
            return served(entry, serving.orElseThrow());
        }
        var planner = new Planner(model, circuit, running, recovered, InterventionLevel.ANY_MEANS);
        var options = new Options(model.preference());
        for (var alternative : entry.alternatives()) {
            planner.path(entry, alternative).ifPresent(path -> options.add(alternative::id, path));
        }
        return options.first()
                .map(best -> outcome(entry, Survival.RECOVERABLE, Optional.of(best), options.best(), recovered))
                .orElseGet(() -> outcome(entry, Survival.LOST, Optional.empty(), Optional.empty(), recovered));
    }

    /** Why the entry point is up or not, told for the effort that decides it. */
    Reason why(EntryPoint entry) {
        var serving = served(entry);
        if (serving.isEmpty()) {
            return new Explainer(model, failures, recovered, InterventionLevel.ANY_MEANS, ServiceCriterion.SERVING)
                    .of(entry);
        }
        var measure = unimpaired.isUp(serving.orElseThrow()) ? ServiceCriterion.SERVING : ServiceCriterion.UNIMPAIRED;
        var state = measure == ServiceCriterion.SERVING ? automatic : unimpaired;
        return new Explainer(model, failures, state, InterventionLevel.AUTOMATIC, measure)
                .of(entry, serving.orElseThrow());
    }

    private Optional<Alternative> served(EntryPoint entry) {
        return entry.alternatives().stream().filter(automatic::isUp).findFirst();
    }

    private Outcome served(EntryPoint entry, Alternative serving) {
        var survival = unimpaired.isUp(serving) ? Survival.SURVIVES : Survival.DEGRADED;
        var path = new Planner(model, circuit, running, automatic, InterventionLevel.AUTOMATIC).path(entry, serving);
        return outcome(entry, survival, Optional.of(serving.id()), path, automatic);
    }

    private Outcome outcome(
            EntryPoint entry,
            Survival survival,
            Optional<String> alternative,
            Optional<RecoveryPath> path,
            SystemState state) {
        var impaired = alternative.map(id -> impaired(entry, id, state)).orElse(List.of());
        return new Outcome(entry.id(), failures, survival, alternative, path, impaired, lostStores());
    }

    private List<String> impaired(EntryPoint entry, String alternative, SystemState state) {
        var used = new LinkedHashSet<String>();
        entry.alternatives().stream()
                .filter(one -> one.id().equals(alternative))
                .forEach(one -> collect(one.needs(), state, used));
        return used.stream()
                .filter(id -> !state.isUp(model.component(id).extras()))
                .sorted()
                .toList();
    }

    private void collect(Expr expr, SystemState state, Set<String> used) {
        if (expr instanceof Part part && state.isUp(part) && used.add(part.component())) {
            collect(model.component(part.component()).withHard(), state, used);
        }
        Exprs.inside(expr).forEach(inner -> collect(inner, state, used));
    }

    private List<String> lostStores() {
        return stores(model.components())
                .filter(store -> stores(model.components().stream()
                                .filter(recovered::isUp)
                                .toList())
                        .noneMatch(store::equals))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> stores(Collection<Component> components) {
        return components.stream()
                .flatMap(component ->
                        component.data() instanceof Data.Copy copy ? Stream.of(copy.store()) : Stream.empty());
    }

    private SystemState state(InterventionLevel intervention, ServiceCriterion measure) {
        return SystemState.of(model, circuit, failures, intervention, measure);
    }
}
