package dev.tandem.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.aws.DurationRange;
import dev.tandem.harness.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How verdicts follow from one another when a model changes, whatever the model. */
@Execution(ExecutionMode.CONCURRENT)
class MetamorphicTest {

    private static final int ORDER = 3;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherReplicaNeverMakesItWorse(long seed) {
        var model = RandomModel.of(seed);
        var spare = Atom.region("spare");
        var better = changed(
                model,
                component -> new Component(
                        component.id(),
                        Expr.any(component.serves(), spare),
                        component.unimpaired(),
                        component.hard(),
                        component.soft(),
                        component.data(),
                        component.agreement()));
        assertThat(isAnywhereWorse(better, model)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anotherDependencyNeverMakesItBetter(long seed) {
        var model = RandomModel.of(seed);
        var needed = model.atoms().get((int) (seed % model.atoms().size()));
        var worse = changed(model, component -> component.needs(needed));
        assertThat(isAnywhereWorse(model, worse)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aHigherQuorumNeverMakesItBetter(long seed) {
        var model = RandomModel.of(seed);
        var worse = changed(model, component -> Component.of(component.id(), raised(component.serves()))
                .unimpairedWith(component.unimpaired())
                .needs(component.hard().toArray(Expr[]::new))
                .prefers(component.soft().toArray(Expr[]::new)));
        assertThat(isAnywhereWorse(model, worse)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreFailuresNeverHelp(long seed) {
        var model = RandomModel.of(seed);
        var verdicts = verdicts(model);
        assertThat(verdicts.keySet()).allSatisfy(set -> assertThat(set.atoms()).allSatisfy(atom -> {
            var fewer = verdicts.getOrDefault(Oracle.without(set, atom), Survival.SURVIVES);
            assertThat(rank(verdicts.getOrDefault(set, Survival.LOST))).isGreaterThanOrEqualTo(rank(fewer));
        }));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreFailuresNeverShortenARecoveryThatOnlyAwsCanMake(long seed) {
        var model = RandomModel.automatic(seed);
        var times = new HashMap<FailureSet, DurationRange>();
        var prover = new Prover(model);
        prover.each(RandomModel.ENTRY, ORDER, (set, survival) -> prover.outcome(RandomModel.ENTRY, set)
                .path()
                .ifPresent(path -> times.put(set, path.time())));
        assertThat(times).allSatisfy((set, time) -> assertThat(set.atoms()).allSatisfy(atom -> {
            var fewer = times.getOrDefault(Oracle.without(set, atom), DurationRange.NONE);
            assertThat(time.hi()).isGreaterThanOrEqualTo(fewer.hi());
        }));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreEffortNeverHurts(long seed) {
        var model = RandomModel.of(seed);
        var circuit = Circuit.of(model);
        var entry = model.entry(RandomModel.ENTRY);
        assertThat(verdicts(model).keySet())
                .allMatch(set ->
                        List.of(InterventionLevel.NONE, InterventionLevel.AUTOMATIC, InterventionLevel.ANY_MEANS)
                                .stream()
                                .map(intervention -> SystemState.of(
                                                model, circuit, set, intervention, ServiceCriterion.SERVING)
                                        .isUp(entry))
                                .sorted()
                                .toList()
                                .equals(List.of(InterventionLevel.values()).stream()
                                        .map(intervention -> SystemState.of(
                                                        model, circuit, set, intervention, ServiceCriterion.SERVING)
                                                .isUp(entry))
                                        .toList()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatCanBeStartedCanGoOn(long seed) {
        var model = RandomModel.of(seed);
        var circuit = Circuit.of(model);
        assertThat(verdicts(model).keySet()).allSatisfy(set -> {
            var cold = SystemState.coldStart(model, circuit, set);
            var warm = SystemState.of(model, circuit, set, InterventionLevel.ANY_MEANS, ServiceCriterion.SERVING);
            assertThat(model.components()).allMatch(component -> !cold.isUp(component) || warm.isUp(component));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichItIsWrittenDoesNotMatter(long seed) {
        assertThat(List.of(RandomModel.of(seed), RandomModel.watched(seed))).allSatisfy(model -> {
            var reversed = reversed(model);
            assertThat(verdicts(reversed)).isEqualTo(verdicts(model));
            assertThat(cutSets(reversed)).isEqualTo(cutSets(model));
        });
    }

    @ParameterizedTest(name = "{0} voters, {1} needed")
    @CsvSource({"3, 2", "5, 3", "6, 4", "7, 4"})
    void mergingTwoZonesNeverMakesItBetter(int voters, int needed) {
        var apart = spread(voters, needed, 3);
        var merged = spread(voters, needed, 2);
        var fatalApart = apart.cutSets(1).count();
        var fatalMerged = merged.cutSets(1).count();
        assertThat(fatalMerged).isGreaterThanOrEqualTo(fatalApart);
        assertThat(merged.availability(likely(voters, needed, 2)))
                .isLessThan(apart.availability(likely(voters, needed, 3)));
    }

    @ParameterizedTest(name = "zones called {0}, {1}, {2}")
    @CsvSource({"a, b, c", "c, a, b", "z, y, x"})
    void theNamesOfZonesDoNotMatter(String first, String second, String third) {
        var region = Atom.region("r");
        var nodes = Stream.of(first, second, third)
                .flatMap(zone ->
                        Stream.of(region.zone(zone).node("0"), region.zone(zone).node("1")))
                .toList();
        var structure = served(Component.replicated("c", 4, nodes)).structure("clients", InterventionLevel.NONE);
        assertThat(structure.cutSets().countByOrder().toString()).isEqualTo("[0, 1, 15, 20]");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Seeds.COUNT);
    }

    private static Model reversed(Model model) {
        var builder = Model.builder();
        var components = new ArrayList<>(model.components());
        Collections.reverse(components);
        components.forEach(builder::component);
        var actions = new ArrayList<>(model.actions());
        Collections.reverse(actions);
        actions.forEach(builder::action);
        model.atoms().forEach(builder::atom);
        return builder.entry(model.entry(RandomModel.ENTRY)).build();
    }

    private static Model changed(Model model, UnaryOperator<Component> change) {
        var builder = Model.builder();
        model.atoms().forEach(builder::atom);
        model.components().forEach(component -> builder.component(change.apply(component)));
        model.actions().forEach(builder::action);
        return builder.entry(model.entry(RandomModel.ENTRY)).build();
    }

    private static Expr raised(Expr expr) {
        if (expr instanceof AtLeast atLeast) {
            return new AtLeast(Math.min(atLeast.k() + 1, atLeast.of().size()), atLeast.of());
        }
        if (expr instanceof Weighted weighted) {
            int total = weighted.weights().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return new Weighted(Math.min(weighted.need() + 1, total), weighted.weights());
        }
        return expr instanceof Any any ? new All(any.of()) : expr;
    }

    private static boolean isAnywhereWorse(Model better, Model worse) {
        var ofBetter = verdicts(better);
        return verdicts(worse).entrySet().stream()
                .anyMatch(entry -> rank(ofBetter.getOrDefault(entry.getKey(), Survival.LOST)) > rank(entry.getValue()));
    }

    /** A way that is impaired may serve for longer than one that is not, so these two count the same. */
    private static int rank(Survival survival) {
        return switch (survival) {
            case SURVIVES, DEGRADED -> 0;
            case RECOVERABLE -> 1;
            case LOST -> 2;
        };
    }

    private static Map<FailureSet, Survival> verdicts(Model model) {
        var verdicts = new HashMap<FailureSet, Survival>();
        new Prover(model).each(RandomModel.ENTRY, ORDER, verdicts::put);
        return verdicts;
    }

    private static List<CutSet> cutSets(Model model) {
        return new Prover(model)
                .structure(RandomModel.ENTRY, InterventionLevel.AUTOMATIC)
                .cutSets()
                .smallest(Integer.MAX_VALUE);
    }

    private static Structure spread(int voters, int needed, int zones) {
        return served(quorum(voters, needed, zones)).structure("clients", InterventionLevel.NONE);
    }

    private static Component quorum(int voters, int needed, int zones) {
        return Component.replicated(
                "quorum",
                needed,
                IntStream.range(0, voters)
                        .mapToObj(i -> Atom.region("r").zone("z" + i % zones).node("n" + i))
                        .toList());
    }

    private static Probabilities likely(int voters, int needed, int zones) {
        return Probabilities.of(model(quorum(voters, needed, zones)), atom -> .01);
    }

    private static Prover served(Component component) {
        return new Prover(model(component));
    }

    private static Model model(Component component) {
        return Model.builder()
                .component(component)
                .entry(EntryPoint.of("clients", Expr.part(component.id())))
                .build();
    }
}
