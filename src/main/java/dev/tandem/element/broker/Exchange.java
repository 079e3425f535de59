package dev.tandem.element.broker;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.Locale;

/** Where producers send to in RabbitMQ; it hands messages on to the queues that are bound to it. It is durable. */
public record Exchange(String name, Type type) {

    /** How an exchange chooses among the queues bound to it. */
    public enum Type {
        /** By the very routing key. */
        DIRECT,
        /** All of them. */
        FANOUT,
        /** By the headers of the message. */
        HEADERS,
        /** By a pattern of words: {@code *} stands for one, {@code #} for any number. */
        TOPIC;

        /** {@code topic} and so on. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An exchange of a type.
     *
     * @throws InvalidDefinitionException if RabbitMQ reserves the name
     */
    public static Exchange of(Type type, String name) {
        return new Exchange(RabbitNames.checked("an exchange", name), type);
    }
}
