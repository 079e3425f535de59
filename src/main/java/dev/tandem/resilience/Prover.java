package dev.tandem.resilience;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Proves what a model survives. Every result holds for the model; outside of it are errors in software and
 * configuration that strike everywhere at once, failures that are only half ones, overload, partitions, quotas, and
 * people.
 */
public final class Prover {

    private final Model model;
    private final Circuit circuit;
    private final Map<String, Structure> structures = new ConcurrentHashMap<>();

    public Prover(Model model) {
        this.model = model;
        this.circuit = Circuit.of(model);
    }

    /** Everything that can fail in the model. */
    public List<Atom> atoms() {
        return model.atoms();
    }

    /** The outcome of an entry point under these failures, how it recovers, and what data it loses. */
    public Outcome outcome(String entry, FailureSet failures) {
        return new FailureEvaluation(model, circuit, failures).of(model.entry(entry));
    }

    /** The outcome of an entry point under each single failure, by what fails. */
    public Map<Atom, Single> singles(String entry) {
        var point = model.entry(entry);
        var baseline = new Baseline(model, circuit);
        var paths = new HashMap<Footprint, Optional<RecoveryPath>>();
        var singles = new LinkedHashMap<Atom, Single>();
        exhaust(entry, 1, (atoms, sets, survival, states) -> {
            if (atoms.length == 1) {
                var path = survival == Survival.LOST
                        ? Optional.<RecoveryPath>empty()
                        : paths.computeIfAbsent(states.footprint(), any -> states.path(model, point, baseline));
                singles.put(model.atoms().get(atoms[0]), new Single(survival, path, states.movesTooEarly()));
            }
        });
        return Collections.unmodifiableMap(singles);
    }

    /** An entry point as a formula, to be evaluated by another program. */
    public Formula formula(String entry) {
        return Formula.of(model, circuit, model.entry(entry));
    }

    /** The means to prove something about one entry point, which know nothing of what it does not rest on. */
    public Prover about(String entry) {
        return new Prover(Cone.of(model, model.entry(entry)));
    }

    /** Tries every set of failures up to a size, and counts the outcomes of an entry point. */
    public Verdicts verdicts(String entry, int order) {
        var counts = new TreeMap<Integer, Map<Survival, Long>>();
        exhaust(entry, order, (atoms, sets, survival, states) -> counts.computeIfAbsent(
                        atoms.length, size -> new EnumMap<>(Survival.class))
                .merge(survival, sets, Long::sum));
        return new Verdicts(entry, order, model.atoms().size(), counts);
    }

    /** Tries every set of failures up to a size, and passes each to the sink with the outcome of an entry point. */
    public void each(String entry, int order, BiConsumer<FailureSet, Survival> sink) {
        exhaust(entry, order, (atoms, sets, survival, states) -> sink.accept(failures(atoms), survival));
    }

    /**
     * Tries every set of failures up to a size, and passes classes of equivalent sets, each with its size and outcome,
     * to the sink.
     *
     * @param all everything that can fail, of which the model may hold less
     */
    public void counter(String entry, int order, EquivalenceClasses all, Consumer<Trial> sink) {
        var groups = all.of(model.atoms());
        var counter = new OutcomeCounter(model, circuit, model.entry(entry), groups, sink);
        Exhaustion.run(circuit, model.entry(entry), groups, order, counter::take);
    }

    /** Under which failures an entry point is up once that effort has been made: cut sets and probabilities. */
    public Structure structure(String entry, InterventionLevel intervention) {
        return structures.computeIfAbsent(
                entry + intervention, any -> new Structure(model, circuit, model.entry(entry), intervention));
    }

    /** How available an entry point is, in three ways, once that effort has been made. */
    public ThreeEstimates availability(String entry, InterventionLevel intervention, Probabilities probabilities) {
        double structural = structure(entry, intervention).availability(probabilities);
        return Agreements.estimates(model, model.entry(entry), structural);
    }

    /**
     * How available an entry point is, in three ways, with the time that recoveries take.
     *
     * @param unavailability for what share of time each atom is down by itself
     * @param outage how long it is down each time
     * @param singles the outcome of the entry point under each single failure
     */
    public ThreeEstimates availability(
            String entry,
            ToDoubleFunction<Atom> unavailability,
            Function<Atom, Duration> outage,
            Map<Atom, Single> singles) {
        double down = new Downtime(this, model, model.entry(entry), unavailability, outage, singles).share();
        return Agreements.estimates(model, model.entry(entry), 1 - down);
    }

    /** Why an entry point is up, or not, when those things fail. */
    public Reason why(String entry, FailureSet failures) {
        return new FailureEvaluation(model, circuit, failures).why(model.entry(entry));
    }

    /** What could not be started again if nothing ran, while those things have failed. */
    public ColdStart coldStart(FailureSet failures) {
        return Bootstrap.check(model, circuit, failures);
    }

    private void exhaust(String entry, int order, Exhaustion.Sink sink) {
        Exhaustion.run(
                circuit, model.entry(entry), new EquivalenceClasses(model.atoms()).of(model.atoms()), order, sink);
    }

    private FailureSet failures(int[] atoms) {
        return FailureSet.of(Arrays.stream(atoms).mapToObj(model.atoms()::get).toList());
    }
}
