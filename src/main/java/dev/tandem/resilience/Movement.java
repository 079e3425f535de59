package dev.tandem.resilience;

import java.util.Collection;
import java.util.List;

/** Whether health checks move clients away from the usual alternative, and whether others serve them. */
final class Movement {

    private final Circuit circuit;
    private final EntryPoint entry;

    Movement(Circuit circuit, EntryPoint entry) {
        this.circuit = circuit;
        this.entry = entry;
    }

    /** Where some clients are moved at once: a health check fails before anything is recovered. */
    long moved(long[] running) {
        long passes = -1L;
        for (var alternative : entry.alternatives()) {
            for (var failover : alternative.failovers()) {
                for (var check : checks(failover)) {
                    passes &= running[circuit.place(check)];
                }
            }
        }
        return ~passes;
    }

    /** Where another alternative serves whoever is moved, without anybody doing anything. */
    long servedElsewhere(long[] automatic) {
        long served = 0;
        for (var alternative :
                entry.alternatives().subList(1, entry.alternatives().size())) {
            served |= automatic[circuit.place(alternative.needs())];
        }
        return served;
    }

    /** The place of the usual alternative. */
    int home() {
        return circuit.place(entry.alternatives().get(0));
    }

    /** Each listener of an accelerator has a check of its own. */
    private static Collection<Expr> checks(TrafficFailover failover) {
        if (failover.kind() != RecoveryAction.Kind.AUTO || failover.watched().equals(Expr.NEVER)) {
            return List.of();
        }
        return failover.watched() instanceof Any any ? any.of() : List.of(failover.watched());
    }
}
