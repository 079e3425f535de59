package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Consumption;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Whoever uses a broker or a queue knows that its messages stay behind in the region that is lost. */
final class EmptyInRecovery implements Rule {

    @Override
    public String id() {
        return "messaging/empty-in-recovery";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        var told = topology.elements().stream()
                .flatMap(element -> Kinds.<StartsEmpty<Element>>facet(element, StartsEmpty.class).stream()
                        .filter(kind -> kind.consumed(element, topology))
                        .map(kind -> finding(topology, element, kind.fix())));
        var queues = topology.queues().stream()
                .filter(queue -> !topology.usersOf(new Consumption(queue)).isEmpty())
                .map(queue -> finding(topology, queue, fix()));
        return Stream.concat(told, queues);
    }

    private Finding finding(Topology topology, Element element, String fix) {
        return Finding.of(
                id(),
                Severity.NOTE,
                topology.subject(element.name()),
                "The " + element.kind() + " in " + topology.recovery().region().id()
                        + " is one of its own, and empty: messages that are waiting when the primary region is lost"
                        + " stay there.",
                fix,
                element.origin());
    }

    private static String fix() {
        return "Let producers be able to send again what was not processed; SQS replicates no queue, and what comes back"
                + " with the region may be old news by then.";
    }
}
