package dev.tandem.report;

import dev.tandem.ownfiles.OwnChange;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Times;
import dev.tandem.runbook.DetectionCheck;
import dev.tandem.runbook.ElementImpact;
import dev.tandem.runbook.Phase;
import dev.tandem.runbook.Runbook;
import dev.tandem.runbook.RunbookStep;
import dev.tandem.runbook.TimeEstimate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A runbook in Markdown, as an operator reads it at night: what to look at, what to decide, then step by step. */
public record RunbookReport(Runbook runbook, List<FailureOutcome> losses, List<OwnChange> own) {

    /** Copies the lists. */
    public RunbookReport {
        losses = List.copyOf(losses);
        own = List.copyOf(own);
    }

    /** The whole page. */
    public String markdown() {
        return "# Runbook: " + runbook.topology() + " without " + runbook.primary() + "\n\n" + preface() + beside()
                + noticing()
                + deciding() + impacts() + "## Failing over\n\n" + impossible() + steps(runbook.steps(true), 1)
                + withoutTerraform() + wayBack();
    }

    private String preface() {
        return "For the day on which " + runbook.primary()
                + " is lost, and the days after. It is written by `tandem synth` with the"
                + " stacks; change the topology, not this page.\n\n"
                + "A block of commands stops at the first that fails, and ends when AWS has finished: begin no later"
                + " step before.\n\n"
                + "Commands are run by bash from the folder that holds `stacks`. They need Terraform or OpenTofu with the AWS provider at"
                + " hand (`terraform init` of the recovery and the global stack on an ordinary day, or a mirror), the AWS"
                + " command line, and credentials that were not issued by " + runbook.primary() + ":\n\n"
                + "```sh\nexport AWS_REGION=" + runbook.recovery() + " AWS_STS_REGIONAL_ENDPOINTS=regional\n```\n\n";
    }

    /** What Terraform does during a failover that these pages do not know. */
    private String beside() {
        if (own.isEmpty()) {
            return "";
        }
        var lines = own.stream()
                .map(change ->
                        "- `" + change.where() + "` " + (change.effect() == OwnChange.Effect.ADDS ? "adds" : "changes")
                                + " `" + change.what() + "`\n")
                .collect(Collectors.joining());
        return "Files that Tandem did not write lie in the stacks. Terraform applies them too, and this page does not know"
                + " what they do:\n\n" + lines + "\n";
    }

    private String noticing() {
        return "## How you notice\n\n"
                + runbook.signs().stream().map(RunbookReport::sign).collect(Collectors.joining())
                + "AWS reports the status of regions at <https://health.aws.amazon.com/health/status>, often later than your clients do."
                + "\n\n";
    }

    private static String sign(DetectionCheck sign) {
        return "- " + sign.what() + "\n\n  ```sh\n  " + sign.command() + "\n  ```\n\n";
    }

    private String deciding() {
        return "## Deciding\n\n" + objectives()
                + "Promoting is one way: what " + runbook.primary()
                + " had and the copies had not is lost, and the way back takes hours. Wait instead if "
                + runbook.primary() + " is expected back sooner than this takes:\n\n"
                + table(List.of("What takes time", "How long", "Source"), delays())
                + losses.stream().map(RunbookReport::loss).collect(Collectors.joining()) + "\n"
                + "Figures are assumptions unless marked `MEASURED`: `PUB` published, `SLA` agreed, `DOC` documented, `ASM`"
                + " assumed" + (declares() ? ", `DECLARED` by the author of the topology" : "") + ".\n\n";
    }

    /** Whether a step or a loss is declared by the user rather than known to Tandem. */
    private boolean declares() {
        var steps = runbook.steps().stream().flatMap(step -> step.takes().stream());
        var lost = runbook.impacts().stream()
                .flatMap(impact -> impact.loss().stream())
                .flatMap(loss -> loss.within().stream());
        return Stream.concat(steps, lost)
                .anyMatch(duration -> duration.evidence().equals("DECLARED"));
    }

    private String objectives() {
        var asked = runbook.rto().map(rto -> "at most " + words(rto) + " away").stream()
                .collect(Collectors.toList());
        runbook.rpo().map(rpo -> "at most " + words(rpo) + " of data lost").ifPresent(asked::add);
        return asked.isEmpty() ? "" : "The business asks for " + String.join(", and ", asked) + ".\n\n";
    }

    private List<List<String>> delays() {
        return runbook.delays().stream()
                .map(delay -> List.of(
                        delay.what(), words(delay.takes()), delay.takes().source()))
                .toList();
    }

    private static String loss(FailureOutcome outcome) {
        var away = outcome.time()
                .map(time ->
                        "down for " + Times.words(time.atBest(), time.atWorst()) + " [" + time.evidence() + "] in all")
                .orElse("lost until the region is back");
        return "\n`" + outcome.entry() + "`: " + outcome.verdict() + ", " + away + ".\n";
    }

    private String impacts() {
        return "## Impact on each element\n\n"
                + table(
                        List.of("Element", "In " + runbook.recovery(), "Data lost (RPO)", "Source"),
                        runbook.impacts().stream().map(RunbookReport::impact).toList())
                + "\n";
    }

    private static List<String> impact(ElementImpact impact) {
        var lost = impact.loss()
                .map(loss -> loss.within().map(RunbookReport::words).orElse("stranded until the region returns"))
                .orElse("-");
        return List.of(
                impact.kind() + " `" + impact.element() + "`",
                impact.there(),
                lost,
                impact.loss().map(ElementImpact.Lost::source).orElse("-"));
    }

