package dev.tandem.element.external;

import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
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
 * @param address where it is found
 */
public record External(Identity identity, Declaration declaration, Optional<Address> address) implements Declared {

    private static final int LAST_PORT = 65_535;

    private static final String HOST = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}";

    /**
     * Where it is found, in either region.
     *
     * @param host its name in DNS
     * @param port the TCP port it listens on
     */
    public record Address(String host, int port) {}

    /** One in a single zone, with data that is nowhere else. */
    public static External named(String name) {
        return new External(
                Identity.named(name), Declaration.of(1, new Declaration.InRecovery.Nothing()), Optional.empty());
    }

    /**
     * In how many zones of the primary region it is, and of the recovery region if it is there. Default: in one.
     *
     * @throws InvalidDefinitionException unless it is at least one
     */
    public External inZones(int count) {
        return with(declaration.inZones(name(), count));
    }

    /**
     * Goes on without one of its zones, after so long. Default: it fails with any of them.
     *
     * @param source who says so, such as {@code "game day in May 2026"}
     * @throws InvalidDefinitionException if the times are not in order, or nobody says so
     */
    public External survivesAZone(Duration atBest, Duration atWorst, String source) {
        return with(declaration.survivingAZone(name(), atBest, atWorst, source));
    }

    /**
     * Keeps a copy in the recovery region, which takes over once somebody has taken a step. Default: none.
     *
     * @param lag how far the copy is behind at most, which is what may be lost
     * @param takeover the step, such as {@code byStep("Promote Geo", "gitlab-ctl geo promote", minutes(5), minutes(20))}
     */
    public External copiedToRecovery(Duration lag, Takeover takeover) {
        return with(declaration.copied(name(), lag, takeover));
    }

    /** Runs in the recovery region as well, and keeps no data that would be missed. Default: it waits for its region. */
    public External alsoInRecovery() {
        return with(declaration.with(new Declaration.InRecovery.Running(false)));
    }

    /** Runs in the recovery region as well, where it has none of the data. Default: it waits for its region. */
    public External emptyInRecovery() {
        return with(declaration.with(new Declaration.InRecovery.Running(true)));
    }

    /**
     * Where it is found. Instances are told the host and the port; the way there is the user's, since Tandem knows no
     * security group of it, and a service reaches the internet by HTTPS alone. Default: nobody is told.
     *
     * @throws InvalidDefinitionException unless it is a host name and a port from 1 to 65535
     */
    public External at(String host, int port) {
        InvalidDefinitionException.unless(
                InvalidDefinitionException.given(host, "host").matches(HOST),
                "\"" + host
                        + "\" is not a host name: use one such as \"gitaly.example.com\", without https:// or a path.");
        InvalidDefinitionException.unless(
                port >= 1 && port <= LAST_PORT,
                "\"" + name() + "\" cannot listen on port " + port + ": ports go from 1 to " + LAST_PORT + ".");
        return new External(identity, declaration, Optional.of(new Address(host, port)));
    }

    @Override
    public String kind() {
        return "external element";
    }

    @Override
    public Stream<Element> references() {
        return Stream.empty();
    }

    private External with(Declaration other) {
        return new External(identity, other, address);
    }
}
