package dev.tandem.element.external;

import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.RegionRole;
import java.time.Duration;
import java.util.Optional;

/**
 * What a user says of something that Tandem does not know: how it fails, and what of it is in the recovery region. What is
 * not declared is taken to be bad.
 *
 * @param zones in how many zones of its region it is, the network's first ones
 * @param zoneFailover how it goes on without one of its zones; without it, it fails with any of them
 * @param inRecovery what of it is in the recovery region
 */
public record Declaration(int zones, Optional<ZoneFailover> zoneFailover, InRecovery inRecovery) {

    /**
     * How it goes on without a zone.
     *
     * @param atBest how long it is away at best
     * @param atWorst how long it is away at worst
     * @param source who says so
     */
    public record ZoneFailover(Duration atBest, Duration atWorst, String source) {}

    /** What of it is in the recovery region. */
    public sealed interface InRecovery {

        /** Nothing: it waits for its region. */
        record Nothing() implements InRecovery {}

        /**
         * One that runs there on an ordinary day.
         *
         * @param empty whether it has none of the data of the primary region
         */
        record Running(boolean empty) implements InRecovery {}

        /**
         * A copy of its data, which takes over once somebody has taken a step.
         *
         * @param lag how far the copy is behind at most
         */
        record Copy(Duration lag, Takeover takeover) implements InRecovery {}
    }

    /** One in so many zones, which fails with any of them. */
    public static Declaration of(int zones, InRecovery inRecovery) {
        return new Declaration(zones, Optional.empty(), inRecovery);
    }

    /** The same, in another number of zones. */
    public Declaration inZones(String name, int count) {
        InvalidDefinitionException.unless(
                count >= 1, "\"" + name + "\" cannot be in " + count + " zones: say one or more.");
        return new Declaration(count, zoneFailover, inRecovery);
    }

    /** The same, which goes on without one of its zones after so long. */
    public Declaration survivingAZone(String name, Duration atBest, Duration atWorst, String source) {
        DeclaredTimes.check("The failover of \"" + name + "\"", atBest, atWorst);
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(source, "source").isBlank(),
                "Who says that \"" + name + "\" survives a zone? Name a document or a game day.");
        return new Declaration(zones, Optional.of(new ZoneFailover(atBest, atWorst, source)), inRecovery);
    }

    /** The same, with a copy in the recovery region that takes over by a step. */
    public Declaration copied(String name, Duration lag, Takeover takeover) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(lag, "lag").isNegative(),
                "The copy of \"" + name + "\" cannot be ahead: give how far it is behind at most.");
        return with(new InRecovery.Copy(lag, InvalidDefinitionException.given(takeover, "step")));
    }

    /** The same, with something else in the recovery region. */
    public Declaration with(InRecovery other) {
        return new Declaration(zones, zoneFailover, other);
    }

    /** Whether it keeps data that would be missed. */
    public boolean keepsData() {
        return !(inRecovery instanceof InRecovery.Running running) || running.empty();
    }

    /** Whether there is something of it in a region. */
    public boolean presentIn(RegionRole side) {
        return side == RegionRole.PRIMARY || !(inRecovery instanceof InRecovery.Nothing);
    }

    /** The copy of its data in the recovery region, if there is one. */
    public Optional<InRecovery.Copy> copy() {
        return inRecovery instanceof InRecovery.Copy copy ? Optional.of(copy) : Optional.empty();
    }
}
