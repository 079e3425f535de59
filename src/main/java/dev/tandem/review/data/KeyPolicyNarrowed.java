package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.condition.Question;
import dev.tandem.review.plan.Attribute;
import dev.tandem.review.plan.ResourceChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Statements are taken out of a key policy or changed, so that principals may lose access to data. */
final class KeyPolicyNarrowed implements ObjectCondition {

    private static final Set<String> TYPES =
            Set.of("aws_kms_key", "aws_kms_key_policy", "aws_kms_replica_key", "aws_kms_external_key");

    @Override
    public String id() {
        return "review/key-policy-narrowed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!TYPES.contains(change.type()) || !change.stays()) {
            return Stream.empty();
        }
        var policy = change.attribute("policy");
        if (policy.before().text().isEmpty()) {
            return Stream.empty();
        }
        if (policy.after().unknown()) {
            return Question.ask(this, change, List.of("policy"), Attribute::changes)
                    .observed(Severity.WARNING, "", "");
        }
        var missing = PolicyStatements.missing(
                policy.before().text().orElse(""), policy.after().text().orElse(""));
        return missing == 0
                ? Stream.empty()
                : Stream.of(Observation.violated(
                                this,
                                Severity.WARNING,
                                change,
                                "Statements of the key policy are removed or changed: the principals that they allow may lose access.",
                                "Compare the statements; keep those of services that read what the key encrypts.")
                        .because("policy: " + missing + (missing == 1 ? " statement" : " statements")));
    }
}
