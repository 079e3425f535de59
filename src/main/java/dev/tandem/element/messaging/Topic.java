package dev.tandem.element.messaging;

import dev.tandem.aws.Naming;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Publishable;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A topic of SNS, in both regions: what is published to it goes to every queue of the same region that is subscribed to
 * it. It keeps nothing, so what is published while no queue is subscribed is gone.
 *
 * @param order what it promises of order and duplicates
 * @param existingName its name in SNS in both regions, if it exists already
 */
public record Topic(Identity identity, MessageOrder order, KeyChoice key, Optional<String> existingName)
        implements Publishable {

    /** A standard topic. */
    public static Topic named(String name) {
        return new Topic(Identity.named(name), MessageOrder.STANDARD, new KeyChoice.OfTopology(), Optional.empty());
    }

    /**
     * Keeps the order in which a message group was published, and drops what was published within the last five minutes
     * with the same content. AWS has its name end with {@code .fifo}. Default: a standard topic.
     */
    public Topic fifo() {
        existingName.ifPresent(name -> refuseFifo(name, true));
        return new Topic(identity, MessageOrder.FIFO, key, existingName);
    }

    /**
     * The key that encrypts what passes through it. Default: the topology's own key; for a topic that exists already, none
     * that publishers need a right to.
     */
    public Topic encryptedWith(EncryptionKey chosen) {
        return new Topic(
                identity, order, new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key")), existingName);
    }

    /**
     * It exists already, under that name in each of the regions. Each stack finds it in its own region; nothing of it is
     * made or changed, and its owner's policy decides who may subscribe and publish. It is a FIFO topic if the name ends
     * with {@code .fifo}. Default: it is made.
     *
     * @param name as in the ARN: {@code central-events}
     * @throws InvalidDefinitionException if SNS allows no such name, or {@link #fifo()} was called and the name is that of
     *     a standard topic
     */
    public Topic existing(String name) {
        Naming.TOPIC.refusal(InvalidDefinitionException.given(name, "name")).ifPresent(refusal -> {
            throw new InvalidDefinitionException(
                    "A topic that exists already is named by the last part of its ARN: " + refusal);
        });
        boolean fifo = name.endsWith(MessageOrder.FIFO.suffix());
        refuseFifo(name, order == MessageOrder.FIFO);
        return new Topic(identity, fifo ? MessageOrder.FIFO : MessageOrder.STANDARD, key, Optional.of(name));
    }

    /** The name it was deployed under before, which its parts keep in AWS; {@code moved} blocks follow. Default: none. */
    public Topic formerly(String name) {
        return new Topic(identity.renamedFrom(name), order, key, existingName);
    }

    /** Whether it keeps the order of each message group. */
    public boolean ordered() {
        return order == MessageOrder.FIFO;
    }

    /** The key that publishers need a right to; none is known of a topic that exists, unless one was chosen. */
    Optional<KeyChoice> encryption() {
        return existingName.isPresent() && key instanceof KeyChoice.OfTopology ? Optional.empty() : Optional.of(key);
    }

    private static void refuseFifo(String name, boolean asked) {
        InvalidDefinitionException.unless(
                !asked || name.endsWith(MessageOrder.FIFO.suffix()),
                "The topic \"" + name + "\" exists already and is a standard topic, because its name does not end with"
                        + " .fifo: leave .fifo() out, or name a FIFO topic.");
    }

    @Override
    public Publication published(boolean required) {
        return new Publication(this, required);
    }

    @Override
    public String kind() {
        return "topic";
    }

    @Override
    public Stream<Element> references() {
        return key.references();
    }
}
