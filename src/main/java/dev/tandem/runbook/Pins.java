package dev.tandem.runbook;

import dev.tandem.aws.ControlPlane;
import dev.tandem.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the global stack is told so that clients stay in the recovery region.
 *
 * @param accelerated what accelerators lead to
 * @param names that Route 53 answers for
 */
record Pins(SortedSet<String> accelerated, SortedSet<String> names) {

    Pins(Topology topology) {
        this(
                topology.accelerators().stream()
                        .flatMap(accelerator -> accelerator.leadsTo().stream())
                        .map(reached -> reached.name())
                        .collect(Collectors.toCollection(TreeSet::new)),
                topology.hostnames().stream()
                        .map(hostname -> hostname.name())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those whose control plane answers without the primary region. */
    Pins without(Darkened darkened) {
        return new Pins(
                darkened.contains(ControlPlane.GLOBAL_ACCELERATOR) ? new TreeSet<>() : accelerated,
                darkened.contains(ControlPlane.ROUTE_53) ? new TreeSet<>() : names);
    }

    boolean isEmpty() {
        return accelerated.isEmpty() && names.isEmpty();
    }

    /** The control planes that the global stack asks. */
    ControlPlane[] planes() {
        var planes = new ArrayList<ControlPlane>();
        if (!accelerated.isEmpty()) {
            planes.add(ControlPlane.GLOBAL_ACCELERATOR);
        }
        if (!names.isEmpty()) {
            planes.add(ControlPlane.ROUTE_53);
        }
        return planes.toArray(ControlPlane[]::new);
    }

    /** The same, as the command line calls them. */
    String[] services() {
        return List.of(planes()).stream().map(ControlPlane::service).toArray(String[]::new);
    }

    /** The variables of the global stack. */
    String json() {
        var variables = new ArrayList<String>();
        if (!accelerated.isEmpty()) {
            variables.add("\"failed_over_services\":" + list(accelerated));
        }
        if (!names.isEmpty()) {
            variables.add("\"failed_over_names\":" + list(names));
        }
        return "{" + String.join(",", variables) + "}";
    }

    private static String list(SortedSet<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
