package dev.tandem.element.nodes;

import dev.tandem.topology.Cidr;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Probe;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A TCP port that a network load balancer and the nodes behind it listen on.
 *
 * @param name unique among the listeners of a load balancer
 * @param healthPath asked by HTTP, or empty if an open port is enough
 * @param sources who may connect, or empty for everyone
 */
public record NetworkListener(String name, int port, Optional<String> healthPath, SortedSet<Cidr> sources) {

    private static final Cidr EVERYONE = Cidr.of("0.0.0.0/0");

    /** Copies the sources. */
    public NetworkListener {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }

    /**
     * A listener for any protocol on TCP; a node whose port is open is healthy.
     *
     * @throws InvalidDefinitionException if the name or the port cannot be right
     */
    public static NetworkListener tcp(String name, int port) {
        return of(name, port, Optional.empty());
    }

    /**
     * A listener for HTTP; a node that answers {@code /} is healthy.
     *
     * @throws InvalidDefinitionException if the name or the port cannot be right
     */
    public static NetworkListener http(String name, int port) {
        return of(name, port, Optional.of("/"));
    }

    /**
     * Lets in clients from these IPv4 ranges alone, such as {@code 192.0.2.0/24}. Default: everyone.
     *
     * @throws InvalidDefinitionException if a range is malformed
     */
    public NetworkListener from(String... cidrs) {
        var all = new TreeSet<>(sources);
        InvalidDefinitionException.allGiven(cidrs, "CIDR").stream()
                .map(Cidr::of)
                .forEach(all::add);
        return new NetworkListener(name, port, healthPath, all);
    }

    /** Whether everyone may connect. */
    public boolean open() {
        return sources.isEmpty() || sources.contains(EVERYONE);
    }

    /** How something outside asks whether it is healthy. */
    Probe probe() {
        return healthPath.map(path -> Probe.http(port, path)).orElseGet(() -> Probe.tcp(port));
    }

    private static NetworkListener of(String name, int port, Optional<String> healthPath) {
        InvalidDefinitionException.unless(
                InvalidDefinitionException.given(name, "name").matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
                "\"" + name + "\" cannot name a listener: use lower-case letters and digits in words joined by single"
                        + " hyphens, starting with a letter, such as \"rpc\".");
        InvalidDefinitionException.unless(
                port >= 1 && port <= 65_535, "Port " + port + " does not exist: ports are from 1 to 65535.");
        return new NetworkListener(name, port, healthPath, new TreeSet<>());
    }
}
