package dev.tandem.element.external;

import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.Side;
import dev.tandem.topology.Slip;
import dev.tandem.topology.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that the system rests on and that Tandem does not build, such as a storage cluster that another team runs. No
 * Terraform is generated for it; the proof, the objectives and the runbook count it.
 *
 * <p>What is not declared is taken to be bad: it fails with its zone, it is lost with its region, and its data is nowhere
 * else. Every figure that comes from here is marked {@code DECLARED}.
 *
 * @param zones in how many zones of the primary region it is, the network's first ones
 * @param zoneFailover how it goes on without one of its zones; without it, it fails with any of them
 * @param inRecovery what of it is in the recovery region
 * @param address where it is found
 */
public record External(
        Identity identity,
        int zones,
        Optional<ZoneFailover> zoneFailover,
        InRecovery inRecovery,
        Optional<Address> address)
        implements Store {

    private static final int LAST_PORT = 65_535;

    private static final String HOST = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    /**
     * How it goes on without a zone.
     *
     * @param atBest how long it is away at best
     * @param atWorst how long it is away at worst
     * @param source who says so
     */
    public record ZoneFailover(Duration atBest, Duration atWorst, String source) {}

    /**
     * Where it is found, in either region.
     *
     * @param host its name in DNS
     * @param port the TCP port it listens on
     */
    public record Address(String host, int port) {}

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

    /** One in a single zone, with data that is nowhere else. */
    public static External named(String name) {
        return new External(Identity.named(name), 1, Optional.empty(), new InRecovery.Nothing(), Optional.empty());
    }

    /**
     * In how many zones of the primary region it is, and of the recovery region if it is there. Default: in one.
     *
     * @throws Slip unless it is at least one
     */
    public External inZones(int count) {
        Slip.unless(count >= 1, "\"" + name() + "\" cannot be in " + count + " zones: say one or more.");
        return new External(identity, count, zoneFailover, inRecovery, address);
    }

    /**
     * Goes on without one of its zones, after so long. Default: it fails with any of them.
     *
     * @param source who says so, such as {@code "game day in May 2026"}
     * @throws Slip if the times are not in order, or nobody says so
     */
    public External survivesAZone(Duration atBest, Duration atWorst, String source) {
        DeclaredTimes.check("The failover of \"" + name() + "\"", atBest, atWorst);
        Slip.unless(
                !Slip.given(source, "source").isBlank(),
                "Who says that \"" + name() + "\" survives a zone? Name a document or a game day.");
        return new External(
                identity, zones, Optional.of(new ZoneFailover(atBest, atWorst, source)), inRecovery, address);
    }

    /**
     * Keeps a copy in the recovery region, which takes over once somebody has taken a step. Default: none.
     *
     * @param lag how far the copy is behind at most, which is what may be lost
     * @param takeover the step, such as {@code byStep("Promote Geo", "gitlab-ctl geo promote", minutes(5), minutes(20))}
     */
    public External copiedToRecovery(Duration lag, Takeover takeover) {
        Slip.unless(
                !Slip.given(lag, "lag").isNegative(),
                "The copy of \"" + name() + "\" cannot be ahead: give how far it is behind at most.");
        return new External(
                identity, zones, zoneFailover, new InRecovery.Copy(lag, Slip.given(takeover, "step")), address);
    }

    /** Runs in the recovery region as well, and keeps no data that would be missed. Default: it waits for its region. */
    public External alsoInRecovery() {
        return new External(identity, zones, zoneFailover, new InRecovery.Running(false), address);
    }

    /** Runs in the recovery region as well, where it has none of the data. Default: it waits for its region. */
    public External emptyInRecovery() {
        return new External(identity, zones, zoneFailover, new InRecovery.Running(true), address);
    }

    /**
     * Where it is found. Instances are told the host and the port; the way there is the user's, since Tandem knows no
     * security group of it, and a service reaches the internet by HTTPS alone. Default: nobody is told.
     *
     * @throws Slip unless it is a host name and a port from 1 to 65535
     */
    public External at(String host, int port) {
        Slip.unless(
                Slip.given(host, "host").matches(HOST),
                "\"" + host
                        + "\" is not a host name: use one such as \"gitaly.example.com\", without https:// or a path.");
        Slip.unless(
                port >= 1 && port <= LAST_PORT,
                "\"" + name() + "\" cannot listen on port " + port + ": ports go from 1 to " + LAST_PORT + ".");
        return new External(identity, zones, zoneFailover, inRecovery, Optional.of(new Address(host, port)));
    }

    /** Whether it keeps data that would be missed. */
    public boolean keepsData() {
        return !(inRecovery instanceof InRecovery.Running running) || running.empty();
    }

    @Override
    public String kind() {
        return "external element";
    }

    @Override
    public Stream<Element> references() {
        return Stream.empty();
    }

    @Override
    public boolean presentIn(Side side) {
        return side == Side.PRIMARY || !(inRecovery instanceof InRecovery.Nothing);
    }

    @Override
    public boolean copiedToRecovery() {
        return inRecovery instanceof InRecovery.Copy;
    }

    /** One that runs there was declared to be empty there, or to keep nothing. */
    @Override
    public boolean missesACopy() {
        return inRecovery instanceof InRecovery.Nothing;
    }

    /** Nobody says what a copy serves before it takes over, so nothing is taken for granted. */
    @Override
    public boolean readOnlyBeforeTakeover() {
        return false;
    }

    @Override
    public boolean absentBeforeTakeover() {
        return !(inRecovery instanceof InRecovery.Running);
    }

    @Override
    public String copyingCall() {
        return ".copiedToRecovery(...) with the step by which the copy takes over, or .alsoInRecovery() if it keeps no data";
    }
}
