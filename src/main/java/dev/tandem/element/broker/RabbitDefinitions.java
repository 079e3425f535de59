package dev.tandem.element.broker;

import dev.tandem.lowering.Stack;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.JsonWriter;
import dev.tandem.terraform.Manifest;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a RabbitMQ broker is to have inside, as the file that its management API imports. An import adds and updates,
 * and removes nothing; a queue or exchange that is there already stays as it is.
 *
 * <p>The file names no users. A user without a password hash in it would lose the password at every import, and a hash
 * is a secret; permissions are for users who are there already.
 */
final class RabbitDefinitions {

    private static final String EVERYTHING = ".*";

    private final List<Vhost> vhosts;

    private RabbitDefinitions(RabbitMq broker) {
        this.vhosts = broker.vhosts().stream()
                .sorted(Comparator.comparing(Vhost::name))
                .toList();
    }

    /**
     * The definitions of a broker, by their path in the output folder: a file next to each region's stack, and none if
     * it has nothing but RabbitMQ's own virtual host.
     */
    static SortedMap<String, String> of(RabbitMq broker, Topology topology) {
        var files = new TreeMap<String, String>();
        if (!broker.vhosts().isEmpty()) {
            var text = JsonWriter.write(new RabbitDefinitions(broker).tree());
            for (var side : topology.sides()) {
                files.put(path(Stack.of(side).nameIn(topology.name()), broker.name()), text);
            }
        }
        return files;
    }

    /** Where the definitions of a broker are, seen from the output folder. */
    private static String path(String stack, String broker) {
        return Manifest.folder(stack) + "/" + broker + ".definitions.json";
    }

    private Value.Tree tree() {
        return new Arguments()
                .put("bindings", all(RabbitDefinitions::bindings))
                .put("exchanges", all(RabbitDefinitions::exchanges))
                .put("permissions", all(RabbitDefinitions::permissions))
                .put("policies", all(RabbitDefinitions::policies))
                .put("queues", all(RabbitDefinitions::queues))
                .put("vhosts", all(vhost -> Stream.of(named(vhost.name()))))
                .tree();
    }

    private Value all(Function<Vhost, Stream<Arguments>> part) {
        return Value.list(vhosts.stream().flatMap(part).map(Arguments::tree).toList());
    }

    private static Stream<Arguments> exchanges(Vhost vhost) {
        return vhost.exchanges().stream()
                .sorted(Comparator.comparing(Exchange::name))
                .map(exchange -> in(vhost, durable(exchange.name()))
                        .put("arguments", new Arguments())
                        .put("internal", false)
                        .put("type", exchange.type().word()));
    }

    private static Stream<Arguments> queues(Vhost vhost) {
        return sorted(vhost).map(queue -> {
            var type = new Arguments().put("x-queue-type", queue.kind().word());
            return in(vhost, durable(queue.name())).put("arguments", type);
        });
    }

    private static Stream<Arguments> bindings(Vhost vhost) {
        var order = Comparator.comparing((Binding binding) -> binding.exchange().name())
                .thenComparing(Binding::routingKey);
        return sorted(vhost).flatMap(queue -> queue.bindings().stream()
                .distinct()
                .sorted(order)
                .map(binding -> in(vhost, new Arguments())
                        .put("arguments", new Arguments())
                        .put("destination", text(queue.name()))
                        .put("destination_type", "queue")
                        .put("routing_key", text(binding.routingKey()))
                        .put("source", text(binding.exchange().name()))));
    }

    private static Stream<Arguments> policies(Vhost vhost) {
        return vhost.policies().stream()
                .sorted(Comparator.comparing(QueuePolicy::name))
                .map(policy -> in(vhost, named(policy.name()))
                        .put("apply-to", "queues")
                        .put("definition", definition(policy))
                        .put("pattern", text(policy.pattern()))
                        .put("priority", policy.priority()));
    }

    private static Arguments definition(QueuePolicy policy) {
        var definition = new Arguments();
        policy.limits().forEach((name, limit) -> definition.put(name, Value.number(limit)));
        policy.deadLetters().ifPresent(last -> definition.put("dead-letter-exchange", text(last.name())));
        return definition;
    }

    private static Stream<Arguments> permissions(Vhost vhost) {
        var own = permission(vhost, Broker.USERNAME, EVERYTHING, EVERYTHING, EVERYTHING);
        var others = vhost.permissions().stream()
                .sorted(Comparator.comparing(
                        (Permission permission) -> permission.user().username()))
                .map(permission -> permission(
                        vhost,
                        permission.user().username(),
                        permission.configurePattern(),
                        permission.writePattern(),
                        permission.readPattern()));
        return Stream.concat(Stream.of(own), others);
    }

    private static Arguments permission(Vhost vhost, String user, String configure, String write, String read) {
        return in(vhost, new Arguments())
                .put("configure", text(configure))
                .put("read", text(read))
                .put("user", text(user))
                .put("write", text(write));
    }

    private static Stream<BrokerQueue> sorted(Vhost vhost) {
        return vhost.queues().stream().sorted(Comparator.comparing(BrokerQueue::name));
    }

    private static Arguments durable(String name) {
        return named(name).put("auto_delete", false).put("durable", true);
    }

    private static Arguments named(String name) {
        return new Arguments().put("name", text(name));
    }

    private static Arguments in(Vhost vhost, Arguments object) {
        return object.put("vhost", text(vhost.name()));
    }

    /** RabbitMQ reads no templates. */
    private static Value text(String text) {
        return Value.verbatim(text);
    }
}
