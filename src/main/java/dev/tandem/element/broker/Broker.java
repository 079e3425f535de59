package dev.tandem.element.broker;

import dev.tandem.aws.Recovery;
import dev.tandem.lowering.Credentials;
import dev.tandem.topology.DnsTarget;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Store;
import java.util.Optional;
import java.util.stream.Stream;

/** A message broker on Amazon MQ: private, encrypted, its logs kept, one in each region. */
public sealed interface Broker extends Store, DnsTarget permits ActiveMq, RabbitMq {

    /** The user every broker has from the start. */
    String USERNAME = Credentials.USERNAME;

    /** What it runs on. */
    BrokerInstance instance();

    /** The key that encrypts it. */
    KeyChoice key();

    /** What its clients speak. */
    Stream<BrokerProtocol> spokenProtocols();

    /** Whether what is sent to it in the primary region arrives in the recovery region as well. */
    boolean replicated();

    @Override
    default boolean presentIn(RegionRole side) {
        return true;
    }

    @Override
    default boolean copiedToRecovery() {
        return replicated();
    }

    /** The rules on messages that stay behind report it. */
    @Override
    default boolean missesACopy() {
        return false;
    }

    /** A replica takes no clients at all. */
    @Override
    default boolean readOnlyBeforeTakeover() {
        return false;
    }

    @Override
    default boolean absentBeforeTakeover() {
        return replicated();
    }

    @Override
    default boolean hasSecret() {
        return true;
    }

    @Override
    default boolean accessFollowsTheRole() {
        return replicated();
    }

    @Override
    default Optional<Recovery> failover() {
        return Optional.of(Recovery.BROKER_NODE_IS_LOST);
    }

    @Override
    default Optional<String> instanceTypeIn(RegionRole side) {
        return Optional.of(instance().typeIn(side));
    }

    @Override
    default Optional<String> unknownNameFix(String name) {
        return Optional.of("Let clients use the host in their parameters, which differs by region already.");
    }

    @Override
    default boolean copiedFromTheStart() {
        return true;
    }

    @Override
    default String copyingCall() {
        return ".replicatedToRecovery()";
    }

    @Override
    default String kind() {
        return "broker";
    }
}
