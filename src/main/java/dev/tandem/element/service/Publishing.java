package dev.tandem.element.service;

import dev.tandem.topology.Dependency;
import dev.tandem.topology.Publishable;
import java.util.ArrayList;
import java.util.List;

/** What a service publishes to, among what it uses. */
final class Publishing {

    private Publishing() {}

    /** What it uses with more topics; who publishes to a topic in both ways cannot serve without it. */
    static List<Dependency> added(List<Dependency> uses, List<Publishable> topics, boolean required) {
        var all = new ArrayList<>(uses);
        for (var topic : topics) {
            var needed = required || all.contains(topic.published(true));
            all.removeIf(List.of(topic.published(true), topic.published(false))::contains);
            all.add(topic.published(needed));
        }
        return all;
    }
}
