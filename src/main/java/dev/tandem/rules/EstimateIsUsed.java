package dev.tandem.rules;

import dev.tandem.aws.Rate;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.resilience.derived.Derivation;
import dev.tandem.resilience.derived.Rates;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure that a user states is one that the proof of the topology asks for, or it changes nothing. */
final class EstimateIsUsed implements Rule {

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
                        "The topology states how long it takes until "
                                + estimate.figure().what()
                                + ", which happens in none of its recoveries: the figure changes nothing.",
                        "Remove .measured(...) or .assumed(...) of it, or state the figure that belongs to what the"
                                + " topology has.",
                        estimate.origin()));
    }

    private Stream<Finding> rates(Topology topology) {
        if (topology.rates().isEmpty()) {
            return Stream.empty();
        }
        var known = known(topology);
        return topology.rates().stream()
                .filter(rate -> !known.contains(rate.figure().id()))
                .map(rate -> finding(
                        topology,
                        "The topology states how often " + rate.figure().what()
                                + " fails, which it does not have: the rate changes nothing.",
                        "Remove .assumed(...) of it.",
                        rate.origin()));
    }

    private static List<String> known(Topology topology) {
        var rates = new Rates(topology);
        return Derivation.of(topology).atoms().stream()
                .map(rates::of)
                .map(Rate::id)
                .distinct()
                .collect(Collectors.toList());
    }

    private Finding finding(Topology topology, String summary, String fix, Origin origin) {
        return Finding.of(id(), Severity.WARNING, topology.name(), summary, fix, origin);
    }
}
