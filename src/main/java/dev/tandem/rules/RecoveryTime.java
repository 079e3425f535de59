package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.resilience.proof.Disaster;
import dev.tandem.resilience.proof.Proving;
import dev.tandem.resilience.proof.Times;
import dev.tandem.topology.Topology;
import java.time.Duration;
import java.util.stream.Stream;

/** After the loss of the primary region, the system is back within its recovery time objective. */
final class RecoveryTime implements Objective {

    @Override
    public String id() {
        return "objective/recovery-time";
    }

    @Override
    public boolean asked(Topology topology) {
        return topology.objectives().rto().isPresent();
    }

    @Override
    public Stream<Finding> check(Topology topology, Proving proving) {
        return topology.objectives().rto().stream().flatMap(asked -> proving.disasters().stream()
                .filter(disaster -> exceeds(disaster, asked))
                .map(disaster -> finding(topology, disaster, asked)));
    }

    private static boolean exceeds(Disaster disaster, Duration asked) {
        return disaster.time().map(time -> time.atWorst() > asked.toSeconds()).orElse(true);
    }

    private Finding finding(Topology topology, Disaster disaster, Duration asked) {
        var finding = Finding.of(
                id(),
                severity(disaster, asked),
                disaster.entry(),
                summary(disaster, asked),
                fix(disaster),
                topology.origin());
        for (var step : disaster.steps()) {
            finding = step.critical() ? finding.because(step(step)) : finding;
        }
        return finding;
    }

    private static Severity severity(Disaster disaster, Duration asked) {
        return disaster.time()
                .filter(time -> time.atBest() <= asked.toSeconds())
                .map(time -> Severity.WARNING)
                .orElse(Severity.ERROR);
    }

    private static String fix(Disaster disaster) {
        return disaster.time()
                .map(time -> "State with .measured(...) how long its longest step takes here, or ask for an rto of "
                        + Times.words(time.atWorst()) + ".")
                .orElse("Keep what it needs in the recovery region too, or ask for no recovery time.");
    }

    private static String summary(Disaster disaster, Duration asked) {
        var lost = "If " + disaster.region() + " is lost, ";
        var objective = "the objective is " + Times.words(asked.toSeconds()) + ".";
        return disaster.time()
                .map(time -> lost + "it is away for " + Times.words(time.atBest(), time.atWorst()) + "; " + objective)
                .orElse(lost + "nothing brings it back until the region is repaired; " + objective);
    }

    private static String step(Disaster.Way step) {
        var takes = step.takes();
        return step.what() + ": " + Times.words(takes.atBest(), takes.atWorst()) + " [" + takes.basis() + "]";
    }
}
