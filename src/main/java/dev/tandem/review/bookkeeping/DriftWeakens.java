package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.PlanCondition;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Answer;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.Guards;
import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.stream.Stream;

/** Something was changed outside of Terraform that guards data or availability, or that this plan rests on. */
final class DriftWeakens implements PlanCondition {

    private static final List<String> GUARDS = Stream.of(
                    Guards.REFUSING, List.of(Guards.TERMINATION), Guards.RETENTIONS, Guards.STANDBYS)
            .flatMap(List::stream)
            .toList();

    @Override
    public String id() {
        return "review/drift-weakens";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(Plan plan) {
        return plan.drift().stream()
                .filter(change -> change.managed() && change.actions().updates())
                .flatMap(change -> weakened(change).findAny().isPresent() ? weakened(change) : relevant(plan, change));
    }

    private Stream<Observation> weakened(ResourceChange change) {
        return Question.ask(
                        this, change, GUARDS, attribute -> attribute.turnsOff().or(weaker(attribute)))
                .observed(
                        Severity.WARNING,
                        "A protection, retention or standby was weakened outside of Terraform.",
                        "Find out who changed it and why; the apply may set it back, whenever that runs.");
    }

    private static Answer weaker(Attribute attribute) {
        return attribute.after().absent() ? Answer.NO : attribute.falls();
    }

    private Stream<Observation> relevant(Plan plan, ResourceChange change) {
        var changed = change.after()
                .names()
                .filter(name -> plan.relevant().contains(change.address() + "." + name)
                        || plan.relevant().contains(change.address().replaceFirst("\\[[^\\[]*]$", "") + "." + name))
                .filter(name -> change.attribute(name).changes().holds())
                .sorted()
                .toList();
        return changed.isEmpty()
                ? Stream.empty()
                : Stream.of(Observation.violated(
                                this,
                                Severity.NOTE,
                                change,
                                "Attributes that this plan rests on were changed outside of Terraform.",
                                "Make sure that the change is meant.")
                        .because("attributes: " + String.join(", ", changed)));
    }
}
