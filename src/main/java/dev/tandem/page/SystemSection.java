package dev.tandem.page;

import dev.tandem.diagram.SvgWriter;
import dev.tandem.resilience.proof.Cut;
import dev.tandem.resilience.proof.EntryProof;
import dev.tandem.resilience.proof.Row;
import dev.tandem.resilience.proof.Times;
import dev.tandem.runbook.RunbookStep;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The part of a page about one system, which says everything without its script, too. */
final class SystemSection {

    private final PagedSystem system;
    private final String id;

    private SystemSection(PagedSystem system) {
        this.system = system;
        this.id = system.name();
    }

    static String of(PagedSystem system) {
        return new SystemSection(system).html();
    }

    private String html() {
        var name = Html.text(system.name());
        return "<section id=\"system-" + id + "\" aria-labelledby=\"" + id + "-h\">\n<h2 id=\"" + id + "-h\">" + name
                + "</h2>\n"
                + ObjectiveTable.of(system)
                + "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Picture of " + name + "\">\n"
                + SvgWriter.inline(system.figure(), id + "-") + "</div>\n"
                + "<p class=\"selection\" role=\"status\"></p>\n"
                + "<div class=\"group-panel\" role=\"region\" aria-label=\"Members of a group of " + name
                + "\" hidden></div>\n"
                + "<p class=\"summary\" hidden><span></span> <button type=\"button\">What to do</button></p>\n"
                + explorer()
                + system.proof().entries().stream().map(this::entry).collect(Collectors.joining())
                + runbook() + "</section>\n";
    }

    private String explorer() {
        var options = system.proof().entries().stream()
                .map(entry ->
                        "<option value=\"" + Html.text(entry.entry()) + "\">" + Html.text(entry.entry()) + "</option>")
                .collect(Collectors.joining());
        return "<div class=\"explorer\" hidden>\n<div class=\"controls\">\n"
                + "<label>Entry <select>" + options + "</select></label>\n"
                + "<label>Search what can fail <input type=\"search\" autocomplete=\"off\"></label>\n"
                + "<button type=\"button\" class=\"clear\">Switch everything on</button></div>\n"
                + "<p class=\"legend\">Hatched and struck through: down. Thick border: takes over. A box with a name"
                + " shows what it uses, a group opens. Arrow keys move in the picture, the space bar presses.</p>\n"
                + "<p class=\"note\" role=\"status\"></p>\n"
                + "<div class=\"result\" role=\"region\" aria-label=\"Result for " + Html.text(system.name())
                + "\" aria-live=\"polite\" tabindex=\"-1\"></div>\n"
                + "<details class=\"all\"><summary>All that can fail (<span class=\"count\"></span>)</summary>"
                + "<ul class=\"found\"></ul></details>\n</div>\n";
    }

    private String entry(EntryProof entry) {
        return "<h3>" + Html.text(entry.entry()) + "</h3>\n<p>" + entry.atoms() + " things can fail; all "
                + entry.sets()
                + " sets of up to " + system.proof().order() + " of them were tried.</p>\n"
                + Timeline.of(system, entry.regionLoss())
                + cuts(entry, "No recovery until repaired", entry.fatal())
                + cuts(entry, "Needs manual recovery", attended(entry))
                + "<h4>Verdicts by what fails</h4>\n"
                + Html.table(
                        "Verdicts of " + Html.text(entry.entry()),
                        List.of(
                                "what fails",
                                "● survives",
                                "◐ degraded",
                                "▲ recoverable",
                                "✕ lost",
                                "max downtime",
                                "max data loss"),
                        entry.rows().stream().map(SystemSection::row).toList())
                + "<p>Availability, three estimates: "
                + percent(entry.availability().agreed())
                + " as the SLA product of the primary region alone, "
                + percent(entry.availability().structural())
                + " by structure and recovery time if failures are independent, "
                + percent(entry.availability().atLeast())
                + " as worst-case bound from the SLAs. SLAs are thresholds for service credits, not forecasts.</p>\n";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.4f %%", 100 * share);
    }

    private static List<String> row(Row row) {
        var last = row.gone().map(time -> Times.words(time.toSeconds())).stream();
        var whole = row.whole() == 0
                ? Stream.<String>of()
                : Stream.of(row.whole() + (row.whole() == 1 ? " store" : " stores") + " stranded");
        var gone = Stream.concat(last, whole).collect(Collectors.joining(", "));
        return List.of(
                row.what(),
                Long.toString(row.survives()),
                Long.toString(row.degraded()),
                Long.toString(row.recoverable()),
                Long.toString(row.lost()),
                row.away().map(time -> Times.words(time.toSeconds())).orElse("-"),
                gone.isEmpty() ? "-" : gone);
    }

    /** What nothing recovers from is listed above. */
    private static List<Cut> attended(EntryProof entry) {
        var fatal = entry.fatal().stream().map(Cut::failures).toList();
        return entry.attended().stream()
                .filter(cut -> !fatal.contains(cut.failures()))
                .toList();
    }

    private static String cuts(EntryProof entry, String title, List<Cut> cuts) {
        var list = cuts.isEmpty()
                ? "<p>Nothing up to that number.</p>\n"
                : "<ul class=\"cuts\">\n"
                        + cuts.stream().map(cut -> cut(entry, cut)).collect(Collectors.joining()) + "</ul>\n";
        return "<h4>" + title + "</h4>\n" + list;
    }

    private static String cut(EntryProof entry, Cut cut) {
        var failed = Html.text(String.join("+", cut.failures()));
        return "<li><a href=\"#fail=" + failed + "&amp;entry=" + Html.text(entry.entry()) + "\" data-fail=\"" + failed
                + "\" data-entry=\"" + Html.text(entry.entry()) + "\">"
                + Html.text(String.join(" and ", cut.failures()))
                + "</a></li>\n";
    }

    private String runbook() {
        var during = Stream.concat(system.runbook().steps(true).stream(), system.runbook().withoutTerraform().stream())
                .toList();
        return "<h3>Runbook: " + Html.text(system.runbook().primary())
                + " is lost</h3>\n<p>Commands are run by bash from"
                + " the folder that holds <code>stacks</code>.</p>\n<ol class=\"runbook\">\n"
                + steps(during, "step")
                + "</ol>\n<h3>Failback: " + Html.text(system.runbook().primary())
                + " is back</h3>\n<ol class=\"runbook failback\">\n"
                + steps(system.runbook().steps(false), "failback") + "</ol>\n";
    }

    private String steps(List<RunbookStep> steps, String kind) {
        return IntStream.range(0, steps.size())
                .mapToObj(index -> step(kind + "-" + (index + 1), steps.get(index)))
                .collect(Collectors.joining());
    }

    private String step(String anchor, RunbookStep step) {
        var commands = step.commands().isEmpty()
                ? ""
                : "<pre tabindex=\"0\"><code>" + Html.text(step.script()) + "</code></pre>\n";
        var takes = step.takes()
                .map(time -> "<p>Takes "
                        + Times.words(time.atBest().toSeconds(), time.atWorst().toSeconds()) + " [" + time.evidence()
                        + "]; " + Html.prose(time.source()) + ".</p>\n")
                .orElse("");
        var check = step.check().isEmpty() ? "" : "<p>It worked if: " + Html.prose(step.check()) + "</p>\n";
        return "<li id=\"" + id + "-" + anchor + "\"><strong>" + Html.prose(step.title()) + "</strong>\n<p>"
                + Html.prose(step.why()) + "</p>\n" + commands + takes + check + "</li>\n";
    }
}
