package dev.tandem.runbook;

import dev.tandem.aws.Figure;
import java.time.Duration;

/**
 * A time and where it is from.
 *
 * @param basis how far it can be trusted: {@code ASM}, {@code DOC}, {@code PUB}, {@code SLA} or {@code MEASURED}
 * @param source what says so
 */
public record Took(Duration atBest, Duration atWorst, String basis, String source) {

    static Took of(Figure figure, String source) {
        return new Took(figure.span().lo(), figure.span().hi(), figure.basis().code(), source);
    }
}
