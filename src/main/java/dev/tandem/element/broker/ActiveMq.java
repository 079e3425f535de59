package dev.tandem.element.broker;

import dev.tandem.aws.BrokerEngine;
import dev.tandem.element.secret.Secret;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Replica;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An ActiveMQ broker on Amazon MQ: an active and a standby instance over storage in several zones, in each region. The
 * one in the recovery region is a broker of its own, and empty, unless it is made a replica of the primary one's.
 *
 * @param protocols what its clients speak
 * @param replica whether the broker in the recovery region follows the primary one's
 * @param users who may sign in, beside the broker's own user
 */
public record ActiveMq(
        Identity identity,
        BrokerInstance instance,
        BrokerStorage storage,
        List<BrokerProtocol> protocols,
        Replica replica,
        List<Secret> users,
        KeyChoice key)
        implements Broker {

    /** Copies the protocols and the users. */
    public ActiveMq {
        protocols = List.copyOf(protocols);
        users = List.copyOf(users);
    }

    /** An active and a standby instance that speak OpenWire. */
    public static ActiveMq named(String name) {
        return new ActiveMq(
                Identity.named(name),
                BrokerInstance.of(BrokerEngine.ACTIVEMQ),
                BrokerStorage.EFS,
                List.of(BrokerProtocol.OPENWIRE),
                new Replica.None(),
                List.of(),
                new KeyChoice.OfTopology());
    }

    /** The engine's version, without a patch, which AWS applies. Default: {@code 5.18}. */
    public ActiveMq version(String version) {
        return with(instance.version(InvalidDefinitionException.given(version, "version")));
    }

    /** The Amazon MQ instance type, in both regions. Default: {@code mq.m5.large}. */
    public ActiveMq instanceType(String type) {
        return with(instance.instanceType(InvalidDefinitionException.given(type, "instance type")));
    }

    /** An active and a standby instance in two zones (ACTIVE_STANDBY_MULTI_AZ). This is also the default. */
    public ActiveMq activeStandby() {
        return with(instance.deployment(new Deployment.AcrossZones()));
    }

    /** One instance, so that losing its zone stops the broker. Default: an active and a standby one. */
    public ActiveMq singleInstance(String reason) {
        return with(
                instance.deployment(new Deployment.SingleInstance(Justification.checked("singleInstance", reason))));
    }

    /** Keeps messages on EBS, which is faster but in one zone. Default: on EFS, in several zones. */
    public ActiveMq storedOnEbs() {
        return new ActiveMq(identity, instance, BrokerStorage.EBS, protocols, replica, users, key);
    }

    /** What its clients speak; no other port is opened to them. Default: OpenWire. */
    public ActiveMq protocols(BrokerProtocol... protocols) {
        var given = InvalidDefinitionException.allGiven(protocols, "protocol").stream()
                .distinct()
                .sorted()
                .toList();
        return new ActiveMq(identity, instance, storage, given, replica, users, key);
    }

    /**
     * Makes the broker in the recovery region a replica of the primary one's (CRDR). It takes no clients until it is
     * promoted, which AWS's API does and Terraform does not. Default: a broker of its own there, and empty.
     */
    public ActiveMq replicatedToRecovery() {
        return new ActiveMq(identity, instance, storage, protocols, new Replica.InRecovery(), users, key);
    }

    /**
     * Users who sign in with the name and password of a secret. Their passwords are in the state of each region's stack
     * as well, because Amazon MQ takes them no other way. Default: the broker's own user alone.
     *
     * @throws InvalidDefinitionException if two have the same name
     */
    public ActiveMq user(Secret... more) {
        var all = new ArrayList<>(users);
        for (var secret : InvalidDefinitionException.allGiven(more, "secret")) {
            var name = secret.username();
            InvalidDefinitionException.unless(
                    !name.equals(USERNAME)
                            && all.stream().noneMatch(other -> other.username().equals(name)),
                    "The broker has a user \"" + name + "\" already: give the secret another .username(...).");
            all.add(secret);
        }
        return new ActiveMq(identity, instance, storage, protocols, replica, all, key);
    }

    /** The key that encrypts it. Default: the topology's own key. */
    public ActiveMq encryptedWith(EncryptionKey chosen) {
        var choice = new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key"));
        return new ActiveMq(identity, instance, storage, protocols, replica, users, choice);
    }

    /** Sizes the broker in the recovery region differently. Default: the same as in the primary region. */
    public ActiveMq inRecovery(UnaryOperator<BrokerSizing> sizing) {
        return with(instance.sizedBy(sizing));
    }

    /** The name it was deployed under before; a {@code moved} block follows, and a new broker: its name is its own. */
    public ActiveMq formerly(String name) {
        return new ActiveMq(identity.renamedFrom(name), instance, storage, protocols, replica, users, key);
    }

    @Override
    public Optional<String> nameRefusal() {
        return instance.deployment().single()
                ? Optional.empty()
                : Optional.of(
                        "an ActiveMQ broker in two zones has two hosts, of which clients have to know both. Let them"
                                + " use the hosts in their parameters.");
    }

    @Override
    public Stream<BrokerProtocol> spokenProtocols() {
        return protocols.stream();
    }

    @Override
    public boolean replicated() {
        return replica.present();
    }

    @Override
    public Stream<Element> references() {
        return Stream.concat(key.references(), users.stream());
    }

    private ActiveMq with(BrokerInstance other) {
        return new ActiveMq(identity, other, storage, protocols, replica, users, key);
    }
}
