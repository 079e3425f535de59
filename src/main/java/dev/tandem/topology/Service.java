package dev.tandem.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A program that runs on instances of an Auto Scaling group behind its own load balancer, in both regions.
 *
 * @param front how its clients reach it
 * @param machine what its instances are
 * @param uses what it depends on, in the order written
 */
public record Service(
        Identity identity,
        Front front,
        Machine machine,
        Capacity capacity,
        ServiceSizing recovery,
        List<Dependency> uses)
        implements Reached {

    /** Copies what it uses. */
    public Service {
        uses = List.copyOf(uses);
    }

    /** A service on port 8080, two instances, TLS towards its clients. */
    public static Service named(String name) {
        return new Service(
                Identity.named(name), Front.USUAL, Machine.USUAL, Capacity.of(2), ServiceSizing.BY_STRATEGY, List.of());
    }

    /**
     * The TCP port it listens on, and its load balancer too. Default: 8080.
     *
     * @throws Slip unless the port is from 1 to 65535
     */
    public Service port(int number) {
        return front(front.port(number));
    }

    /** Draws the whole edge to what it depends on: port, rights, endpoint and secret. */
    public Service uses(Dependency... dependencies) {
        var all = new ArrayList<>(uses);
        all.addAll(Slip.allGiven(dependencies, "dependency"));
        return new Service(identity, front, machine, capacity, recovery, all);
    }

    /** Publishes to these topics, each of its own region. Default: it publishes nothing. */
    public Service publishesTo(Topic... topics) {
        return uses(
                Slip.allGiven(topics, "topic").stream().map(Publication::new).toArray(Dependency[]::new));
    }

    /** Receives from these queues, each of its own region, and from no other. Default: it receives nothing. */
    public Service consumes(Queue... queues) {
        return uses(
                Slip.allGiven(queues, "queue").stream().map(Consumption::new).toArray(Dependency[]::new));
    }

    /** The certificate its load balancers show. Default: the variable {@code certificate_arn} of each stack. */
    public Service certificate(InputVariable arn) {
        return front(front.listener(new Listener.Tls(Slip.given(arn, "variable"))));
    }

    /** Speaks clear text with its clients. Default: TLS. */
    public Service clearText(String reason) {
        return front(front.listener(new Listener.ClearText(Reasons.checked("clearText", reason))));
    }

    /** The path its load balancer asks for; only 200 is healthy. Default: {@code /}. */
    public Service healthPath(String path) {
        return front(front.healthPath(path));
    }

    /** The image its instances boot from, by a variable of each region. Default: the newest Amazon Linux 2023. */
    public Service image(InputVariable id) {
        return image(new Image.Given(Slip.given(id, "variable")));
    }

    /** The image its instances boot from, such as {@code ubuntu()}. Default: the newest Amazon Linux 2023. */
    public Service image(Image image) {
        return machine(machine.image(image));
    }

    /**
     * Lets its instances reach web servers in clear text, such as the mirrors of a distribution that signs its packages.
     * Default: HTTPS alone, and HTTP as well with {@code ubuntu()}, whose mirrors speak no TLS.
     */
    public Service httpOut(String reason) {
        return machine(machine.outbound(new Outbound.HttpToo(Reasons.checked("httpOut", reason))));
    }

    /** Lets bastions reach its instances by SSH. Default: nobody reaches them but by Session Manager. */
    public Service reachedFrom(Bastion... bastions) {
        return machine(machine.access(machine.access().from(bastions)));
    }

    /**
     * The public key that operators sign in to its instances with, in OpenSSH format, by a variable of each region.
     * Default: none; Session Manager needs no key.
     */
    public Service keyPair(InputVariable key) {
        return machine(machine.access(machine.access().keyPair(key)));
    }

    /** The EC2 instance type. Default: {@code m6i.large}. */
    public Service instanceType(String type) {
        return machine(machine.instanceType(type));
    }

    /** The size of the encrypted root volume, in GiB. Default: 20. */
    public Service disk(int gibibytes) {
        Slip.unless(gibibytes >= 8, "A root volume of " + gibibytes + " GiB is too small: give at least 8.");
        return machine(machine.disk(gibibytes));
    }

    /**
     * Bash that each new instance runs once, with every parameter of the service as an environment variable; several run
     * in the order written. Nothing in it is interpolated by Terraform. Default: none, because the image starts the
     * service by itself.
     *
     * @throws Slip if it is blank, or longer than EC2 takes
     */
    public Service bootstrap(String bash) {
        return machine(machine.bootstrap(bash));
    }

    /** How many instances run in the primary region; it may scale out to twice as many. Default: two. */
    public Service instances(int count) {
        return capacity(resized(Capacity.of(count)));
    }

    /** How many instances run in the primary region, and how many it may scale out to. */
    public Service instances(int count, int atMost) {
        return capacity(resized(new Capacity(count, atMost)));
    }

    /**
     * How many instances have to serve, in either region, to carry the load; with fewer it is down. Default: one keeps it
     * up, and fewer than run in the primary region on an ordinary day degrade it.
     */
    public Service neededInstances(int count) {
        return capacity(capacity.needed(count));
    }

    /** Sizes it differently in the recovery region. Default: what the strategy says. */
    public Service inRecovery(UnaryOperator<ServiceSizing> sizing) {
        return new Service(identity, front, machine, capacity, sizing.apply(recovery), uses);
    }

    /** The name it was deployed under before; {@code moved} blocks follow. */
    public Service formerly(String name) {
        return new Service(identity.renamedFrom(name), front, machine, capacity, recovery, uses);
    }

    @Override
    public String kind() {
        return "service";
    }

    @Override
    public Stream<Element> references() {
        return Stream.concat(uses.stream().map(Dependency::element), machine.access().bastions().stream());
    }

    /** The variables that its stacks ask for on its behalf. */
    public Stream<InputVariable> variables() {
        var certificate = front.listener() instanceof Listener.Tls tls
                ? Stream.of(tls.certificate())
                : Stream.<InputVariable>of();
        var machines = Stream.concat(machine.image().variable().stream(), machine.access().publicKey().stream());
        return Stream.concat(certificate, machines);
    }

    /** The EC2 instance type it has in a region. */
    public String instanceTypeIn(Side side) {
        var usual = machine.instanceType();
        return side == Side.RECOVERY ? recovery.instanceType().orElse(usual) : usual;
    }

    /** The port it listens on, and its load balancer too. */
    public int port() {
        return front.port();
    }

    @Override
    public Probe probe() {
        return front.listener() instanceof Listener.ClearText
                ? Probe.http(port(), front.healthPath())
                : Probe.https(port(), front.healthPath());
    }

    private Service front(Front other) {
        return new Service(identity, other, machine, capacity, recovery, uses);
    }

    private Service machine(Machine other) {
        return new Service(identity, front, other, capacity, recovery, uses);
    }

    private Capacity resized(Capacity other) {
        return new Capacity(other.instances(), other.atMost(), capacity.needed());
    }

    private Service capacity(Capacity other) {
        return new Service(identity, front, machine, other, recovery, uses);
    }
}
