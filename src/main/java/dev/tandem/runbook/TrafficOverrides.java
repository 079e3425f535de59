package dev.tandem.runbook;

import dev.tandem.aws.ControlPlane;
import dev.tandem.element.Kinds;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables of the global stack that keep clients in the recovery region.
 *
 * @param all by variable, each with anything in it
 */
record TrafficOverrides(List<Pin> all) {

    /**
     * A variable of the global stack.
     *
     * @param plane that has to answer before the variable has an effect
     * @param held what it names
     * @param needs what the operator has to be allowed besides
     */
    record Pin(String variable, ControlPlane plane, SortedSet<String> held, SortedSet<String> needs) {

        private static Stream<Pin> of(Entry entry) {
            return Kinds.<Pinned<Entry>>facet(entry, Pinned.class).stream()
                    .map(kind -> new Pin(
                            kind.variable(),
                            entry.controlPlane(),
                            kind.overrides(entry).collect(Collectors.toCollection(TreeSet::new)),
                            kind.needs(entry).collect(Collectors.toCollection(TreeSet::new))));
        }

        private Pin with(Pin other) {
            var both = new TreeSet<>(held);
            both.addAll(other.held());
            var needed = new TreeSet<>(needs);
            needed.addAll(other.needs());
            return new Pin(variable, plane, both, needed);
        }

        private String json() {
            return held.stream()
                    .map(text -> '"' + text + '"')
                    .collect(Collectors.joining(",", '"' + variable + "\":[", "]"));
        }
    }

    TrafficOverrides(Topology topology) {
        this(byVariable(topology));
    }

    private static List<Pin> byVariable(Topology topology) {
        var overrides = new LinkedHashMap<String, Pin>();
        topology.entries().stream()
                .flatMap(Pin::of)
                .filter(pin -> !pin.held().isEmpty())
                .forEach(pin -> overrides.merge(pin.variable(), pin, Pin::with));
        return List.copyOf(overrides.values());
    }

    /** Those whose control plane answers without the primary region. */
    TrafficOverrides without(PrimaryOutage outage) {
        return new TrafficOverrides(
                all.stream().filter(pin -> !outage.contains(pin.plane())).toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The control planes that the global stack asks. */
    ControlPlane[] planes() {
        return all.stream().map(Pin::plane).distinct().toArray(ControlPlane[]::new);
    }

    /** The same, as the command line calls them. */
    String[] services() {
        return Stream.of(planes()).map(ControlPlane::service).toArray(String[]::new);
    }

    /** What the operator has to be allowed besides. */
    String[] needs() {
        return all.stream().flatMap(pin -> pin.needs().stream()).distinct().toArray(String[]::new);
    }

    /** The variables of the global stack. */
    String json() {
        return all.stream().map(Pin::json).collect(Collectors.joining(",", "{", "}"));
    }
}
