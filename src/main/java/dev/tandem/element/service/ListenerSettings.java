package dev.tandem.element.service;

import dev.tandem.diagnostics.Origin;
import dev.tandem.topology.Cidr;
import dev.tandem.topology.DurationFormat;
import dev.tandem.topology.Element;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import dev.tandem.topology.Ports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What clients meet of a load balancer.
 *
 * @param port that it listens on, if it is not the port of its instances
 * @param redirecting whether port 80 sends clients on to TLS
 * @param idleTimeout after which it closes a silent connection
 * @param unlogged why it keeps no line for each request, if it keeps none
 * @param clients that may reach it, if not everyone
 */
public record ListenerSettings(
        OptionalInt port,
        Listener listener,
        boolean redirecting,
        Optional<Duration> idleTimeout,
        Optional<String> unlogged,
        List<Cidr> clients) {

    private static final InputVariable CERTIFICATE = new InputVariable(
            "certificate_arn",
            "ARN of the ACM certificate of this region that the load balancers show to clients.",
            Origin.UNKNOWN);

    /** TLS for everyone, with the usual certificate. */
    public static final ListenerSettings USUAL = new ListenerSettings(
            OptionalInt.empty(), new Listener.Tls(CERTIFICATE), false, Optional.empty(), Optional.empty(), List.of());

    private static final Cidr EVERYONE = Cidr.of("0.0.0.0/0");

    /** Copies the clients. */
    public ListenerSettings {
        clients = List.copyOf(clients);
    }

    /** Whether it keeps a line for each request. */
    public boolean logged() {
        return unlogged.isEmpty();
    }

    /** Whether it names its clients, and so keeps others out. */
    public boolean closed() {
        return !clients.isEmpty() && !clients.contains(EVERYONE);
    }

    Stream<Element> references() {
        return listener instanceof Listener.Issued issued ? Stream.of(issued.certificate()) : Stream.of();
    }

    Stream<InputVariable> variables() {
        return listener instanceof Listener.Tls tls ? Stream.of(tls.certificate()) : Stream.of();
    }

    ListenerSettings port(int number) {
        return new ListenerSettings(
                OptionalInt.of(Ports.checked(number)), listener, redirecting, idleTimeout, unlogged, clients);
    }

    ListenerSettings listener(Listener other) {
        return new ListenerSettings(port, other, redirecting, idleTimeout, unlogged, clients);
    }

    ListenerSettings redirectsHttp() {
        return new ListenerSettings(port, listener, true, idleTimeout, unlogged, clients);
    }

    ListenerSettings idleTimeout(Duration after) {
        InvalidDefinitionException.unless(
                after.toNanosPart() == 0 && after.toSeconds() >= 1 && after.toSeconds() <= 4000,
                "An idle timeout of " + DurationFormat.duration(after)
                        + " is not possible: a load balancer waits for whole seconds, from 1 to 4000.");
        return new ListenerSettings(port, listener, redirecting, Optional.of(after), unlogged, clients);
    }

    ListenerSettings accessLogs() {
        return new ListenerSettings(port, listener, redirecting, idleTimeout, Optional.empty(), clients);
    }

    ListenerSettings withoutAccessLogs(String reason) {
        var checked = Justification.checked("withoutAccessLogs", reason);
        return new ListenerSettings(port, listener, redirecting, idleTimeout, Optional.of(checked), clients);
    }

    ListenerSettings clientsFrom(String... cidrs) {
        InvalidDefinitionException.unless(
                cidrs.length > 0, "clientsFrom() names no range: give at least one, such as \"203.0.113.0/24\".");
        var all = new ArrayList<>(clients);
        Stream.of(cidrs).map(Cidr::of).forEach(all::add);
        return new ListenerSettings(port, listener, redirecting, idleTimeout, unlogged, all);
    }
}
