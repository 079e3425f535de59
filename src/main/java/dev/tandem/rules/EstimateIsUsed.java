package dev.tandem.rules;

import dev.tandem.aws.Rate;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.resilience.derived.Rates;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure that a user states is one that the proof of the topology asks for, or it changes nothing. */
final class EstimateIsUsed implements Rule {

    private static final Pattern STATED = Pattern.compile("stated at (?<file>.+):(?<line>\\d+)");

    @Override
    public String id() {
        return "recovery/figure-is-used";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return Stream.concat(recoveries(topology), rates(topology));
    }

    private Stream<Finding> recoveries(Topology topology) {
        if (topology.estimates().isEmpty()) {
            return Stream.empty();
        }
        return Derivation.unusedEstimates(topology).stream()
                .map(estimate -> finding(
                        topology,
                        "The topology states how long it takes until " + estimate.what()
                                + ", which happens in none of its recoveries: the figure changes nothing.",
                        "Remove .measured(...) or .assumed(...) of it, or state the figure that belongs to what the"
                                + " topology has.",
                        estimate.source()));
    }

    private Stream<Finding> rates(Topology topology) {
        if (topology.rates().isEmpty()) {
            return Stream.empty();
        }
        var known = known(topology);
        return topology.rates().stream()
                .filter(rate -> !known.contains(rate.what()))
                .map(rate -> finding(
                        topology,
                        "The topology states how often " + rate.what()
                                + " fails, which it does not have: the rate changes nothing.",
                        "Remove .assumed(...) of it.",
                        rate.source()));
    }

    private static List<String> known(Topology topology) {
        var rates = new Rates(topology);
        return Derivation.of(topology).atoms().stream()
                .map(rates::of)
                .map(Rate::what)
                .distinct()
                .collect(Collectors.toList());
    }

    private Finding finding(Topology topology, String summary, String fix, String source) {
        return Finding.of(id(), Severity.WARNING, topology.name(), summary, fix, origin(topology, source));
    }

    /** The call that states a figure is in its source. */
    private static Origin origin(Topology topology, String source) {
        var stated = STATED.matcher(source);
        return stated.matches()
                ? new Origin(stated.group("file"), Integer.parseInt(stated.group("line")))
                : topology.origin();
    }
}
