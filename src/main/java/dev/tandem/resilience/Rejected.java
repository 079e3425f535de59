package dev.tandem.resilience;

import dev.tandem.aws.DurationRange;

/**
 * A way back that would have worked as well, but not as well as the one that was chosen.
 *
 * @param what in words
 * @param time how long it would have taken
 * @param loss how much of what was written last would have been gone
 */
public record Rejected(String what, DurationRange time, Loss loss) {}
