package dev.tandem.review.data;

import dev.tandem.diagnostics.Severity;
import dev.tandem.review.condition.ObjectCondition;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.ResourceChange;
import dev.tandem.review.plan.Value;
import java.util.stream.Stream;

/** A rule of a backup plan no longer copies its backups to another vault, which often is the one in the other region. */
final class BackupCopyRemoved implements ObjectCondition {

    @Override
    public String id() {
        return "review/backup-copy-removed";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Observation> check(ResourceChange change) {
        if (!change.type().equals("aws_backup_plan") || !change.stays()) {
            return Stream.empty();
        }
        var rule = change.attribute("rule");
        if (copies(rule.before()) == 0) {
            return Stream.empty();
        }
        if (rule.after().unknown() || hasUnknownCopies(rule.after())) {
            return Stream.of(Observation.cannotBeTold(
                    this,
                    change,
                    "Cannot be told before the apply: which copies the rules of this backup plan make.",
                    "Look at the copy actions of the plan after the apply."));
        }
        return copies(rule.after()) < copies(rule.before())
                ? Stream.of(Observation.violated(
                                this,
                                Severity.ERROR,
                                change,
                                "Backups are copied to fewer vaults than before.",
                                "Keep the copy_action blocks, unless another plan makes these copies.")
                        .because("rule.copy_action: " + copies(rule.before()) + " -> " + copies(rule.after())))
                : Stream.empty();
    }

    private static int copies(Value rules) {
        return rules.items().stream()
                .mapToInt(rule -> rule.at("copy_action").items().size())
                .sum();
    }

    private static boolean hasUnknownCopies(Value rules) {
        return rules.items().stream().anyMatch(rule -> rule.at("copy_action").unknown());
    }
}
