package dev.tandem.element.broker;

import dev.tandem.aws.BrokerEngine;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Justification;
import dev.tandem.topology.KeyChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A RabbitMQ broker on Amazon MQ, a cluster of three in each region, with the virtual hosts, exchanges, queues and
 * permissions it is to have. AWS's API knows none of these, so they become a definitions file beside the stack, which
 * is imported over the broker's management API.
 *
 * <p>The two regions' brokers have the same definitions but know nothing of each other: RabbitMQ has no cross-region
 * replication on Amazon MQ, so the one in the recovery region is empty, and messages that were not yet consumed when
 * the primary region was lost stay behind there.
 */
public record RabbitMq(Identity identity, BrokerInstance instance, List<Vhost> vhosts, KeyChoice key)
        implements Broker {

    /** Copies the virtual hosts. */
    public RabbitMq {
        vhosts = List.copyOf(vhosts);
    }

    /** A cluster of three that has nothing but RabbitMQ's own virtual host, {@code /}. */
    public static RabbitMq named(String name) {
        return new RabbitMq(
                Identity.named(name), BrokerInstance.of(BrokerEngine.RABBITMQ), List.of(), new KeyChoice.OfTopology());
    }

    /** The engine's version, without a patch, which AWS applies. Default: {@code 3.13}. */
    public RabbitMq version(String version) {
        return with(instance.version(InvalidDefinitionException.given(version, "version")));
    }

    /** The Amazon MQ instance type, in both regions. Default: {@code mq.m5.large}. */
    public RabbitMq instanceType(String type) {
        return with(instance.instanceType(InvalidDefinitionException.given(type, "instance type")));
    }

    /** Three nodes in several zones (CLUSTER_MULTI_AZ). This is also the default. */
    public RabbitMq cluster() {
        return with(instance.deployment(new Deployment.AcrossZones()));
    }

    /** One node, so that losing its zone loses the broker and its messages. Default: a cluster of three. */
    public RabbitMq singleInstance(String reason) {
        return with(
                instance.deployment(new Deployment.SingleInstance(Justification.checked("singleInstance", reason))));
    }

    /**
     * Virtual hosts, each with what is in it. Default: none but RabbitMQ's own.
     *
     * @throws InvalidDefinitionException if two have the same name
     */
    public RabbitMq vhost(Vhost... more) {
        var all = new ArrayList<>(vhosts);
        for (var vhost : InvalidDefinitionException.allGiven(more, "virtual host")) {
            InvalidDefinitionException.unless(
                    all.stream().noneMatch(other -> other.name().equals(vhost.name())),
                    "The broker has a virtual host \"" + vhost.name() + "\" already: finish it in one variable.");
            all.add(vhost);
        }
        return new RabbitMq(identity, instance, all, key);
    }

    /** The key that encrypts it. Default: the topology's own key. */
    public RabbitMq encryptedWith(EncryptionKey chosen) {
        return new RabbitMq(
                identity, instance, vhosts, new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key")));
    }

    /** Sizes the broker in the recovery region differently. Default: the same as in the primary region. */
    public RabbitMq inRecovery(UnaryOperator<BrokerSizing> sizing) {
        return with(instance.sizedBy(sizing));
    }

    /** The name it was deployed under before; a {@code moved} block follows, and a new broker: its name is its own. */
    public RabbitMq formerly(String name) {
        return new RabbitMq(identity.renamedFrom(name), instance, vhosts, key);
    }

    @Override
    public Stream<BrokerProtocol> spokenProtocols() {
        return Stream.of(BrokerProtocol.AMQPS, BrokerProtocol.CONSOLE);
    }

    @Override
    public boolean replicated() {
        return false;
    }

    @Override
    public Stream<Element> references() {
        var users = vhosts.stream()
                .flatMap(vhost -> vhost.permissions().stream())
                .<Element>map(Permission::user)
                .distinct();
        return Stream.concat(key.references(), users);
    }

    private RabbitMq with(BrokerInstance other) {
        return new RabbitMq(identity, other, vhosts, key);
    }
}
