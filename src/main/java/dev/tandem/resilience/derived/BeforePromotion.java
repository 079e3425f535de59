package dev.tandem.resilience.derived;

import dev.tandem.element.Kinds;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.util.List;
import java.util.stream.Stream;

/** What works in the recovery region before it is made active, for clients that health checks moved there already. */
public final class BeforePromotion {

    private BeforePromotion() {}

    /** A sentence for each element that serves clients, and for each entry that answers them by itself. */
    public static List<String> of(Topology topology) {
        var entries = topology.entries().stream()
                .flatMap(entry -> Kinds.<Entering<Entry>>facet(entry, Entering.class).stream()
                        .flatMap(kind -> kind.beforeAction(entry).stream()));
        var target = Kinds.<Serving<TrafficTarget>, String>ask(
                topology,
                Serving.class,
                (kind, element) -> kind.beforeAction((TrafficTarget) element, topology).stream());
        return Stream.concat(target, entries).sorted().toList();
    }
}
