package dev.tandem.resilience.derived;

import dev.tandem.aws.Recovery;
import dev.tandem.resilience.Action;
import dev.tandem.resilience.RecoveryAction;
import dev.tandem.resilience.RecoveryStep;
import dev.tandem.topology.Topology;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The figures of a topology, which of them its failure model asks for, and the recovery steps that parts of it share. */
public final class Estimates {

    private final Topology topology;
    private final Set<String> asked = new TreeSet<>();
    private final Map<String, RecoveryStep> steps = new HashMap<>();

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

    /** A recovery step of the whole region, described once however many things it recovers. */
    RecoveryStep shared(String name, Supplier<RecoveryStep> description) {
        var known = steps.get(name);
        if (known != null) {
            return known;
        }
        var described = description.get();
        steps.put(name, described);
        return described;
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
