package dev.tandem.element.messaging;

import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.Publishable;
import java.util.stream.Stream;

/**
 * A topic of SNS, in both regions: what is published to it goes to every queue of the same region that is subscribed to
 * it. It keeps nothing, so what is published while no queue is subscribed is gone.
 *
 * @param order what it promises of order and duplicates
 */
public record Topic(Identity identity, MessageOrder order, KeyChoice key) implements Publishable {

    /** A standard topic. */
    public static Topic named(String name) {
        return new Topic(Identity.named(name), MessageOrder.STANDARD, new KeyChoice.OfTopology());
    }

    /**
     * Keeps the order in which a message group was published, and drops what was published within the last five minutes
     * with the same content. AWS has its name end with {@code .fifo}. Default: a standard topic.
     */
    public Topic fifo() {
        return new Topic(identity, MessageOrder.FIFO, key);
    }

    /** The key that encrypts what passes through it. Default: the topology's own key. */
    public Topic encryptedWith(EncryptionKey chosen) {
        return new Topic(identity, order, new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key")));
    }

    /** The name it was deployed under before; {@code moved} blocks follow. Default: it was never renamed. */
    public Topic formerly(String name) {
        return new Topic(identity.renamedFrom(name), order, key);
    }

    /** Whether it keeps the order of each message group. */
    public boolean ordered() {
        return order == MessageOrder.FIFO;
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
