package dev.tandem.element.messaging;

import dev.tandem.topology.Consumable;
import dev.tandem.topology.Element;
import dev.tandem.topology.EncryptionKey;
import dev.tandem.topology.Identity;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.KeyChoice;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A queue of SQS, in both regions, with a dead-letter queue that keeps for 14 days what no consumer could process. The
 * two regions' queues know nothing of each other.
 *
 * @param order what it promises of order and duplicates
 * @param topics those whose messages it gets, in the order written
 */
public record Queue(Identity identity, MessageOrder order, QueueLimits limits, List<Topic> topics, KeyChoice key)
        implements Consumable {

    /** Copies the topics. */
    public Queue {
        topics = List.copyOf(topics);
    }

    /** A standard queue that no topic feeds yet. */
    public static Queue named(String name) {
        return new Queue(
                Identity.named(name), MessageOrder.STANDARD, QueueLimits.USUAL, List.of(), new KeyChoice.OfTopology());
    }

    /**
     * Hands out the messages of a group in their order and one after the other, groups beside each other, and drops what
     * was sent to a group within the last five minutes with the same content. AWS has its name end with {@code .fifo}.
     * Default: a standard queue.
     */
    public Queue fifo() {
        return new Queue(identity, MessageOrder.FIFO, limits, topics, key);
    }

    /** Gets whatever is published to these topics. Default: nothing is sent to it. */
    public Queue subscribedTo(Topic... more) {
        var all = Stream.concat(topics.stream(), InvalidDefinitionException.allGiven(more, "topic").stream());
        return new Queue(identity, order, limits, all.toList(), key);
    }

    /**
     * How long a message that was received stays hidden from other consumers, from none to 12 hours; a consumer deletes it
     * within that time or it is handed out again. Default: 30 seconds.
     */
    public Queue visibilityTimeout(Duration hidden) {
        return with(limits.visibilityTimeout(hidden));
    }

    /** How long a message waits before SQS deletes it, from a minute to 14 days. Default: four days. */
    public Queue retention(Duration kept) {
        return with(limits.retention(kept));
    }

    /**
     * How often a message is handed out before it goes to the dead-letter queue, from 1 to 1000 times. Default: five
     * times.
     */
    public Queue maxReceiveCount(int times) {
        return with(limits.maxReceiveCount(times));
    }

    /** The key that encrypts it and its dead-letter queue. Default: the topology's own key. */
    public Queue encryptedWith(EncryptionKey chosen) {
        return new Queue(
                identity, order, limits, topics, new KeyChoice.Chosen(InvalidDefinitionException.given(chosen, "key")));
    }

    /** The name it was deployed under before; {@code moved} blocks follow. Default: it was never renamed. */
    public Queue formerly(String name) {
        return new Queue(identity.renamedFrom(name), order, limits, topics, key);
    }

    /** Whether it keeps the order of each message group. */
    public boolean ordered() {
        return order == MessageOrder.FIFO;
    }

    @Override
    public Consumption consumed() {
        return new Consumption(this);
    }

    @Override
    public String kind() {
        return "queue";
    }

    @Override
    public Stream<Element> references() {
        return Stream.concat(topics.stream(), key.references());
    }

    private Queue with(QueueLimits other) {
        return new Queue(identity, order, other, topics, key);
    }
}
