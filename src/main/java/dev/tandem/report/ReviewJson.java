package dev.tandem.report;

import dev.tandem.comparison.ProofComparison;
import dev.tandem.review.Review;
import dev.tandem.review.ReviewFinding;
import dev.tandem.review.Waived;
import dev.tandem.review.WaiverUse;
import dev.tandem.review.condition.Observation;
import dev.tandem.review.plan.Actions;
import dev.tandem.review.plan.Plan;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What plans would do, for programs: the same facts as in the text. */
public final class ReviewJson {

    private ReviewJson() {}

    /** All of a review, and what its change does to the topologies, if they are compared. */
    public static String of(Review review, Optional<ProofComparison> comparison) {
        return Json.text(Map.of(
                "comparison", comparison.map(ComparisonJson::plain),
                "order", review.order(),
                "verdict", ReviewReport.verdict(review),
                "plans", review.plans().stream().map(ReviewJson::plan).toList(),
                "quiet", review.quiet(),
                "findings", review.findings().stream().map(ReviewJson::finding).toList(),
                "waived", review.waived().stream().map(ReviewJson::waived).toList(),
                "waivers", review.waivers().stream().map(ReviewJson::waiver).toList()));
    }

    private static Map<String, Object> plan(Plan plan) {
        return Map.of(
                "stack", plan.stack(),
                "file", plan.file(),
                "sha256", plan.digest(),
                "creates", count(plan, Actions::onlyCreates),
                "updates", count(plan, Actions::updates),
                "replaces", count(plan, Actions::replaces),
                "deletes", count(plan, Actions::onlyDeletes),
                "forgets", count(plan, Actions::forgets));
    }

    private static long count(Plan plan, Predicate<Actions> what) {
        return plan.managed().filter(change -> what.test(change.actions())).count();
    }

    private static Map<String, Object> finding(ReviewFinding finding) {
        return Map.of(
                "subject", finding.subject(),
                "stack", finding.worst().stack(),
                "file", finding.file(),
                "severity", finding.severity(),
                "element", finding.element(),
                "observations",
                        finding.observations().stream()
                                .map(ReviewJson::observation)
                                .toList());
    }

    private static Map<String, Object> observation(Observation observation) {
        return Map.of(
                "rule", observation.condition(),
                "outcome", observation.outcome().words(),
                "severity", observation.severity(),
                "address", observation.address(),
                "summary", observation.summary(),
                "evidence", observation.evidence(),
                "fix", observation.fix());
    }

    private static Map<String, Object> waived(Waived waived) {
        var all = new TreeMap<>(observation(waived.observation()));
        all.put("stack", waived.observation().stack());
        all.put("reason", waived.waiver().reason());
        return all;
    }

    private static Map<String, Object> waiver(WaiverUse use) {
        return Map.of(
                "rule", use.waiver().rule(),
                "stack", use.waiver().stack(),
                "address", use.waiver().address(),
                "reason", use.waiver().reason(),
                "expires", use.waiver().expires().toString(),
                "state", use.state().words(),
                "observations", use.count());
    }
}
