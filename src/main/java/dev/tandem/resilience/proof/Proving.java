package dev.tandem.resilience.proof;

import dev.tandem.aws.Rate;
import dev.tandem.resilience.Atom;
import dev.tandem.resilience.CutSet;
import dev.tandem.resilience.EntryPoint;
import dev.tandem.resilience.EquivalenceClasses;
import dev.tandem.resilience.FailureSet;
import dev.tandem.resilience.InterventionLevel;
import dev.tandem.resilience.Model;
import dev.tandem.resilience.Prover;
import dev.tandem.resilience.Single;
import dev.tandem.resilience.Trial;
import dev.tandem.resilience.derived.BeforePromotion;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.resilience.derived.Rates;
import dev.tandem.topology.Derived;
import dev.tandem.topology.Topology;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Proves what a topology survives, from the model that is derived from it. */
public final class Proving {

    private static final int SHOWN = 40;

    private static final Derived<Proving> PROVING = Derived.from(Proving::new);
    private static final Derived<List<FailureOutcome>> REGION_LOSSES =
            Derived.from(topology -> of(topology).lost());
    private static final Executor AHEAD = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "proof");
        thread.setDaemon(true);
        return thread;
    });

    private final Topology topology;
    private final Model model;
    private final Prover prover;
    private final EquivalenceClasses failing;
    private final Map<String, Prover> provers = new ConcurrentHashMap<>();
    private final Map<String, FailureOutcome> losses = new ConcurrentHashMap<>();
    private final Map<String, Map<Atom, Single>> singles = new ConcurrentHashMap<>();

    private record ListedEntry(EntryProof proof, FailureTable table) {}

    private Proving(Topology topology) {
        this.topology = topology;
        this.model = Derivation.of(topology);
        this.prover = new Prover(model);
        this.failing = new EquivalenceClasses(model.atoms());
    }

    /** The means to prove something about a topology that no rule calls wrong. */
    public static Proving of(Topology topology) {
        return topology.get(PROVING);
    }

    /** What is proved for every set of failures up to a size. */
    public Proof proof(int order) {
        regionLosses();
        return proof(
                order,
                model.entries().parallelStream()
                        .map(entry -> proof(entry, order, trial -> {}))
                        .toList());
    }

    private Proof proof(int order, List<EntryProof> entries) {
        return new Proof(topology.name(), order, entries, rates(), BeforePromotion.of(topology), Proof.OUTSIDE);
    }

    /**
     * The same, with what becomes of each entry point set by set; each set is tried once for both.
     *
     * @param most how many sets are listed at most for all entry points together; where there are more, single failures
     *     are listed
     */
    public ListedProof listed(int order, int most) {
        regionLosses();
        long all = model.entries().stream()
                .mapToLong(entry -> sets(about(entry).atoms().size(), order))
                .sum();
        var entries = model.entries().parallelStream()
                .map(entry -> listed(entry, order, all > most ? 1 : order))
                .toList();
        return new ListedProof(
                proof(order, entries.stream().map(ListedEntry::proof).toList()),
                entries.stream().map(ListedEntry::table).toList());
    }

    private ListedEntry listed(EntryPoint entry, int order, int listed) {
        var listing = new Listing(entry.id(), listed);
        var proof = proof(entry, order, listing::add);
        return new ListedEntry(proof, listing.table(about(entry).formula(entry.id())));
    }

    /** How many sets of things there are at most. */
    private static long sets(int atoms, int order) {
        long sets = 1;
        long choices = 1;
        for (int size = 1; size <= order; size++) {
            choices = choices * (atoms - size + 1) / size;
            sets += choices;
        }
        return sets;
    }

    /** What the loss of the primary region means for each entry point. */
    public List<FailureOutcome> regionLosses() {
        return topology.get(REGION_LOSSES);
    }

    /** Begins to compute, in another thread, what the loss of the primary region means: whoever asks waits for it. */
    public static void ahead(Topology topology) {
        AHEAD.execute(() -> {
            try {
                topology.get(REGION_LOSSES);
            } catch (RuntimeException | OutOfMemoryError again) {
                // Nothing is kept of what failed: it is thrown again for whoever asks, and reported there.
            }
        });
    }

    /** Entry points that do not rest on the primary region ask the whole model, which is for one thread at a time. */
    private List<FailureOutcome> lost() {
        model.entries().parallelStream().forEach(this::about);
        model.entries().stream()
                .filter(entry -> !about(entry).atoms().contains(primary()))
                .forEach(this::regionLoss);
        return model.entries().parallelStream().map(this::regionLoss).toList();
    }

    /** What each single failure means for each entry point. */
    public List<FailureOutcome> singleFailures() {
        return model.entries().stream()
                .flatMap(entry -> singleFailures(entry).stream())
                .toList();
    }

    /** What each single failure means for an entry point. */
    public List<FailureOutcome> singleFailures(String entry) {
        return singleFailures(model.entry(entry));
    }

    /** What the loss of the primary region means for an entry point. */
    public FailureOutcome regionLoss(String entry) {
        return regionLoss(model.entry(entry));
    }

    /** Up to how many failures all smallest sets that bring an entry point down can be listed, at most so many sets. */
    public int listable(String entry, InterventionLevel intervention, int order, int most) {
        var counts = about(model.entry(entry))
                .structure(entry, intervention)
                .cutSets(order)
                .countByOrder();
        var sum = BigInteger.ZERO;
        for (var size = 0; size < counts.size(); size++) {
            sum = sum.add(counts.get(size));
            if (sum.compareTo(BigInteger.valueOf(most)) > 0) {
                return size - 1;
            }
        }
        return order;
    }

    /** Every smallest set of at most so many failures that brings an entry point down. */
    public List<Cut> smallestSets(String entry, InterventionLevel intervention, int order) {
        return cuts(model.entry(entry), intervention, order, Integer.MAX_VALUE);
    }

    /** The outcome of an entry point when things of these names fail; each of them has to be one of the atoms. */
    public FailureOutcome outcome(String entry, List<String> failures) {
        return FailureOutcomes.of(
                failures.isEmpty() ? "nothing" : String.join(" and ", failures), prover.outcome(entry, set(failures)));
    }

    /** The failures at which clients of an entry point are moved to a region that does not serve them yet. */
    public List<MovedClients> moved(String entry) {
        return singles(model.entry(entry)).entrySet().stream()
                .flatMap(single -> single.getValue().moved().stream()
                        .map(stays -> new MovedClients(single.getKey().id(), stays)))
                .toList();
    }

    /** How available each entry point is, by its name. */
    public Map<String, Nines> availability() {
        var nines = new LinkedHashMap<String, Nines>();
        model.entries().forEach(entry -> nines.put(entry.id(), nines(entry)));
        return Collections.unmodifiableMap(nines);
    }

    /** The failure model that is derived from the topology. */
    public Model model() {
        return model;
    }

    /** The names of the entry points. */
    public List<String> entries() {
        return model.entries().stream().map(EntryPoint::id).toList();
    }

    /** The regions that can fail, by name. */
    public List<String> regions() {
        return model.atoms().stream()
                .filter(atom -> atom.kind() == Atom.Kind.REGION)
                .map(Atom::id)
                .toList();
    }

    /** The things that can fail, by name. */
    public List<String> atoms() {
        return model.atoms().stream().map(Atom::id).toList();
    }

    /** The things that can fail. */
    public List<Atom> failing() {
        return model.atoms();
    }

    /** Why an entry point is up, or not, when things of these names fail; each of them has to be one of the atoms. */
    public String why(String entry, List<String> failures) {
        return prover.why(entry, set(failures)).text();
    }

    private FailureSet set(List<String> failures) {
        return FailureSet.of(model.atoms().stream()
                .filter(atom -> failures.contains(atom.id()))
                .toArray(Atom[]::new));
    }

    private EntryProof proof(EntryPoint entry, int order, Consumer<Trial> also) {
        var tally = new Tally();
        about(entry).counter(entry.id(), order, failing, trial -> {
            tally.add(trial);
            also.accept(trial);
        });
        return new EntryProof(
                entry.id(),
                model.atoms().size(),
                tally.sets(),
                tally.rows(),
                cuts(entry, InterventionLevel.ANY_MEANS, order, SHOWN),
                cuts(entry, InterventionLevel.AUTOMATIC, order, SHOWN),
                regionLoss(entry),
                moved(entry.id()),
                nines(entry),
                about(entry).coldStart(FailureSet.NOTHING).stuck());
    }

    private Prover about(EntryPoint entry) {
        return provers.computeIfAbsent(entry.id(), prover::about);
    }

    private List<Cut> cuts(EntryPoint entry, InterventionLevel intervention, int order, int most) {
        return about(entry).structure(entry.id(), intervention).cutSets(order).smallest(most).stream()
                .map(Proving::cut)
                .toList();
    }

    private static Cut cut(CutSet set) {
        return new Cut(
                set.failures().atoms().stream().map(Atom::id).toList(),
                set.explainedBy().values().stream()
                        .flatMap(List::stream)
                        .map(Atom::id)
                        .distinct()
                        .toList());
    }

    private FailureOutcome regionLoss(EntryPoint entry) {
        return losses.computeIfAbsent(entry.id(), id -> {
            var knows = about(entry).atoms().contains(primary()) ? about(entry) : prover;
            return FailureOutcomes.of(primary().id(), knows.outcome(id, FailureSet.of(primary())));
        });
    }

    private Atom primary() {
        return Atom.region(topology.primary().region().id());
    }

    private List<FailureOutcome> singleFailures(EntryPoint entry) {
        return singles(entry).entrySet().stream()
                .map(single -> single(entry.id(), single.getKey(), single.getValue()))
                .toList();
    }

    private Map<Atom, Single> singles(EntryPoint entry) {
        return singles.computeIfAbsent(entry.id(), id -> about(entry).singles(id));
    }

    private FailureOutcome single(String entry, Atom atom, Single single) {
        return single.path()
                .map(path -> FailureOutcomes.of(entry, atom.id(), single.survival(), path))
                .orElseGet(() -> FailureOutcomes.of(atom.id(), prover.outcome(entry, FailureSet.of(atom))));
    }

    private Nines nines(EntryPoint entry) {
        var rates = new Rates(topology);
        var estimates = about(entry)
                .availability(
                        entry.id(),
                        atom -> rates.of(atom).unavailability(),
                        atom -> rates.of(atom).outage(),
                        singles(entry));
        return new Nines(
                estimates.agreed(),
                estimates.structural(),
                estimates.bounds().lo(),
                Stream.of(estimates.counted()).flatMap(List::stream).toList());
    }

    private List<AssumedRate> rates() {
        var rates = new Rates(topology);
        return model.atoms().stream()
                .map(rates::of)
                .distinct()
                .sorted(Comparator.comparing(Rate::what))
                .map(rate -> new AssumedRate(
                        rate.what(),
                        rate.perYear(),
                        rate.outage().toMinutes(),
                        rate.evidence().code(),
                        rate.source()))
                .toList();
    }
}
