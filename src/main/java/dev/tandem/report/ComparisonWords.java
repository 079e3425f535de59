package dev.tandem.report;

import dev.tandem.changes.StackDifference;
import dev.tandem.comparison.Effect;
import dev.tandem.comparison.EntryComparison;
import dev.tandem.comparison.FigureChange;
import dev.tandem.comparison.OutcomeChange;
import dev.tandem.comparison.ProofComparison;
import dev.tandem.comparison.TopologyComparison;
import dev.tandem.resilience.proof.FailureOutcome;
import dev.tandem.resilience.proof.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of a comparison, which the text and the Markdown share. */
final class ComparisonWords {

    private static final int NAMED = 4;

    private static final Pattern BY_ROLE = Pattern.compile("\\$\\{var\\.role == \"active\" \\? (.*) : (.*)\\}");

    private ComparisonWords() {}

    /** How much is different, in one line. */
    static String verdict(ProofComparison comparison) {
        var parts = new ArrayList<String>();
        var changes = comparison.topologies().stream()
                .flatMap(topology -> topology.entries().stream())
                .flatMap(entry -> entry.outcomes().stream())
                .toList();
        count(parts, changes, Effect.WORSE, "a worse verdict", "longer downtime or more lost data");
        count(parts, changes, Effect.BETTER, "a better verdict", "shorter downtime or less lost data");
        var endangered = comparison.topologies().stream()
                .flatMap(topology -> topology.stacks().stream())
                .filter(StackDifference::endangers)
                .count();
        if (endangered > 0) {
            parts.add(
                    count(endangered, "protection or backend is", "protections or backends are") + " lost or changed");
        }
        var differing = comparison.topologies().stream()
                .filter(TopologyComparison::differs)
                .count();
        var what = parts.isEmpty()
                ? differing == 0 ? "nothing that is proved is different" : "no failure has another outcome"
                : String.join(", ", parts);
        return "Compared with " + comparison.base() + ": " + what + ".";
    }

    private static void count(
            List<String> parts, List<OutcomeChange> changes, Effect effect, String verdict, String figures) {
        var all = changes.stream().filter(change -> change.effect() == effect).count();
        var verdicts =
                changes.stream().filter(change -> change.verdict() == effect).count();
        if (verdicts > 0) {
            parts.add(count(verdicts, "failure has ", "failures have ") + verdict);
        }
        if (all > verdicts) {
            parts.add(count(all - verdicts, "failure has ", "failures have ") + figures);
        }
    }

