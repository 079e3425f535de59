package dev.tandem.page;

import dev.tandem.resilience.proof.EntryProof;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the business asks of a system, what it reaches when the primary region is lost, and the margin. */
final class ObjectiveTable {

    private static final double PERCENT = 100;

    private final PagedSystem system;
    private final List<List<String>> rows = new ArrayList<>();

    private ObjectiveTable(PagedSystem system) {
        this.system = system;
    }

    static String of(PagedSystem system) {
        return new ObjectiveTable(system).html();
    }

    private String html() {
        for (var entry : system.proof().entries()) {
            system.objectives().rto().ifPresent(asked -> rto(entry, asked));
            system.objectives().rpo().ifPresent(asked -> rpo(entry, asked));
            system.objectives().availability().ifPresent(asked -> availability(entry, asked));
        }
        return rows.isEmpty()
                ? "<p>The business asks for no RTO, RPO or availability.</p>\n"
                : "<h3>Objectives</h3>\n"
                        + Html.table(
                                "Objectives of " + Html.text(system.name()),
                                List.of("objective", "asked", "reached", "margin"),
                                rows);
    }

    private void rto(EntryProof entry, Duration asked) {
        var worst = entry.regionLoss().time().map(FailureOutcome.Bounds::atWorst);
        rows.add(List.of(
                entry.entry() + ": RTO when the primary region is lost",
                Times.words(asked.toSeconds()),
                worst.map(Times::words).orElse("no recovery until repaired"),
                worst.map(seconds -> margin(asked.toSeconds() - seconds)).orElse("missed")));
    }

    private void rpo(EntryProof entry, Duration asked) {
        var losses = entry.regionLoss().losses();
        long worst = losses.stream()
                .flatMap(gone -> gone.lost().stream())
                .mapToLong(FailureOutcome.Bounds::atWorst)
                .reduce(0, Math::max);
        long stranded = losses.stream().filter(gone -> gone.lost().isEmpty()).count();
        rows.add(List.of(
                entry.entry() + ": RPO when the primary region is lost",
                Times.words(asked.toSeconds()),
                Times.words(worst) + (stranded == 0 ? "" : ", and " + stranded + " stranded"),
                margin(asked.toSeconds() - worst) + (stranded == 0 ? "" : ", not counting what is stranded")));
    }

    private void availability(EntryProof entry, double asked) {
        double reached = PERCENT * entry.availability().structural();
        rows.add(List.of(
                entry.entry() + ": availability, by structure and recovery time",
                String.format(Locale.ROOT, "%.4f %%", asked),
                String.format(Locale.ROOT, "%.4f %%", reached),
                String.format(
                        Locale.ROOT,
                        reached >= asked ? "✓ %.4f points" : "✕ missed by %.4f points",
                        Math.abs(reached - asked))));
    }

    private static String margin(long seconds) {
        return seconds >= 0 ? "✓ " + Times.words(seconds) : "✕ missed by " + Times.words(-seconds);
    }
}
