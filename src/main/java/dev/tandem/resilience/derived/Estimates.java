package dev.tandem.resilience.derived;

import dev.tandem.aws.Recovery;
import dev.tandem.resilience.Action;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.topology.Topology;
import java.util.Set;
import java.util.TreeSet;

/** The figures of a topology, and which of them its failure model asks for. */
public final class Estimates {

    private final Topology topology;
    private final Set<String> asked = new TreeSet<>();

    Estimates(Topology topology) {
        this.topology = topology;
    }

    /** How AWS recovers from a failure in this system: as usual, unless the user measured or assumed otherwise. */
    public Recovery of(Recovery usual) {
        asked.add(usual.id());
        return topology.estimate(usual);
    }

    /** Something that takes as long as an event in this system. */
    public Action action(String what, RecoveryAction.Kind kind, Recovery event) {
        var estimate = of(event);
        return new Action(what, kind, estimate.time(), estimate.source());
    }

    /** Takes note of an event that the runbook asks for, and the model does not. */
    public void askedByRunbook(Recovery event) {
        asked.add(event.id());
    }

    /** The ids of the events that were asked for. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }
}
