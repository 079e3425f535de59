package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A topology acknowledges that the messages of a broker or a queue stay behind in a lost region. */
final class EmptyInRecovery implements Rule {

    @Override
    public String id() {
        return "messaging/empty-in-recovery";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return Kinds.<StartsEmpty<Element>, Finding>ask(
                topology, StartsEmpty.class, (kind, element) -> Stream.of(finding(topology, element, kind.fix()))
                        .filter(finding -> kind.consumed(element, topology)));
    }

    private Finding finding(Topology topology, Element element, String fix) {
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(element.name()),
                "The " + element.kind() + " in " + topology.recovery().region().id()
                        + " is separate and empty: messages waiting when the primary region is lost"
                        + " stay there.",
                fix,
                element.origin());
    }
}
