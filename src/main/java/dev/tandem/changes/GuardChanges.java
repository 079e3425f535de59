package dev.tandem.changes;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.DataModules;
import dev.tandem.topology.Disposable;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a topology that has become disposable: one word would take the protection from data that is deployed. */
final class GuardChanges {

    static final String STAY = "change/guards-stay";

    private final Topology topology;
    private final List<StackChange> stacks;
    private final DataModules known = DataModules.known();

    GuardChanges(Topology topology, List<StackChange> stacks) {
        this.topology = topology;
        this.stacks = stacks;
    }

    Optional<Finding> finding() {
        var guarded = guarded();
        return topology.lifetime()
                .disposable()
                .filter(word -> !guarded.isEmpty())
                .map(word -> because(guarded, finding(word)));
    }

    /** Whether what is deployed was disposable and is so still: its data may be destroyed. */
    boolean isDisposable() {
        return topology.lifetime().disposable().isPresent() && guarded().isEmpty();
    }

    /** The calls of modules that protect what they hold, with their stacks. */
    private List<String> guarded() {
        var guarded = new ArrayList<String>();
        for (var stack : stacks) {
            for (var call : stack.before().calls().values()) {
                if (!call.disposable() && DataModules.isOwn(call.module())) {
                    known.of(call.module())
                            .ifPresent(data -> guarded.add("module." + call.name() + " of the stack "
                                    + stack.before().name() + " protects " + data.holds()));
                }
            }
        }
        return guarded;
    }

    private Finding finding(Disposable word) {
        return Finding.of(
                STAY,
                Severity.ERROR,
                topology.name(),
                "The topology is deployed with its data protected, and .disposable(\"" + word.reason()
                        + "\") would take the protection from all of it.",
                "Remove .disposable(...). If the environment is to be taken down, see docs/taking-down.md.",
                word.origin());
    }

    private static Finding because(List<String> guarded, Finding finding) {
        var because = finding;
        for (var reason : guarded) {
            because = because.because(reason);
        }
        return because;
    }
}
