package dev.tandem.element.broker;

/** Where an ActiveMQ broker keeps its messages. */
public enum BrokerStorage {
    /** In several zones, which a standby needs. */
    EFS,
    /** In one zone, and faster. */
    EBS
}
