package dev.tandem.review.interruption;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.stream.Stream;

/** What clients connect to or find by name goes, or gets another name and other addresses. */
final class EndpointReplaced implements ObjectCondition {

    @Override
    public String id() {
        return "review/endpoint-replaced";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().deletes() || !ResourceTypes.ENTRANCES.contains(change.type())) {
            return Stream.empty();
        }
        var observation = observation(change);
        for (var path : change.replacePaths()) {
            observation = observation.because(change.attribute(path).words());
        }
        return Stream.of(observation);
    }

    private Observation observation(ResourceChange change) {
        if (!change.actions().replaces()) {
            return Observation.violated(
                    this,
                    Severity.ERROR,
                    change,
                    "Something that clients connect to, or find by name, is destroyed.",
                    "Keep it until no client uses it any more.");
        }
        return change.actions().deletesFirst()
                ? Observation.violated(
                        this,
                        Severity.ERROR,
                        change,
                        "Something that clients connect to is destroyed before its successor exists: that is downtime.",
                        "Create the successor first, move the traffic, and destroy this one last.")
                : Observation.violated(
                        this,
                        Severity.WARNING,
                        change,
                        "Something that clients connect to is replaced: its name and addresses may change.",
                        "Make sure that all that refers to it follows in the same apply.");
    }
}
