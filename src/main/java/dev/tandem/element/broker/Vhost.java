package dev.tandem.element.broker;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A virtual host of RabbitMQ: a name space of its own, with exchanges, queues, policies, and what each user may do in
 * it. The broker's own user may do everything there.
 *
 * @param declared exchanges that no queue is bound to
 */
public record Vhost(
        String name,
        List<Exchange> declared,
        List<BrokerQueue> queues,
        List<QueuePolicy> policies,
        List<Permission> permissions) {

    /** Copies the lists. */
    public Vhost {
        declared = List.copyOf(declared);
        queues = List.copyOf(queues);
        policies = List.copyOf(policies);
        permissions = List.copyOf(permissions);
    }

    /**
     * An empty virtual host; {@code /} is the one RabbitMQ always has.
     *
     * @throws InvalidDefinitionException if the name is no name
     */
    public static Vhost named(String name) {
        var checked = "/".equals(name) ? name : RabbitNames.checked("a virtual host", name);
        return new Vhost(checked, List.of(), List.of(), List.of(), List.of());
    }

    /** Has these exchanges. Default: those that its queues are bound to. */
    public Vhost exchange(Exchange... more) {
        return new Vhost(name, with(declared, more, "exchange", Exchange::name), queues, policies, permissions)
                .consistent();
    }

    /** Has these queues, and the exchanges they are bound to. Default: none. */
    public Vhost queue(BrokerQueue... more) {
        return new Vhost(name, declared, with(queues, more, "queue", BrokerQueue::name), policies, permissions)
                .consistent();
    }

    /** Sets limits for its queues. Default: none. */
    public Vhost policy(QueuePolicy... more) {
        for (var policy : InvalidDefinitionException.allGiven(more, "policy")) {
            InvalidDefinitionException.unless(
                    !policy.empty(),
                    "The policy \"" + policy.name() + "\" says nothing: add a limit, such as .maxLength(10_000).");
        }
        return new Vhost(name, declared, queues, with(policies, more, "policy", QueuePolicy::name), permissions)
                .consistent();
    }

    /** Lets a user in, and says what the user may do. Default: the broker's own user alone. */
    public Vhost permission(Permission... more) {
        var all = with(
                permissions, more, "permission", permission -> permission.user().username());
        return new Vhost(name, declared, queues, policies, all);
    }

    /** Its exchanges: the declared ones, those its queues are bound to and those that get what queues give up. */
    public List<Exchange> exchanges() {
        var bound = queues.stream().flatMap(queue -> queue.bindings().stream()).map(Binding::exchange);
        var last = policies.stream().flatMap(policy -> policy.deadLetters().stream());
        return Stream.of(declared.stream(), bound, last)
                .flatMap(exchanges -> exchanges)
                .distinct()
                .toList();
    }

    private Vhost consistent() {
        var names = exchanges().stream().map(Exchange::name).toList();
        names.forEach(exchange -> InvalidDefinitionException.unless(
                names.indexOf(exchange) == names.lastIndexOf(exchange),
                "The virtual host \"" + name + "\" has two exchanges \"" + exchange
                        + "\" of different types: finish it in one variable."));
        return this;
    }

    private <T> List<T> with(List<T> present, T[] more, String kind, Function<T, String> naming) {
        var all = new ArrayList<>(present);
        for (var one : InvalidDefinitionException.allGiven(more, kind)) {
            InvalidDefinitionException.unless(
                    all.stream().map(naming).noneMatch(naming.apply(one)::equals),
                    "The virtual host \"" + name + "\" has a " + kind + " \"" + naming.apply(one)
                            + "\" already: finish it in one variable.");
            all.add(one);
        }
        return all;
    }
}
