package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.resilience.proof.Nines;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.topology.Topology;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Each entry point is served for the share of time that is asked for, by each of the three figures there are for it. */
final class AvailabilityObjective implements Objective {

    @Override
    public String id() {
        return "objective/availability";
    }

    @Override
    public boolean asked(Topology topology) {
        return topology.objectives().availability().isPresent();
    }

    @Override
    public Stream<Finding> check(Topology topology, Proving proving) {
        var asked = topology.objectives().availability().orElse(0);
        return proving.availability().entrySet().stream()
                .filter(entry -> least(entry.getValue()) < asked)
                .map(entry -> finding(topology, entry.getKey(), entry.getValue(), asked));
    }

    private Finding finding(Topology topology, String entry, Nines nines, double asked) {
        return Finding.of(
                        id(),
                        most(nines) < asked ? Severity.ERROR : Severity.WARNING,
                        entry,
                        summary(nines, asked),
                        "Ask for an availability of " + percent(floor(least(nines))) + ".",
                        topology.origin())
                .because(percent(100 * nines.agreed()) + " by the product of the agreements of the primary region")
                .because(percent(100 * nines.structural()) + " by the structure, if things fail independently")
                .because(percent(100 * nines.atLeast()) + " at least by the agreements, whatever fails together");
    }

    private static String summary(Nines nines, double asked) {
        var objective = "the objective is " + percent(asked) + ".";
        return most(nines) < asked
                ? "It is available " + percent(most(nines)) + " of the time by the most hopeful of three figures; "
                        + objective
                : "It is available " + percent(least(nines)) + " of the time by the least hopeful of three figures; "
                        + objective;
    }

    private static double most(Nines nines) {
        return 100 * estimates(nines).max().orElse(0);
    }

    private static double least(Nines nines) {
        return 100 * estimates(nines).min().orElse(0);
    }

    private static DoubleStream estimates(Nines nines) {
        return DoubleStream.of(nines.agreed(), nines.structural(), nines.atLeast());
    }

    private static double floor(double percent) {
        return Math.floor(percent * 100) / 100;
    }

    private static String percent(double percent) {
        return String.format(Locale.ROOT, "%.6f", percent).replaceFirst("\\.?0+$", "") + " %";
    }
}
