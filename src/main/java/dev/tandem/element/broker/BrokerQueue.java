package dev.tandem.element.broker;

import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import java.util.ArrayList;
import java.util.List;

/**
 * A durable queue in RabbitMQ.
 *
 * @param bindings what it gets
 */
public record BrokerQueue(String name, Kind kind, List<Binding> bindings) {

    /** How it keeps its messages. */
    public sealed interface Kind {

        /** On a majority of the cluster's nodes, so that losing one loses nothing. */
        record Quorum() implements Kind {}

        /** On one node, for a reason. */
        record Classic(String reason) implements Kind {}

        /** {@code quorum} or {@code classic}. */
        default String word() {
            return this instanceof Quorum ? "quorum" : "classic";
        }
    }

    /** Copies the bindings. */
    public BrokerQueue {
        bindings = List.copyOf(bindings);
    }

    /**
     * A quorum queue that gets nothing yet but what is sent to it by name.
     *
     * @throws InvalidDefinitionException if RabbitMQ reserves the name
     */
    public static BrokerQueue quorum(String name) {
        return new BrokerQueue(RabbitNames.checked("a queue", name), new Kind.Quorum(), List.of());
    }

    /** The same as a classic queue, on one node alone. */
    public static BrokerQueue classic(String name, String reason) {
        var kind = new Kind.Classic(Justification.checked("classicQueue", reason));
        return new BrokerQueue(RabbitNames.checked("a queue", name), kind, List.of());
    }

    /** Gets whatever a fanout or headers exchange gets. Default: only what is sent to the queue by name. */
    public BrokerQueue boundTo(Exchange exchange) {
        return boundTo(exchange, "");
    }

    /** Gets what is sent to an exchange under a routing key. Default: only what is sent to the queue by name. */
    public BrokerQueue boundTo(Exchange exchange, String routingKey) {
        var all = new ArrayList<>(bindings);
        all.add(new Binding(
                InvalidDefinitionException.given(exchange, "exchange"),
                InvalidDefinitionException.given(routingKey, "routing key")));
        return new BrokerQueue(name, kind, all);
    }
}
