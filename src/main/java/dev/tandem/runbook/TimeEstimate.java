package dev.tandem.runbook;

import dev.tandem.aws.Estimate;
import java.time.Duration;

/**
 * A time and where it is from.
 *
 * @param basis how far it can be trusted: {@code ASM}, {@code DOC}, {@code PUB}, {@code SLA} or {@code MEASURED}
 * @param source what says so
 */
public record TimeEstimate(Duration atBest, Duration atWorst, String basis, String source) {

    static TimeEstimate of(Estimate figure, String source) {
        return new TimeEstimate(
                figure.span().lo(), figure.span().hi(), figure.basis().code(), source);
    }
}
