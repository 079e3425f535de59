package dev.tandem.element.key;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** What a proof cannot see of a key that exists already is said. */
final class ExistingKeyIsNotSeen implements Rule {

    @Override
    public String id() {
        return "key/existing-is-not-seen";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Key.class)
                .filter(key -> key.existingName().isPresent())
                .map(key -> finding(topology, key));
    }

    private Finding finding(Topology topology, Key key) {
        var material = key.copy() == KeyCopy.SEPARATE
                ? "that each region has a separate key"
                : "that both regions have the same material";
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(key.name()),
                "The key exists already, and the proof does not see its policy, rotation and state: it assumes "
                        + material
                        + " under " + topology.awsNames().alias(key)
                        + ", and that the policy lets the services and workloads of this topology use it.",
                "Ask the owner of the key, and say .separateInRecovery(\"reason\") if the keys are not replicas of each other.",
                key.origin());
    }
}
