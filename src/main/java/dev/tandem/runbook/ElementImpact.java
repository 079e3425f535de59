package dev.tandem.runbook;

import dev.tandem.aws.Estimate;
import java.util.Optional;

/**
 * What becomes of an element when the primary region is lost.
 *
 * @param element its name
 * @param kind what it is, in a word
 * @param there what of it is in the recovery region, and what that cannot do
 * @param loss how far back the data goes that is there; nothing if it keeps none
 */
public record ElementImpact(String element, String kind, String there, Optional<Lost> loss) {

    /**
     * How much of its newest data is gone.
     *
     * @param within the bounds; nothing if everything is gone
     * @param source what says so
     */
    public record Lost(Optional<TimeEstimate> within, String source) {}

    /** The same, of which that much of the newest data is gone. */
    public ElementImpact losing(Estimate estimate, String source) {
        return new ElementImpact(
                element, kind, there, Optional.of(new Lost(Optional.of(TimeEstimate.of(estimate, source)), source)));
    }

    /** The same, all of whose data stays behind. */
    public ElementImpact losingEverything(String source) {
        return new ElementImpact(element, kind, there, Optional.of(new Lost(Optional.empty(), source)));
    }
}
