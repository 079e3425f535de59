package dev.tandem.testing;

import dev.tandem.element.Kinds;
import dev.tandem.lowering.BringsModule;
import dev.tandem.lowering.Granting;
import dev.tandem.lowering.Lowered;
import dev.tandem.resilience.derived.Failing;
import dev.tandem.rules.Named;
import dev.tandem.runbook.Recovered;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import java.util.Optional;

/** The kind of an element is registered, and has every facet that an engine requires. */
final class HasItsFacets implements Clause {

    @Override
    public Optional<String> broken(Candidate candidate) {
        var element = candidate.element();
        if (lacks(element, Recovered.class)) {
            return Optional.of("has no part in the runbook: its kind must implement Recovered.");
        }
        if (element instanceof Dependency && !(element instanceof EncryptionKey) && lacks(element, Failing.class)) {
            return Optional.of("is used by workloads and has no part in the proof: its kind must implement Failing.");
        }
        if (element instanceof Dependency && lacks(element, Granting.class)) {
            return Optional.of("gives nothing to the workloads that use it: its kind must implement Granting.");
        }
        var builds = !lacks(element, Lowered.class) && lacks(element, BringsModule.class);
        return builds && lacks(element, Named.class)
                ? Optional.of("says no names in AWS: its kind must implement Named.")
                : Optional.empty();
    }

    private static boolean lacks(Element element, Class<?> facet) {
        return Kinds.facet(element, facet).isEmpty();
    }
}
