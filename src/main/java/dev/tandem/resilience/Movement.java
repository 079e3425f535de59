package dev.tandem.resilience;

import java.util.Collection;
import java.util.List;

/** Whether health checks move clients away from the usual alternative, and what that is good for. */
final class Movement {

    private final Model model;
    private final Circuit circuit;
    private final EntryPoint entry;

    Movement(Model model, Circuit circuit, EntryPoint entry) {
        this.model = model;
        this.circuit = circuit;
        this.entry = entry;
    }

    /** Whether some clients are moved at once: a health check fails before anything is recovered. */
    boolean happens(FailureSet failures) {
        var running = situation(failures, Effort.NONE);
        return entry.alternatives().stream()
                .flatMap(alternative -> alternative.failovers().stream())
                .filter(failover -> failover.kind() == Promotion.Kind.AUTO)
                .map(TrafficFailover::watched)
                .filter(watched -> !watched.equals(Expr.NEVER))
                .flatMap(watched -> checks(watched).stream())
                .anyMatch(check -> !running.isUp(check));
    }

    /** Whether the usual alternative serves in the end, so that clients need not be moved. */
    boolean stays(FailureSet failures) {
        return situation(failures, Effort.ANY_MEANS).isUp(entry.alternatives().get(0));
    }

    /** Whether the others serve whoever is moved, without anybody doing anything. */
    boolean isServed(FailureSet failures) {
        var automatic = situation(failures, Effort.AUTOMATIC);
        return entry.alternatives().stream().skip(1).map(Alternative::needs).anyMatch(automatic::isUp);
    }

    /** Each listener of an accelerator has a check of its own. */
    private static Collection<Expr> checks(Expr watched) {
        return watched instanceof Any any ? any.of() : List.of(watched);
    }

    private Situation situation(FailureSet failures, Effort effort) {
        return Situation.of(model, circuit, failures, effort, Measure.SERVING);
    }
}
