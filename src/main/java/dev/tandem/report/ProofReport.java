package dev.tandem.report;

import dev.tandem.darkness.DarkProof;
import dev.tandem.resilience.proof.Cut;
import dev.tandem.resilience.proof.Disaster;
import dev.tandem.resilience.proof.EntryProof;
import dev.tandem.resilience.proof.Nines;
import dev.tandem.resilience.proof.Proof;
import dev.tandem.resilience.proof.Row;
import dev.tandem.resilience.proof.Times;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has been proved, as a person reads it in a terminal: the verdicts first, then what they rest on. */
public record ProofReport(Palette palette) {

    private static final int SHOWN = 8;
    private static final int NAMED = 4;

    /** All that is proved of a topology and of what it was compiled to, if anything is. */
    public Optional<String> of(Judged judged) {
        return judged.proof().flatMap(proof -> judged.dark().map(dark -> of(proof, dark)));
    }

    private String of(Proof proof, DarkProof dark) {
        var entries =
                proof.entries().stream().map(entry -> of(entry, proof.order())).collect(Collectors.joining("\n"));
        var none = proof.entries().isEmpty()
                ? palette.bold(proof.topology()) + "  has no entry point, so there is nothing to prove.\n"
                : "";
        return none + entries + "\n" + new DarkReport(palette).of(dark) + "\n"
                + Paragraph.of("", "", "Outside of this model: " + String.join("; ", proof.outside()) + ".");
    }

    private String of(EntryProof entry, int order) {
        return palette.bold(entry.entry()) + "\n"
                + entry.atoms() + " things can fail; every set of at most " + order + " of them was tried, "
                + entry.sets() + " in all.\n\n"
                + table(entry.rows()) + "\n"
                + cuts("Lost until repaired, if this fails", entry.fatal())
                + cuts("Somebody has to act, if this fails", attended(entry))
                + disaster(entry.disaster())
                + nines(entry.availability())
                + stuck(entry.stuck());
    }

    private String table(List<Row> rows) {
        var head =
                line(List.of("what fails", "survives", "degraded", "recoverable", "lost", "away up to", "lost data"));
        return palette.bold(head) + rows.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Row row) {
        var text = line(List.of(
                row.what(),
                count(row.survives()),
                count(row.degraded()),
                count(row.recoverable()),
                count(row.lost()),
                row.away().map(time -> Times.words(time.toSeconds())).orElse("-"),
                gone(row)));
        if (row.lost() > 0) {
            return palette.red(text.stripTrailing()) + "\n";
        }
        return row.recoverable() > 0 ? palette.yellow(text.stripTrailing()) + "\n" : text;
    }

    private static String gone(Row row) {
        var last = row.gone().map(time -> Times.words(time.toSeconds()));
        if (row.whole() == 0) {
            return last.orElse("-");
        }
        var whole = row.whole() == 1 ? "all of 1 store" : "all of " + row.whole() + " stores";
        return last.map(time -> time + ", and " + whole).orElse(whole);
    }

    private static String line(List<String> cells) {
        return String.format(Locale.ROOT, "  %-31s %9s %9s %12s %7s   %-12s %s", cells.toArray())
                        .stripTrailing() + "\n";
    }

    private static String count(long count) {
        return count == 0 ? "." : Long.toString(count);
    }

    /** What is lost anyway is told above. */
    private static List<Cut> attended(EntryProof entry) {
        var fatal = entry.fatal().stream().map(Cut::failures).toList();
        return entry.attended().stream()
                .filter(cut -> !fatal.contains(cut.failures()))
                .toList();
    }

    private String cuts(String title, List<Cut> cuts) {
        if (cuts.isEmpty()) {
            return palette.bold(title) + "\n  nothing up to that number\n\n";
        }
        var more = cuts.size() > SHOWN ? "  and " + (cuts.size() - SHOWN) + " more\n" : "";
        return palette.bold(title) + "\n"
                + cuts.stream().limit(SHOWN).map(ProofReport::cut).collect(Collectors.joining()) + more + "\n";
    }

    private static String cut(Cut cut) {
        return "  " + String.join(" and ", cut.failures()) + because(cut.because()) + "\n";
    }

    private static String because(List<String> enough) {
        if (enough.isEmpty()) {
            return "";
        }
        var more = enough.size() > NAMED ? " or " + (enough.size() - NAMED) + " others" : "";
        return "\n    enough of it: "
                + enough.stream().limit(NAMED).map(ProofReport::last).collect(Collectors.joining(", ")) + more;
    }

    /** What is inside of something that was just named needs no more than its own name. */
    private static String last(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private String disaster(Disaster disaster) {
        var time = disaster.time().map(bounds -> ", away for " + words(bounds)).orElse("");
        return palette.bold("If " + disaster.region() + " is lost: " + disaster.verdict() + time) + "\n"
                + disaster.steps().stream().map(ProofReport::step).collect(Collectors.joining())
                + disaster.losses().stream().map(ProofReport::gone).collect(Collectors.joining())
                + disaster.skew()
                        .filter(skew -> disaster.losses().size() > 1)
                        .map(skew -> "  the stores are up to " + Times.words(skew.toSeconds()) + " apart\n")
                        .orElse("")
                + disaster.rejected().stream()
                        .map(other -> "  not chosen: " + other + "\n")
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String step(Disaster.Way step) {
        return "  " + (step.critical() ? "*" : " ") + " after "
                + Times.words(step.begins().atBest(), step.begins().atWorst()) + ": " + step.what() + ", by "
                + step.by() + ", " + words(step.takes()) + "\n";
    }

    private static String gone(Disaster.Gone gone) {
        return "  of " + gone.store() + ", "
                + gone.lost()
                        .map(lost -> "the last " + words(lost) + " may be gone")
                        .orElse("everything is gone") + "\n";
    }

    private static String words(Disaster.Bounds bounds) {
        return Times.words(bounds.atBest(), bounds.atWorst()) + " [" + bounds.basis() + "]";
    }

    private String nines(Nines nines) {
        return palette.bold("Availability, in three ways of which none is the truth") + "\n"
                + Paragraph.of(
                        percent(nines.agreed()) + "  ",
                        " ".repeat(percent(nines.agreed()).length() + 2),
                        "product of the agreements of the primary region alone (" + String.join(", ", nines.counted())
                                + ")")
                + percent(nines.structural()) + "  by the structure, if things fail independently, with recovery\n"
                + percent(nines.atLeast()) + "  at least, by the agreements, whatever fails together\n"
                + "  Agreements are thresholds of credit, not forecasts.\n";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "  %10.6f %%", 100 * share);
    }

    private static String stuck(List<String> stuck) {
        return Optional.of(stuck)
                .filter(list -> !list.isEmpty())
                .map(list -> "\nCould not be started from nothing: " + String.join(", ", list) + ".\n")
                .orElse("");
    }
}
