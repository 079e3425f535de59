package dev.tandem.element.service;

import dev.tandem.topology.Derived;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.IssuedCertificate;
import dev.tandem.topology.Justification;
import dev.tandem.topology.Probe;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An Application Load Balancer that several services share, in both regions: it selects the service of a request by
 * host or path, and answers 404 if no route matches.
 *
 * @param settings its listener settings
 * @param routes which requests go where, in the order in which it asks
 */
public record LoadBalancer(Identity identity, ListenerSettings settings, List<Route> routes) implements TrafficTarget {

    private static final Derived<Map<Service, List<LoadBalancer>>> LEADING =
            Derived.inverse(LoadBalancer.class, balancer -> balancer.services().stream());

    /** Orders the routes, so that it means the same in whatever order they are written. */
    public LoadBalancer {
        routes = routes.stream().distinct().sorted().toList();
    }

    /** A load balancer that leads nowhere yet, with TLS towards its clients. */
    public static LoadBalancer named(String name) {
        return new LoadBalancer(Identity.named(name), ListenerSettings.USUAL, List.of());
    }

    /**
     * Requests for a host go to a service, such as {@code host("dev.example.com", dev)}; {@code *} stands for any
     * characters, and a host that is written out is asked for before one that is not. Default: they are not found.
     */
    public LoadBalancer host(String name, Service service) {
        return route(Route.host(name, service));
    }

    /**
     * Requests for a path go to a service, whatever their host, such as {@code path("/api/*", api)}; paths are asked for
     * before hosts, and the longest first. Default: they are not found.
     */
    public LoadBalancer path(String pattern, Service service) {
        return route(Route.path(pattern, service));
    }

    /** The port it listens on. Default: 443, and 80 in clear text. */
    public LoadBalancer listensOn(int port) {
        return settings(settings.port(port));
    }

    /** The certificate it shows. Default: the variable {@code certificate_arn} of each stack. */
    public LoadBalancer certificate(InputVariable arn) {
        return settings(settings.listener(new Listener.Tls(InvalidDefinitionException.given(arn, "variable"))));
    }

    /** The certificate it shows, issued with the system in both regions. */
    public LoadBalancer certificate(IssuedCertificate issued) {
        return settings(
                settings.listener(new Listener.Issued(InvalidDefinitionException.given(issued, "certificate"))));
    }

    /** Speaks clear text with its clients. Default: TLS. */
    public LoadBalancer clearText(String reason) {
        return settings(settings.listener(new Listener.ClearText(Justification.checked("clearText", reason))));
    }

    /** Port 80 sends clients on to TLS. Default: nothing listens there. */
    public LoadBalancer redirectsHttp() {
        return settings(settings.redirectsHttp());
    }

    /** How long a connection may be silent, from 1 to 4000 seconds. Default: a minute. */
    public LoadBalancer idleTimeout(Duration after) {
        return settings(settings.idleTimeout(after));
    }

    /** Keeps no access logs. Default: keeps them, in a bucket of each region, as long as the topology says. */
    public LoadBalancer withoutAccessLogs(String reason) {
        return settings(settings.withoutAccessLogs(reason));
    }

    /** Keeps access logs. Default: the same, so that this call can go. */
    public LoadBalancer accessLogs() {
        return settings(settings.accessLogs());
    }

    /**
     * Who may reach it, such as {@code clientsFrom("203.0.113.0/24")}, in addition to the health checkers of Route 53
     * if a hostname leads to it. Default: everyone if an entry leads to it, and its network if none does.
     */
    public LoadBalancer clientsFrom(String... cidrs) {
        return settings(settings.clientsFrom(cidrs));
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public LoadBalancer formerly(String name) {
        return new LoadBalancer(identity.renamedFrom(name), settings, routes);
    }

    /** Those of a topology that lead to a service, by name; without one it has its own load balancer. */
    public static List<LoadBalancer> leadingTo(Service service, Topology topology) {
        return topology.get(LEADING).getOrDefault(service, List.of());
    }

    /** The port it listens on. */
    public int port() {
        return settings.port().orElse(settings.listener() instanceof Listener.ClearText ? 80 : 443);
    }

    /** The services behind it, in the order in which it asks for them. */
    public List<Service> services() {
        return routes.stream().map(Route::service).distinct().toList();
    }

    /** The services that requests for a host may be passed on to; all of them if no route asks for that host. */
    public List<Service> services(String host) {
        var paths = routes.stream().filter(route -> route.condition() == Route.Condition.PATH);
        var first = routes.stream().filter(route -> route.asksFor(host)).limit(1);
        var served = Stream.concat(paths, first).map(Route::service).distinct().toList();
        return served.isEmpty() ? services() : served;
    }

    /** The variables that its stacks ask for on its behalf. */
    @Override
    public Stream<InputVariable> variables() {
        return settings.variables();
    }

    /** A connection, because a question without a host that it knows is not found. */
    @Override
    public Probe probe() {
        return Probe.tcp(port());
    }

    @Override
    public String kind() {
        return "load balancer";
    }

    @Override
    public Stream<Element> references() {
        return Stream.concat(services().stream(), settings.references());
    }

    @Override
    public List<Service> behind() {
        return services();
    }

    @Override
    public boolean keepsAccessLogs(Topology topology) {
        return settings.logged();
    }

    private LoadBalancer route(Route route) {
        return new LoadBalancer(
                identity,
                settings,
                Stream.concat(routes.stream(), Stream.of(route)).toList());
    }

    private LoadBalancer settings(ListenerSettings other) {
        return new LoadBalancer(identity, other, routes);
    }
}
