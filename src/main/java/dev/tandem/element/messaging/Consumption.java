package dev.tandem.element.messaging;

import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;

/** What a service uses when it receives from a queue. */
public record Consumption(Queue queue) implements Dependency {

    @Override
    public Element element() {
        return queue;
    }

    @Override
    public boolean received() {
        return true;
    }

    /** Messages can wait. */
    @Override
    public boolean dispensable() {
        return true;
    }

    /** SQS has no interface endpoint in a network. */
    @Override
    public boolean calledOverInternet() {
        return true;
    }
}
