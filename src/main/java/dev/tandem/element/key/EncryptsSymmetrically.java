package dev.tandem.element.key;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import dev.tandem.topology.Workload;
import java.util.stream.Stream;

/** AWS services encrypt with symmetric keys only, so no other kind of key encrypts an element. */
final class EncryptsSymmetrically implements Rule {

    @Override
    public String id() {
        return "key/encrypts-symmetrically";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.elements().stream()
                .filter(element -> !(element instanceof Workload))
                .flatMap(element -> element.references()
                        .filter(Key.class::isInstance)
                        .map(Key.class::cast)
                        .filter(key -> !key.material().symmetric())
                        .map(key -> finding(topology, element, key)));
    }

    private Finding finding(Topology topology, Element element, Key key) {
        return Finding.of(
                        id(),
                        Severity.ERROR,
                        topology.subject(element.name()),
                        "The " + element.kind() + " is encrypted with the key \"" + key.name() + "\" of spec "
                                + key.material().spec() + ": AWS services encrypt with symmetric keys only.",
                        "Give it a separate key, as in .encryptedWith(key(\"" + element.name() + "-data\")).",
                        element.origin())
                .because("the key is written at " + key.origin());
    }
}
