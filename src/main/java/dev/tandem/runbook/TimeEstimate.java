package dev.tandem.runbook;

import dev.tandem.aws.Estimate;
import java.time.Duration;

/**
 * A time and where it is from.
 *
 * @param evidence how far it can be trusted: {@code ASM}, {@code DOC}, {@code PUB}, {@code SLA} or {@code MEASURED}
 * @param source what says so
 */
public record TimeEstimate(Duration atBest, Duration atWorst, String evidence, String source) {

    static TimeEstimate of(Estimate estimate, String source) {
        return new TimeEstimate(
                estimate.range().lo(),
                estimate.range().hi(),
                estimate.evidence().code(),
                source);
    }
}
