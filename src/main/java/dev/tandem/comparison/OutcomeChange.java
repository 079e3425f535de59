package dev.tandem.comparison;

import dev.tandem.resilience.proof.FailureOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A single failure that has another outcome now.
 *
 * @param failed what fails, such as {@code eu-south-1/eus1-az1}
 * @param before its outcome before; nothing if there was nothing of that name
 * @param now its outcome now; nothing if there is nothing of that name any more
 */
public record OutcomeChange(String failed, Optional<FailureOutcome> before, Optional<FailureOutcome> now) {

    private static final List<String> VERDICTS = List.of("survives", "degraded", "recoverable", "lost");

    /** Whether the verdict is a worse or a better one. What is not there cannot fail, so that it is survived. */
    public Effect verdict() {
        return Effect.ofMore(rank(now) - rank(before));
    }

    /** Whether it is worse or better: by the verdict, then by downtime and lost data, of which a worse one decides. */
    public Effect effect() {
        if (verdict() != Effect.NEUTRAL) {
            return verdict();
        }
        var time = Effect.ofMore(seconds(now).compareTo(seconds(before)));
        var loss = Effect.ofMore(lost(now).compareTo(lost(before)));
        if (time == Effect.WORSE || loss == Effect.WORSE) {
            return Effect.WORSE;
        }
        return time == Effect.NEUTRAL ? loss : time;
    }

    boolean differs() {
        return effect() != Effect.NEUTRAL;
    }

    private static int rank(Optional<FailureOutcome> outcome) {
        return outcome.map(known -> VERDICTS.indexOf(known.verdict())).orElse(0);
    }

    private static Long seconds(Optional<FailureOutcome> outcome) {
        return outcome.flatMap(FailureOutcome::time)
                .map(FailureOutcome.Bounds::atWorst)
                .orElse(0L);
    }

    /** How much of the newest data is lost at worst; what is stranded counts as more than anything that is bounded. */
    private static Duration lost(Optional<FailureOutcome> outcome) {
        return outcome.stream()
                .flatMap(known -> known.losses().stream())
                .map(OutcomeChange::lost)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration lost(FailureOutcome.Gone gone) {
        return gone.lost().map(bounds -> Duration.ofSeconds(bounds.atWorst())).orElse(Duration.ofDays(365_000));
    }
}