    private static String count(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** What is said of a topology that is not compared. */
    static Optional<String> presence(TopologyComparison topology, String base) {
        return switch (topology.presence()) {
            case KEPT -> Optional.empty();
            case ADDED -> Optional.of("The topology is new: there is nothing in " + base + " to compare it with.");
            case REMOVED -> Optional.of("The topology is gone: " + base + " has it, and this version does not.");
            case NOT_PROVED_BEFORE ->
                Optional.of(
                        "Nothing is proved about it in " + base + ", because AWS or Terraform would refuse it there.");
            case NOT_PROVED_NOW ->
                Optional.of("Nothing is proved about it any more, because AWS or Terraform would refuse it.");
        };
    }

    /** What is said of an entry point that is not compared. */
    static Optional<String> presence(EntryComparison entry) {
        return switch (entry.presence()) {
            case ADDED -> Optional.of("The entry point is new.");
            case REMOVED -> Optional.of("The entry point is gone.");
            case KEPT, NOT_PROVED_BEFORE, NOT_PROVED_NOW -> Optional.empty();
        };
    }

    /** A sentence for each difference that goes one way; failures of which the same is said share one. */
    static List<String> outcomes(EntryComparison entry, Effect effect) {
        var groups = new LinkedHashMap<String, List<String>>();
        entry.outcomes().stream().filter(change -> change.effect() == effect).forEach(change -> groups.computeIfAbsent(
                        said(change), any -> new ArrayList<>())
                .add(change.failed()));
        return groups.entrySet().stream()
                .map(group -> "The loss of " + names(group.getValue()) + " " + group.getKey())
                .toList();
    }

    /** What is inside of something that is named is left out. */
    private static String names(List<String> all) {
        var names = all.stream()
                .filter(name -> all.stream().noneMatch(other -> name.startsWith(other + "/")))
                .toList();
        if (names.size() == 1) {
            return names.get(0) + (all.size() > 1 ? " (or of what is in it)" : "");
        }
        var shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return "any of " + shown + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    private static String said(OutcomeChange change) {
        if (change.before().isEmpty()) {
            return "(new) " + now(change.now().orElseThrow()) + "." + lost(change);
        }
        if (change.now().isEmpty()) {
            return before(change.before().orElseThrow()) + ", and cannot happen any more.";
        }
        return before(change.before().orElseThrow()) + ", and "
                + now(change.now().orElseThrow()) + "." + lost(change);
    }

    private static String before(FailureOutcome outcome) {
        return switch (outcome.verdict()) {
            case "survives" -> "was survived" + after(outcome);
            case "degraded" -> "was survived with less capacity" + after(outcome);
            case "recoverable" -> "needed " + needs(outcome);
            default -> "had no recovery until repaired";
        };
    }

    private static String now(FailureOutcome outcome) {
        return switch (outcome.verdict()) {
            case "survives" -> "would now be survived" + after(outcome);
            case "degraded" -> "would now be survived with less capacity" + after(outcome);
            case "recoverable" -> "would now need " + needs(outcome);
            default -> "would now have no recovery until repaired";
        };
    }

    private static String after(FailureOutcome outcome) {
        return outcome.time()
                .filter(time -> time.atWorst() > 0)
                .map(time -> " after up to " + Times.words(time.atWorst()))
                .orElse("");
    }

    private static String needs(FailureOutcome outcome) {
        var needed = new ArrayList<String>();
        outcome.time().ifPresent(time -> needed.add("up to " + Times.words(time.atWorst())));
        if (outcome.steps().stream().anyMatch(step -> step.by().contains("person"))) {
            needed.add("a person");
        }
        if (outcome.steps().stream().anyMatch(step -> step.by().contains("pipeline"))) {
            needed.add("a pipeline");
        }
        return enumerated(needed);
    }

    private static String enumerated(List<String> words) {
        var last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The data that is lost, where that is different. */
    private static String lost(OutcomeChange change) {
        var before = losses(change.before());
        var now = losses(change.now());
        return before.equals(now) ? "" : " Data loss: " + now + " (before: " + before + ").";
    }

    private static String losses(Optional<FailureOutcome> outcome) {
        var losses = new ArrayList<String>();
        var stranded = new ArrayList<String>();
        outcome.stream().flatMap(known -> known.losses().stream()).forEach(gone -> {
            if (gone.lost().isEmpty()) {
                stranded.add(gone.store());
            } else if (!gone.extent().equals("none")) {
                losses.add(gone.store() + " " + gone.extent() + " "
                        + Times.words(gone.lost().orElseThrow().atWorst()));
            }
        });
        if (!stranded.isEmpty()) {
            losses.add(enumerated(stranded) + " stranded until the region returns");
        }
        return losses.isEmpty() ? "none" : String.join("; ", losses);
    }

    /** A figure with both values. */
    static String words(FigureChange figure) {
        var effect =
                figure.effect() == Effect.NEUTRAL ? "" : figure.effect() == Effect.WORSE ? " (worse)" : " (better)";
        return figure.what() + ": " + figure.before() + " -> " + figure.now() + effect;
    }

    /** A difference in a stack with both values. */
    static String words(StackDifference difference) {
        return difference.where() + " " + difference.subject() + ": " + difference.argument() + " "
                + value(difference.before()) + " -> " + value(difference.now());
    }

    private static String value(String text) {
        if (text.isEmpty()) {
            return "not set";
        }
        var plain = text.startsWith("\"") && text.length() > 1 ? text.substring(1, text.length() - 1) : text;
        var choice = BY_ROLE.matcher(plain.replace("\\\"", "\""));
        return choice.matches()
                ? Objects.requireNonNull(choice.group(1)) + " when active, " + choice.group(2) + " on standby"
                : plain.replace("\\\"", "\"");
    }
}
