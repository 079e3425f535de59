package dev.tandem.resilience.proof;

import java.time.Duration;
import java.util.Optional;

/**
 * The outcomes of all sets of failures of one composition.
 *
 * @param what the kinds of things that failed, such as {@code zone + node}
 * @param order how many failed
 * @param survives how many sets are survived as well as on a good day
 * @param degraded how many are survived with less capacity
 * @param recoverable how many are recovered from by people or pipelines
 * @param lost how many are not recovered from until they are repaired
 * @param away for how long it is away at worst, of what is not lost; nothing if it never is
 * @param gone how much of what was written last is gone at worst from a store that is not lost; nothing if nothing is
 * @param whole from how many stores at worst everything is gone, such as the messages in a queue
 */
public record Row(
        String what,
        int order,
        long survives,
        long degraded,
        long recoverable,
        long lost,
        Optional<Duration> away,
        Optional<Duration> gone,
        long whole) {}
