package dev.tandem.report;

import dev.tandem.diagnostics.Release;
import dev.tandem.independence.IndependenceProof;
import dev.tandem.ownfiles.OwnChange;
import dev.tandem.ownfiles.OwnProof;
import dev.tandem.resilience.proof.AssumedRate;
import dev.tandem.resilience.proof.Cut;
import dev.tandem.resilience.proof.EntryProof;
import dev.tandem.resilience.proof.MovedClients;
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
    private static final int SECONDS = 60;

    /** All that is proved of a topology and of what it was compiled to, if anything is. */
    public Optional<String> of(AnalyzedTopology analyzed) {
        return analyzed.proof()
                .flatMap(proof -> analyzed.dark().flatMap(dark -> analyzed.own().map(own -> of(proof, dark, own))));
    }

    private String of(Proof proof, IndependenceProof dark, OwnProof own) {
        var entries = proof.entries().stream()
                .map(entry -> of(entry, proof.order(), own.voiding(entry.entry())))
                .collect(Collectors.joining("\n"));
        var none = proof.entries().isEmpty()
                ? palette.bold(proof.topology()) + "  has no entry point, so there is nothing to prove.\n"
                : "";
        return none + entries + "\n" + before(proof) + rates(proof) + new IndependenceReport(palette).of(dark)
                + beside(own) + "\n"
                + Paragraph.of("", "", "Outside of this model: " + String.join("; ", proof.outside()) + ".")
                + "\nTandem " + Release.CURRENT.version() + "\n";
    }

    /** What Terraform applies together with what is proved. */
    private static String beside(OwnProof own) {
        if (!own.read()) {
            return Paragraph.of(
                    "", "", "Files of your own in the stacks are not part of this: there is no output folder.");
        }
        return own.changes().isEmpty()
                ? ""
                : Paragraph.of("", "", "Files of your own in the stacks: " + listed(own.changes()) + ".");
    }

    private static String listed(List<OwnChange> changes) {
        return changes.stream()
                .map(change -> change.where()
                        + (change.effect() == OwnChange.Effect.ADDS ? " adds " : " changes ")
                        + change.what()
                        + (change.effect() == OwnChange.Effect.ADDS ? ", which is not counted" : ""))
                .collect(Collectors.joining("; "));
    }

    private String voided(List<OwnChange> changes) {
        return changes.isEmpty()
                ? ""
                : palette.bold("NOT PROVED as it stands:") + "\n"
                        + Paragraph.of("  ", "  ", listed(changes) + ". What follows holds without that.");
    }

    private String of(EntryProof entry, int order, List<OwnChange> own) {
        return palette.bold(entry.entry()) + "\n"
                + voided(own)
                + entry.atoms() + " things can fail; all " + entry.sets() + " sets of up to " + order
                + " of them were tried.\n\n"
                + table(entry.rows()) + "\n"
                + cuts("No recovery until repaired", entry.fatal())
                + cuts("Needs manual recovery", attended(entry))
                + moved(entry)
                + new TimelineReport(palette).brief(entry.regionLoss())
                + nines(entry.availability())
                + stuck(entry.stuck());
    }

    private String table(List<Row> rows) {
        var head = line(
                List.of("what fails", "survives", "degraded", "recoverable", "lost", "max downtime", "max data loss"));
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
        var whole = row.whole() == 1 ? "1 store stranded" : row.whole() + " stores stranded";
        return last.map(time -> time + ", " + whole).orElse(whole);
    }

    private static String line(List<String> cells) {
        return String.format(Locale.ROOT, "  %-31s %9s %9s %12s %7s   %-12s %s", cells.toArray())
                        .stripTrailing() + "\n";
    }

    private static String count(long count) {
        return count == 0 ? "." : Long.toString(count);
    }

    /** What nothing recovers from is listed above. */
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
        return "\n    caused by: "
                + enough.stream().limit(NAMED).map(ProofReport::last).collect(Collectors.joining(", ")) + more;
    }

    /** What is inside of something that was just named needs no more than its own name. */
    private static String last(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    /** Clients that are moved before the other region serves them, and why that matters. */
    private String moved(EntryProof entry) {
        if (entry.moved().isEmpty()) {
            return "";
        }
        var stay = moved(entry, true, "the region they left recovers by itself or in place");
        var follow = moved(entry, false, "until the recovery region is active");
        return palette.bold("Clients are moved before the recovery region is active") + "\n" + stay + follow + "\n";
    }

    private static String moved(EntryProof entry, boolean stays, String note) {
        var failures = entry.moved().stream()
                .filter(moved -> moved.stays() == stays)
                .map(MovedClients::failed)
                .toList();
        if (failures.isEmpty()) {
            return "";
        }
        var more = failures.size() > SHOWN ? " and " + (failures.size() - SHOWN) + " more" : "";
        return Paragraph.of(
                "  ",
                "    ",
                failures.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more + " (" + note + ")");
    }

    private String before(Proof proof) {
        return proof.beforeAction().isEmpty()
                ? ""
                : palette.bold("In the recovery region, before it is active") + "\n"
                        + proof.beforeAction().stream()
                                .map(line -> Paragraph.of("  ", "    ", line))
                                .collect(Collectors.joining())
                        + "\n";
    }

    private String rates(Proof proof) {
        return proof.rates().isEmpty()
                ? ""
                : palette.bold("Failure rates behind the second availability figure") + "\n"
                        + proof.rates().stream().map(ProofReport::rate).collect(Collectors.joining()) + "\n";
    }

    private static String rate(AssumedRate rate) {
        return Paragraph.of(
                "  ",
                "    ",
                rate.what() + ": " + number(rate.perYear()) + " a year, for " + Times.words(rate.minutes() * SECONDS)
                        + " each [" + rate.evidence() + "]; " + rate.source());
    }

    private static String number(double perYear) {
        return String.format(Locale.ROOT, "%.4f", perYear).replaceFirst("\\.?0+$", "");
    }

    private String nines(Nines nines) {
        return palette.bold("Availability: three estimates") + "\n"
                + Paragraph.of(
                        percent(nines.agreed()) + "  ",
                        " ".repeat(percent(nines.agreed()).length() + 2),
                        "SLA product of the primary region alone (" + String.join(", ", nines.counted()) + ")")
                + percent(nines.structural()) + "  by structure and recovery time, if failures are independent\n"
                + percent(nines.atLeast()) + "  worst-case bound from the SLAs, whatever fails together\n"
                + "  SLAs are thresholds for service credits, not forecasts.\n";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "  %10.6f %%", 100 * share);
    }

    private static String stuck(List<String> stuck) {
        return Optional.of(stuck)
                .filter(list -> !list.isEmpty())
                .map(list -> "\nCannot be started from nothing: " + String.join(", ", list) + ".\n")
                .orElse("");
    }
}
