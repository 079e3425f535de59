package dev.tandem.topology;

/** What a service uses when it publishes to a topic. */
public record Publication(Topic topic) implements Dependency {

    @Override
    public Element element() {
        return topic;
    }
}
