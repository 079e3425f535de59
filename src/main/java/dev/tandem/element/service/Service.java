package dev.tandem.element.service;

import dev.tandem.topology.Consumable;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.Element;
import dev.tandem.topology.Identity;
import dev.tandem.topology.Image;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.InstanceSpec;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.IssuedCertificate;
import dev.tandem.topology.JumpHost;
import dev.tandem.topology.Justification;
import dev.tandem.topology.Outbound;
import dev.tandem.topology.Probe;
import dev.tandem.topology.Publishable;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TrafficTarget;
import dev.tandem.topology.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A program that runs on instances of an Auto Scaling group behind its own load balancer, in both regions.
 *
 * @param front how its clients reach it
 * @param spec what its instances are
 * @param program what its program cannot do without, in addition to what it uses
 * @param uses what it depends on, in the order written
 */
public record Service(
        Identity identity,
        ServiceEndpoint front,
        InstanceSpec spec,
        Capacity capacity,
        ServiceSizing recovery,
        ProgramNeeds program,
        List<Dependency> uses)
        implements TrafficTarget, Workload, Dependency, DnsTarget {

    /** Copies what it uses. */
    public Service {
        uses = List.copyOf(uses);
    }

    /** A service on port 8080, two instances, TLS towards its clients. */
    public static Service named(String name) {
        return new Service(
                Identity.named(name),
                ServiceEndpoint.USUAL,
                InstanceSpec.USUAL,
                Capacity.of(2),
                ServiceSizing.BY_STRATEGY,
                ProgramNeeds.NONE,
                List.of());
    }

    /**
     * The TCP port its instances listen on, and its load balancer too by default. Default: 8080.
     *
     * @throws InvalidDefinitionException unless the port is from 1 to 65535
     */
    public Service port(int number) {
        return targets(front.targets().port(number));
    }

    /**
     * A further port that its instances listen on, such as {@code port("admin", 9090)}, for the workloads that use it
     * only: its internal load balancer listens there under the same certificate, and they find {@code API_ADMIN_PORT}
     * in their environment. It speaks HTTP, as the first port does, and its health is that of the first port. Default:
     * none.
     *
     * @throws InvalidDefinitionException if the name or the port cannot be right, or two have the same
     */
    public Service port(String name, int number) {
        var port = new NamedPort(name, number);
        return new Service(identity, front.furtherPort(port), spec, capacity, recovery, program, uses);
    }

    /** The port its load balancer listens on, such as 443 in front of 8080. Default: the port of its instances. */
    public Service listensOn(int port) {
        return settings(front.settings().port(port));
    }

    /**
     * Its instances speak TLS themselves, with any certificate, to the load balancer as well as to its health checks.
     * Default: clear text inside the network.
     */
    public Service tlsToInstances() {
        return targets(front.targets().overTls());
    }

    /**
     * Draws the whole edge to what it depends on: port, rights, endpoint and secret. Of another service it uses the
     * load balancer inside the network of the same region, and finds {@code API_HOST} and {@code API_PORT} in its
     * environment: the name that a private zone gives that service, else the one that AWS gave the load balancer. A
     * service that an entry leads to, or that shares a load balancer, gets a second, internal one with the same
     * listener. Default: it uses nothing.
     */
    public Service uses(Dependency... dependencies) {
        var more = InvalidDefinitionException.allGiven(dependencies, "dependency");
        return uses(Stream.concat(uses.stream(), more.stream()).toList());
    }

    /**
     * Publishes to these topics, each in its own region. It serves without them, because what could not be published is
     * sent later. Default: it publishes nothing.
     */
    public Service publishesTo(Publishable... topics) {
        return publishes(topics, false);
    }

    /** Publishes to these topics before it answers, so that it cannot serve without them. Default: it publishes nothing. */
    public Service publishesBeforeItAnswers(Publishable... topics) {
        return publishes(topics, true);
    }

    private Service publishes(Publishable[] topics, boolean required) {
        return uses(Publishing.added(uses, InvalidDefinitionException.allGiven(topics, "topic"), required));
    }

    /** Receives from these queues, each in its own region, and from no other. Default: it receives nothing. */
    public Service consumes(Consumable... queues) {
        return uses(InvalidDefinitionException.allGiven(queues, "queue").stream()
                .map(Consumable::consumed)
                .toArray(Dependency[]::new));
    }

    /** The certificate its load balancers show. Default: the variable {@code certificate_arn} of each stack. */
    public Service certificate(InputVariable arn) {
        return settings(front.settings().listener(new Listener.Tls(InvalidDefinitionException.given(arn, "variable"))));
    }

    /** The certificate its load balancers show, issued with the system in both regions. */
    public Service certificate(IssuedCertificate issued) {
        return settings(front.settings()
                .listener(new Listener.Issued(InvalidDefinitionException.given(issued, "certificate"))));
    }

    /** Speaks clear text with its clients. Default: TLS. */
    public Service clearText(String reason) {
        return settings(front.settings().listener(new Listener.ClearText(Justification.checked("clearText", reason))));
    }

    /** Port 80 of its load balancer sends clients on to TLS. Default: nothing listens there. */
    public Service redirectsHttp() {
        return settings(front.settings().redirectsHttp());
    }

    /** How long a connection to its load balancer may be silent, from 1 to 4000 seconds. Default: a minute. */
    public Service idleTimeout(Duration after) {
        return settings(front.settings().idleTimeout(after));
    }

    /** Keeps no access logs. Default: keeps them, in a bucket of each region, as long as the topology says. */
    public Service withoutAccessLogs(String reason) {
        return settings(front.settings().withoutAccessLogs(reason));
    }

    /** Keeps access logs. Default: the same, so that this call can go. */
    public Service accessLogs() {
        return settings(front.settings().accessLogs());
    }

    /**
     * Who may reach its load balancer, such as {@code "203.0.113.0/24"}, besides the checkers of Route 53 if a hostname
     * leads to it. Default: everyone if an entry leads to it, else the workloads that use it, else its whole network.
     */
    public Service clientsFrom(String... cidrs) {
        return settings(front.settings().clientsFrom(cidrs));
    }

    /** The path its load balancer asks for. Default: {@code /}. */
    public Service healthPath(String path) {
        return targets(front.targets().healthPath(path));
    }

    /**
     * What its health check tests in addition to the program itself: an instance is unhealthy while one of these does
     * not serve, so that load balancers, Route 53 and Global Accelerator move clients, and the Auto Scaling group
     * replaces instances. Default: the program alone.
     */
    public Service covers(Dependency... tested) {
        return targets(front.targets().covers(InvalidDefinitionException.allGiven(tested, "dependency")));
    }

    /** Its health check tests the program alone, and passes even if what it uses has failed. Default: the same. */
    public Service coversOnlyItself() {
        return targets(front.targets().covers(List.of()));
    }

    /** The HTTP codes with which an instance is healthy, such as {@code "200-399"}. Default: only 200. */
    public Service healthCodes(String codes) {
        return targets(front.targets().healthCodes(codes));
    }

    /**
     * A client comes back to the same instance for so long, from a second to 7 days, by a cookie of the load balancer.
     * Default: any instance gets any request.
     */
    public Service sticky(Duration time) {
        return targets(front.targets().sticky(time));
    }

    /** A request goes to the instance with the fewest unanswered ones. Default: to each in turn. */
    public Service leastOutstandingRequests() {
        return targets(front.targets().leastOutstandingRequests());
    }

    /** The image its instances boot from, by a variable of each region. Default: the newest Amazon Linux 2023. */
    public Service image(InputVariable id) {
        return image(new Image.Given(InvalidDefinitionException.given(id, "variable")));
    }

    /** The image its instances boot from, such as {@code ubuntu()}. Default: the newest Amazon Linux 2023. */
    public Service image(Image image) {
        return spec(spec.image(image));
    }

    /**
     * Lets its instances reach web servers in clear text, such as the mirrors of a distribution that signs its packages.
     * Default: HTTPS alone, and HTTP as well with {@code ubuntu()}, whose mirrors speak no TLS.
     */
    public Service httpOut(String reason) {
        return spec(spec.outbound(new Outbound.HttpToo(Justification.checked("httpOut", reason))));
    }

    /**
     * Its program cannot serve without the internet, such as a payment provider's API, and so not without the NAT gateway
     * of its zone. Default: it serves without.
     */
    public Service needsInternet(String reason) {
        return needs(
                new ProgramNeeds(Optional.of(Justification.checked("needsInternet", reason)), program.writesToStart()));
    }

    /**
     * Its program fails while its databases are read-only, so that it serves nothing in the recovery region before that
     * is active. Default: it serves reads there.
     */
    public Service needsWrites() {
        return needs(new ProgramNeeds(program.internet(), true));
    }

    /**
     * TCP ports on which its instances reach each other in their region, such as 7800 for a JGroups cluster: their
     * security group lets its own members in there, and nothing else. How they find each other is their program's part.
     * Default: they do not reach each other.
     *
     * @throws InvalidDefinitionException unless each port is from 1 to 65535
     */
    public Service peers(int... ports) {
        return spec(spec.peers(ports));
    }

    /** Lets bastions reach its instances by SSH. Default: Session Manager only. */
    public Service reachedFrom(JumpHost... bastions) {
        return spec(spec.access(spec.access().from(bastions)));
    }

    /**
     * The public key that operators sign in to its instances with, in OpenSSH format, by a variable of each region.
     * Default: none; Session Manager needs no key.
     */
    public Service keyPair(InputVariable key) {
        return spec(spec.access(spec.access().keyPair(key)));
    }

    /** The EC2 instance type. Default: {@code m6i.large}. */
    public Service instanceType(String type) {
        return spec(spec.instanceType(type));
    }

    /** The size of the encrypted root volume, in GiB. Default: 20. */
    public Service disk(int gibibytes) {
        return spec(spec.disk(gibibytes));
    }

    /**
     * Bash that each new instance runs once, with every parameter of the service as an environment variable; several run
     * in the order written. Nothing in it is interpolated by Terraform. Default: none, because the image starts the
     * service by itself.
     *
     * @throws InvalidDefinitionException if it is blank, or longer than EC2 takes
     */
    public Service bootstrap(String bash) {
        return spec(spec.bootstrap(bash));
    }

    /** How many instances run in the primary region; it may scale out to twice as many. Default: two. */
    public Service instances(int count) {
        return capacity(capacity.resized(Capacity.of(count)));
    }

    /** How many instances run in the primary region, and how many it may scale out to. */
    public Service instances(int count, int atMost) {
        return capacity(capacity.resized(new Capacity(count, atMost)));
    }

    /**
     * How many instances have to serve, in either region, to carry the load; with fewer it is down. Default: one keeps it
     * up, and fewer than run in the primary region on an ordinary day degrade it.
     */
    public Service neededInstances(int count) {
        return capacity(capacity.needed(count));
    }

    /** Scales out and in to keep its processors at this load, in percent, on average. Default: 60. */
    public Service scalesOnCpu(int percent) {
        return capacity(capacity.scaling(capacity.scaling().cpu(percent)));
    }

    /** Scales out and in to this many requests per minute and instance as well. Default: by processor load alone. */
    public Service scalesOnRequests(int perMinute) {
        return capacity(capacity.scaling(capacity.scaling().requests(perMinute)));
    }

    /**
     * How long a new instance may take until it serves; only then is it replaced for not being healthy. Default: two
     * minutes.
     */
    public Service startsWithin(Duration time) {
        return capacity(capacity.scaling(capacity.scaling().startsWithin(time)));
    }

    /** Sizes it differently in the recovery region. Default: as the strategy sizes it. */
    public Service inRecovery(UnaryOperator<ServiceSizing> sizing) {
        return new Service(identity, front, spec, capacity, sizing.apply(recovery), program, uses);
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public Service formerly(String name) {
        return new Service(identity.renamedFrom(name), front, spec, capacity, recovery, program, uses);
    }

    @Override
    public String kind() {
        return "service";
    }

    @Override
    public Stream<Element> references() {
        var used = uses.stream().map(Dependency::element);
        return Stream.of(used, front.references(), spec.references()).flatMap(all -> all);
    }

    @Override
    public Stream<InputVariable> variables() {
        return Stream.concat(front.settings().variables(), spec.variables());
    }

    @Override
    public String instanceTypeIn(RegionRole side) {
        return side == RegionRole.RECOVERY ? recovery.instanceType().orElse(spec.instanceType()) : spec.instanceType();
    }

    @Override
    public boolean keepsAccessLogs(Topology topology) {
        return front.settings().logged() && new InternalAccess(topology, this).ownBalancer();
    }

    /** The port its instances listen on. */
    public int port() {
        return front.port();
    }

    @Override
    public Probe probe() {
        return front.probe();
    }

    private Service settings(ListenerSettings other) {
        return new Service(identity, front.settings(other), spec, capacity, recovery, program, uses);
    }

    private Service targets(TargetGroup other) {
        return new Service(identity, front.targets(other), spec, capacity, recovery, program, uses);
    }

    private Service uses(List<Dependency> all) {
        return new Service(identity, front, spec, capacity, recovery, program, all);
    }

    private Service needs(ProgramNeeds other) {
        return new Service(identity, front, spec, capacity, recovery, other, uses);
    }

    private Service spec(InstanceSpec other) {
        return new Service(identity, front, other, capacity, recovery, program, uses);
    }

    private Service capacity(Capacity other) {
        return new Service(identity, front, spec, other, recovery, program, uses);
    }
}
