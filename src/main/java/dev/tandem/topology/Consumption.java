package dev.tandem.topology;

/** What a service uses when it receives from a queue. */
public record Consumption(Queue queue) implements Dependency {

    @Override
    public Element element() {
        return queue;
    }
}
