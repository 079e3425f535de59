package dev.tandem.resilience;

import dev.tandem.aws.EvidenceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a system that serves others: a database, a fleet of instances, a load balancer.
 *
 * <p>A component that a {@link RecoveryAction} leads to does nothing by itself until it is promoted; any other one runs.
 *
 * @param id what it is called
 * @param serves which of its own replicas have to be up, each with what it needs for itself
 * @param unimpaired what has to be up for it to serve as well as on a good day
 * @param hard what it cannot serve without; it starts alongside these
 * @param soft what it serves worse without
 * @param data what it keeps
 * @param agreement the availability that is agreed to for it
 */
public record Component(
        String id,
        Expr serves,
        Expr unimpaired,
        List<Expr> hard,
        List<Expr> soft,
        Data data,
        Optional<Agreement> agreement) {

    public Component {
        hard = List.copyOf(hard);
        soft = List.copyOf(soft);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A component needs a name, but this one is blank.");
        }
    }

    /** One that serves while something is up. */
    public static Component of(String id, Expr serves) {
        return new Component(id, serves, Expr.ALWAYS, List.of(), List.of(), Data.NONE, Optional.empty());
    }

    /** One that serves while so many of its replicas are up, each with what it needs for itself. */
    public static Component replicated(String id, int needed, List<? extends Expr> replicas) {
        return of(id, new AtLeast(needed, List.copyOf(replicas)));
    }

    /** It cannot serve without these. Default: it needs nothing else. */
    public Component needs(Expr... more) {
        return new Component(id, serves, unimpaired, joined(hard, more), soft, data, agreement);
    }

    /** It serves worse without these. Default: it serves as well with nothing else. */
    public Component prefers(Expr... more) {
        return new Component(id, serves, unimpaired, hard, joined(soft, more), data, agreement);
    }

    /** It serves worse unless this is up, such as all of its replicas. Default: it is at its best while it serves. */
    public Component unimpairedWith(Expr expr) {
        return new Component(id, serves, expr, hard, soft, data, agreement);
    }

    /** It keeps a copy of that store. Default: it keeps nothing that would be missed. */
    public Component keeps(String store) {
        return new Component(id, serves, unimpaired, hard, soft, new Data.Copy(store), agreement);
    }

    /** The share of time it is agreed to be available. Default: nothing is agreed. */
    public Component agreed(double availability, EvidenceLevel evidence, String source) {
        var agreed = new Agreement(availability, evidence, source);
        return new Component(id, serves, unimpaired, hard, soft, data, Optional.of(agreed));
    }

    /** What it cannot serve without, its own replicas first. */
    Expr withHard() {
        var all = new ArrayList<Expr>();
        all.add(serves);
        all.addAll(hard);
        return new All(all);
    }

    /** What it is at its best with, beyond what it cannot serve without. */
    Expr extras() {
        return new All(Stream.concat(Stream.of(unimpaired), soft.stream()).toList());
    }

    /** Whether there is anything it is at its best with. */
    boolean hasExtras() {
        return !(unimpaired.equals(Expr.ALWAYS) && soft.isEmpty());
    }

    private static List<Expr> joined(List<Expr> some, Expr[] more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
