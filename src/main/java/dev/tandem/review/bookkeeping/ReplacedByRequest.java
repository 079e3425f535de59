package dev.tandem.review.bookkeeping;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.ResourceTypes;
import java.util.Set;
import java.util.stream.Stream;

/** An object is replaced on request, by {@code -replace} or {@code terraform taint}. */
final class ReplacedByRequest implements ObjectCondition {

    private static final Set<String> REASONS = Set.of("replace_because_tainted", "replace_by_request");

    @Override
    public String id() {
        return "review/replaced-by-request";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.actions().replaces()
                || change.reason().filter(REASONS::contains).isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Observation.violated(
                        this,
                        ResourceTypes.isStore(change.type()) ? Severity.ERROR : Severity.WARNING,
                        change,
                        "This object is replaced by request (-replace, or tainted), not by a change of the configuration.",
                        "Plan without -replace, or run terraform untaint, unless it is meant.")
                .because("action_reason: " + change.reason().orElse("")));
    }
}
