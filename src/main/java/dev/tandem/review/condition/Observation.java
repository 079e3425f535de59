package dev.tandem.review.condition;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a condition has to say about one object of a plan, or about a plan as a whole.
 *
 * @param condition id of the condition
 * @param outcome whether it is violated, or cannot be told
 * @param severity how much it weighs
 * @param stack name of the plan
 * @param address of the object; empty if it is about the plan as a whole
 * @param group what reports show it under: the object's address, or that of its module if all of that is removed
 * @param summary one sentence; it holds names of attributes, and values only as {@code Attribute.words} gives them
 * @param evidence the facts it rests on, in order
 * @param fix one imperative sentence
 */
public record Observation(
        String condition,
        Outcome outcome,
        Severity severity,
        String stack,
        String address,
        String group,
        String summary,
        List<String> evidence,
        String fix)
        implements Comparable<Observation> {

    /** What is lost comes before what else is to be said of an object. */
    private static final Set<String> LOSSES = Set.of(
            "review/key-deleted", "review/restore-replaces-data", "review/store-deleted", "review/store-replaced");

    private static final Comparator<Observation> WORST_FIRST = Comparator.comparing(Observation::severity)
            .reversed()
            .thenComparing(Observation::outcome)
            .thenComparing(observation -> !LOSSES.contains(observation.condition()))
            .thenComparing(Observation::condition)
            .thenComparing(Observation::address)
            .thenComparing(Observation::summary)
            .thenComparing(observation -> String.join("\n", observation.evidence()))
            .thenComparing(Observation::stack);

    /** Copies the evidence. */
    public Observation {
        evidence = List.copyOf(evidence);
    }

    /** A condition that an object violates. */
    public static Observation violated(
            Condition condition, Severity severity, ResourceChange change, String summary, String fix) {
        return of(condition, Outcome.VIOLATED, severity, change, summary, fix);
    }

    /** A condition of which it is known only after the apply whether an object violates it. */
    public static Observation cannotBeTold(Condition condition, ResourceChange change, String summary, String fix) {
        return of(condition, Outcome.CANNOT_BE_TOLD, Severity.WARNING, change, summary, fix);
    }

    /** A condition that a plan as a whole violates. */
    public static Observation violated(Condition condition, Severity severity, Plan plan, String summary, String fix) {
        return new Observation(
                condition.id(), Outcome.VIOLATED, severity, plan.stack(), "", "", summary, List.of(), fix);
    }

    private static Observation of(
            Condition condition,
            Outcome outcome,
            Severity severity,
            ResourceChange change,
            String summary,
            String fix) {
        return new Observation(
                condition.id(), outcome, severity, "", change.address(), change.group(), summary, List.of(), fix);
    }

    /** The same, of a named stack. */
    public Observation in(String name) {
        return new Observation(condition, outcome, severity, name, address, group, summary, evidence, fix);
    }

    /** The same, about something else than an object, such as a check. */
    public Observation about(String other) {
        return new Observation(condition, outcome, severity, stack, other, other, summary, evidence, fix);
    }

    /** The same, of another severity. */
    public Observation as(Severity other) {
        return new Observation(condition, outcome, other, stack, address, group, summary, evidence, fix);
    }

    /** The same, as what is done on purpose: a note with another sentence, and what to do next. */
    public Observation intended(String meaning, String next) {
        return new Observation(condition, outcome, Severity.NOTE, stack, address, group, meaning, evidence, next);
    }

    /** The same, with one more fact behind it. */
    public Observation because(String fact) {
        var facts = new ArrayList<>(evidence);
        facts.add(fact);
        return new Observation(condition, outcome, severity, stack, address, group, summary, facts, fix);
    }

    /** The same, with more facts behind it. */
    public Observation because(List<String> facts) {
        var all = new ArrayList<>(evidence);
        all.addAll(facts);
        return new Observation(condition, outcome, severity, stack, address, group, summary, all, fix);
    }

    /** Worst first: a total order, so that reports never depend on chance. */
    @Override
    public int compareTo(Observation other) {
        return WORST_FIRST.compare(this, other);
    }
}
