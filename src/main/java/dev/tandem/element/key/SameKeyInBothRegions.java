package dev.tandem.element.key;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.DeployedFix;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A key that services use themselves is the same in both regions, or one cannot read what the other has written. */
final class SameKeyInBothRegions implements Rule {

    @Override
    public String id() {
        return "key/same-in-both-regions";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Key.class)
                .filter(key -> key.copy() == KeyCopy.SEPARATE)
                .filter(key -> !topology.usersOf(key).isEmpty())
                .map(key -> finding(topology, key));
    }

    private Finding finding(Topology topology, Key key) {
        return Finding.of(
                id(),
                Severity.WARNING,
                topology.subject(key.name()),
                "The key is another one in " + topology.recovery().region().id()
                        + ": what services have encrypted or signed with it in the primary region can be neither read nor"
                        + " checked there, in whatever store it was copied.",
                DeployedFix.replacing("Remove .separateInRecovery(...)."),
                key.origin());
    }
}
