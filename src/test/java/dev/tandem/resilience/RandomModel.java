package dev.tandem.resilience;

import dev.tandem.aws.Estimate;
import dev.tandem.aws.EvidenceLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Models that nobody thought of, the same for the same seed: with cycles, promotions, votes and weights. */
final class RandomModel {

    static final String ENTRY = "clients";

    private static final int MOST_ATOMS = 9;
    private static final List<Atom.Kind> KINDS = List.of(Atom.Kind.values());

    private final Random random;
    private final List<RecoveryAction.Kind> kinds;
    private final int alternatives;
    private final boolean watched;
    private final List<Atom> atoms = new ArrayList<>();
    private final int components;

    private RandomModel(long seed, List<RecoveryAction.Kind> kinds, int alternatives, boolean watched) {
        this.watched = watched;
        this.random = new Random(seed);
        this.kinds = kinds;
        this.alternatives = alternatives;
        this.components = 2 + random.nextInt(5);
        plant();
    }

    /** A model of any kind. */
    static Model of(long seed) {
        return new RandomModel(seed, List.of(RecoveryAction.Kind.values()), 3, false).model();
    }

    /** A model with one alternative, in which nobody but AWS acts. */
    static Model automatic(long seed) {
        return new RandomModel(seed, List.of(RecoveryAction.Kind.AUTO), 1, false).model();
    }

    /** A model in which health checks move clients only when what they see is down, and a person may otherwise. */
    static Model watched(long seed) {
        return new RandomModel(seed, List.of(RecoveryAction.Kind.values()), 3, true).model();
    }

    private void plant() {
        int count = 3 + random.nextInt(MOST_ATOMS - 2);
        for (int i = 0; i < count; i++) {
            atoms.add(
                    i == 0 || random.nextInt(4) == 0
                            ? Atom.region("r" + i)
                            : atoms.get(random.nextInt(i)).holding(kind(), "x" + i));
        }
    }

    private Model model() {
        var builder = Model.builder();
        atoms.forEach(builder::atom);
        IntStream.range(0, components).forEach(i -> builder.component(component(i)));
        IntStream.range(0, random.nextInt(4)).forEach(i -> builder.action(action(i)));
        var ways = IntStream.rangeClosed(1, 1 + random.nextInt(alternatives))
                .mapToObj(i -> new Alternative("way" + i, expr(2), failovers(i)))
                .toList();
        return builder.entry(new EntryPoint(ENTRY, ways)).build();
    }

    private Component component(int index) {
        var component = Component.of("c" + index, expr(2)).unimpairedWith(random.nextBoolean() ? expr(1) : Expr.ALWAYS);
        component = random.nextInt(2) == 0 ? component.needs(expr(1)) : component;
        component = random.nextInt(3) == 0 ? component.prefers(part()) : component;
        return random.nextInt(2) == 0 ? component.keeps("s" + random.nextInt(3)) : component;
    }

    private RecoveryAction action(int index) {
        return new RecoveryAction(
                "p" + index,
                "c0",
                "c" + random.nextInt(components),
                kinds.get(random.nextInt(kinds.size())),
                expr(1),
                estimate(),
                new Loss.Within(estimate()));
    }

    private List<TrafficFailover> failovers(int index) {
        if (index == 1) {
            return List.of();
        }
        var failover = TrafficFailover.always(
                kinds.get(random.nextInt(kinds.size())), expr(1), estimate(), estimate(), estimate());
        return watched ? List.of(seeing(expr(1), failover), byHand()) : List.of(failover);
    }

    private static TrafficFailover seeing(Expr watched, TrafficFailover failover) {
        return new TrafficFailover(
                RecoveryAction.Kind.AUTO,
                watched,
                failover.requires(),
                failover.noticed(),
                failover.decided(),
                failover.moved());
    }

    private TrafficFailover byHand() {
        return TrafficFailover.always(RecoveryAction.Kind.MANUAL, expr(1), estimate(), estimate(), estimate());
    }

    private Estimate estimate() {
        int lo = random.nextInt(100);
        return Estimate.seconds(lo, lo + random.nextInt(100), EvidenceLevel.ASSUMED);
    }

    private Expr expr(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(3) == 0 ? part() : atoms.get(random.nextInt(atoms.size()));
        }
        var inner = IntStream.rangeClosed(0, 1 + random.nextInt(3))
                .mapToObj(i -> expr(depth - 1))
                .toList();
        return switch (random.nextInt(4)) {
            case 0 -> new All(inner);
            case 1 -> new Any(inner);
            case 2 -> new AtLeast(1 + random.nextInt(inner.size()), inner);
            default -> weighted(inner);
        };
    }

    private Weighted weighted(List<Expr> inner) {
        var weights = new LinkedHashMap<Expr, Integer>();
        inner.forEach(expr -> weights.put(expr, 1 + random.nextInt(3)));
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        return new Weighted(1 + random.nextInt(total), weights);
    }

    private Part part() {
        return new Part("c" + random.nextInt(components));
    }

    private Atom.Kind kind() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }
}