    private String impossible() {
        if (runbook.planes().isEmpty()) {
            return "";
        }
        var gone = runbook.planes().stream()
                .map(plane -> "- `" + plane.service() + "`: " + plane.orders() + "\n")
                .collect(Collectors.joining());
        var left = runbook.impossible().stream()
                .map(step -> "- " + step.title() + ". " + step.why() + "\n")
                .collect(Collectors.joining());
        return runbook.primary()
                + " is home of control planes for all regions. Nothing below needs them; with `-refresh=false`"
                + " Terraform does not ask them about what it made, and it must not change what is theirs:\n\n" + gone
                + "\n"
                + (left.isEmpty() ? "" : "Left out for that reason:\n\n" + left + "\n");
    }

    private String withoutTerraform() {
        return runbook.withoutTerraform().isEmpty()
                ? ""
                : "## Without Terraform\n\n"
                        + runbook.withoutTerraform().stream()
                                .map(step -> section(
                                        "### " + step.title(),
                                        step,
                                        named(step.after().orElse(List.of()))))
                                .collect(Collectors.joining());
    }

    private static Optional<String> named(List<String> titles) {
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(titles.stream().map(title -> "\"" + title + "\"").collect(Collectors.joining(", ")));
    }

    /** What follows by itself once the region is active, by the proof of each entry point. */
    private String following(RunbookStep step) {
        if (step.phase() != Phase.TAKING_OVER) {
            return "";
        }
        return losses.stream()
                .flatMap(loss -> Following.of(loss, step.title()).stream())
                .distinct()
                .map(follow -> "- Then by itself: " + follow.what() + ", "
                        + Times.words(follow.takes().atBest(), follow.takes().atWorst()) + " ["
                        + follow.takes().evidence() + "]; " + follow.source() + "\n")
                .distinct()
                .collect(Collectors.joining());
    }

    private String wayBack() {
        return "## The way back\n\n" + runbook.primary()
                + " is back, with the data of the hour in which it was lost. Nothing below destroys data: what fell behind is"
                + " renamed or written over only where it says so.\n\n"
                + steps(runbook.steps(false), runbook.steps(true).size() + 1);
    }

    private String steps(List<RunbookStep> steps, int first) {
        var places = new HashMap<String, List<Integer>>();
        for (int index = 0; index < steps.size(); index++) {
            places.computeIfAbsent(steps.get(index).title(), any -> new ArrayList<>())
                    .add(index);
        }
        return IntStream.range(0, steps.size())
                .mapToObj(index ->
                        step(first + index, steps.get(index), dependencies(waited(steps, places, index), first)))
                .collect(Collectors.joining());
    }

    /** The steps that a step waits for, by their places: those that it names, or all of earlier phases. */
    private static int[] waited(List<RunbookStep> steps, Map<String, List<Integer>> places, int index) {
        var step = steps.get(index);
        return step.after()
                .map(titles -> titles.stream()
                        .distinct()
                        .flatMap(title -> places.getOrDefault(title, List.of()).stream())
                        .mapToInt(Integer::intValue)
                        .filter(other -> other != index)
                        .sorted())
                .orElseGet(() -> IntStream.range(0, index)
                        .filter(other ->
                                step.waits() || steps.get(other).phase().compareTo(step.phase()) < 0))
                .toArray();
    }

    private static Optional<String> dependencies(int[] waited, int first) {
        if (waited.length == 0) {
            return Optional.empty();
        }
        int last = waited[waited.length - 1];
        if (waited.length == 1) {
            return Optional.of("step " + (first + last));
        }
        return Optional.of(
                last - waited[0] == waited.length - 1
                        ? "steps " + (first + waited[0]) + " to " + (first + last)
                        : Arrays.stream(waited)
                                .mapToObj(place -> String.valueOf(first + place))
                                .collect(Collectors.joining(", ", "steps ", "")));
    }

    private String step(int number, RunbookStep step, Optional<String> before) {
        return section("### " + number + ". " + step.title(), step, before);
    }

    private String section(String heading, RunbookStep step, Optional<String> before) {
        var commands = step.commands().isEmpty() ? "" : "```sh\n" + step.script() + "\n```\n\n";
        return heading + "\n\n" + step.why() + "\n\n" + commands + needs(step, before)
                + step.takes()
                        .map(duration -> "- Takes: " + words(duration) + "; " + duration.source() + "\n")
                        .orElse("- Takes: no figure is published; measure it on a game day\n")
                + following(step)
                + (step.check().isEmpty() ? "" : "- It worked if: " + step.check() + "\n") + "\n";
    }

    private String needs(RunbookStep step, Optional<String> before) {
        var needs = before.stream().collect(Collectors.toList());
        needs.addAll(step.needs());
        needs.addAll(step.planes());
        return needs.isEmpty() ? "" : "- Needs: " + String.join("; ", needs) + "\n";
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return line(head)
                + line(head.stream().map(cell -> "---").toList())
                + rows.stream().map(RunbookReport::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String words(TimeEstimate duration) {
        return Times.words(duration.atBest().toSeconds(), duration.atWorst().toSeconds()) + " [" + duration.evidence()
                + "]";
    }

    private static String words(Duration time) {
        return Times.words(time.toSeconds());
    }
}
