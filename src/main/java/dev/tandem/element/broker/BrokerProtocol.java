package dev.tandem.element.broker;

/** A protocol that clients speak with a broker, always under TLS. */
public enum BrokerProtocol {
    /** ActiveMQ's own. */
    OPENWIRE("openwire"),
    /** AMQP, 0-9-1 with RabbitMQ and 1.0 with ActiveMQ. */
    AMQPS("amqps"),
    /** STOMP. */
    STOMP("stomp"),
    /** MQTT. */
    MQTT("mqtt"),
    /** The console; with RabbitMQ the management API as well. */
    CONSOLE("console");

    private final String word;

    BrokerProtocol(String word) {
        this.word = word;
    }

    /** {@code openwire}, {@code amqps} and so on. */
    public String word() {
        return word;
    }
}
