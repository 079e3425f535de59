package dev.tandem.resilience;

import dev.tandem.aws.DurationRange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far apart in time stores can be that lost different amounts. */
final class RecoveryConsistency {

    private RecoveryConsistency() {}

    /** The most that one of them can have lost beyond another. */
    static Optional<Duration> of(List<Loss> losses) {
        if (losses.size() < 2) {
            return Optional.of(Duration.ZERO);
        }
        var spans = losses.stream().flatMap(loss -> loss.bounds().stream()).toList();
        return spans.size() < losses.size() ? Optional.empty() : Optional.of(widest(spans));
    }

    private static Duration widest(List<DurationRange> spans) {
        var widest = Duration.ZERO;
        for (int one = 0; one < spans.size(); one++) {
            for (int other = 0; other < spans.size(); other++) {
                var apart = spans.get(one).hi().minus(spans.get(other).lo());
                widest = one != other && apart.compareTo(widest) > 0 ? apart : widest;
            }
        }
        return widest;
    }
}
