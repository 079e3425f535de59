package dev.tandem.element.broker;

/** How many instances a broker has, and where. */
public sealed interface Deployment {

    /** In several zones: a cluster of three for RabbitMQ, an active and a standby instance for ActiveMQ. */
    record AcrossZones() implements Deployment {}

    /** A single instance, for a reason. */
    record SingleInstance(String reason) implements Deployment {}

    /** Whether there is but one. */
    default boolean single() {
        return this instanceof SingleInstance;
    }
}
