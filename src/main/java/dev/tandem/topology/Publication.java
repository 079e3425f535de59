package dev.tandem.topology;

/**
 * What a service uses when it publishes to a topic.
 *
 * @param required whether it cannot serve while the topic does not answer
 */
public record Publication(Topic topic, boolean required) implements Dependency {

    @Override
    public Element element() {
        return topic;
    }
}
