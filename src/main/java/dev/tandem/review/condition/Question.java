package dev.tandem.review.condition;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question that a condition asks of several attributes of an object, and the answers.
 *
 * @param condition what asks
 * @param change the object
 * @param holding the attributes of which the answer is yes
 * @param open the attributes of which it cannot be told
 */
public record Question(Condition condition, ResourceChange change, List<Attribute> holding, List<Attribute> open) {

    /** Copies the answers. */
    public Question {
        holding = List.copyOf(holding);
        open = List.copyOf(open);
    }

    /**
     * Asks, for example whether {@code multi_az} or {@code multi_az_enabled} turns off:
     * {@code Question.ask(this, change, SWITCHES, Attribute::turnsOff)}.
     */
    public static Question ask(
            Condition condition, ResourceChange change, List<String> attributes, Function<Attribute, Answer> question) {
        var holding = new ArrayList<Attribute>();
        var open = new ArrayList<Attribute>();
        for (var name : attributes) {
            var attribute = change.attribute(name);
            var answer = question.apply(attribute);
            if (answer.holds()) {
                holding.add(attribute);
            }
            if (answer.open()) {
                open.add(attribute);
            }
        }
        return new Question(condition, change, holding, open);
    }

    /** The answers of both questions, which the same condition asks of the same object. */
    public Question or(Question other) {
        return new Question(
                condition,
                change,
                Stream.concat(holding.stream(), other.holding.stream()).toList(),
                Stream.concat(open.stream(), other.open.stream()).toList());
    }

    /** One observation with the attributes as evidence: a violation, or that it cannot be told; none if all answers are no. */
    public Stream<Observation> observed(Severity severity, String summary, String fix) {
        if (!holding.isEmpty()) {
            var violated = Observation.violated(condition, severity, change, summary, fix);
            return Stream.of(with(violated, holding));
        }
        return open.isEmpty() ? Stream.empty() : Stream.of(with(untold(severity), open));
    }

    /** What cannot be told weighs no more than what is asked about, and is a warning at most. */
    private Observation untold(Severity severity) {
        var names = open.stream().map(Attribute::name).collect(Collectors.joining(", "));
        return Observation.cannotBeTold(
                        condition,
                        change,
                        "Cannot be told before the apply: " + names + (open.size() == 1 ? " has" : " have")
                                + " a value now, and none that this plan knows afterwards.",
                        "Give " + names + " a value that is known in the plan, or look at the object after the apply.")
                .as(severity.compareTo(Severity.WARNING) < 0 ? severity : Severity.WARNING);
    }

    private static Observation with(Observation observation, List<Attribute> attributes) {
        var all = observation;
        for (var attribute : attributes) {
            all = all.because(attribute.words());
        }
        return all;
    }
}
