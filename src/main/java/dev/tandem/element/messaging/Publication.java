package dev.tandem.element.messaging;

import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;

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

    @Override
    public boolean dispensable() {
        return !required;
    }

    /** SNS has no interface endpoint in a network. */
    @Override
    public boolean calledOverInternet() {
        return true;
    }
}
