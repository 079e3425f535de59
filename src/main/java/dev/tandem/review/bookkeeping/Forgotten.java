package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.stream.Stream;

/** Terraform lets go of an object, which stays in AWS without anything that manages or protects it. */
final class Forgotten implements ObjectCondition {

    @Override
    public String id() {
        return "review/forgotten";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        return change.actions().forgets()
                ? Stream.of(Observation.violated(
                        this,
                        ResourceTypes.isStore(change.type()) ? Severity.ERROR : Severity.WARNING,
                        change,
                        "Terraform forgets this object: it stays in AWS, and no configuration manages it any more.",
                        "Import it elsewhere, or note who looks after it, with a waiver that gives the reason."))
                : Stream.empty();
    }
}
