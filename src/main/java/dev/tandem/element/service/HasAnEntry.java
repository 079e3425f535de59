package dev.tandem.element.service;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Entry;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A service without an entry has no clients from outside. */
final class HasAnEntry implements Rule {

    @Override
    public String id() {
        return "topology/has-an-entry";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        if (topology.all(Service.class).findAny().isEmpty()
                || topology.entries().stream().anyMatch(HasAnEntry::canLead)) {
            return Stream.of();
        }
        return Stream.of(Finding.of(
                id(),
                Severity.WARNING,
                topology.name(),
                "No entry leads to the " + topology.all(Service.class).toList().size()
                        + " services: their load balancers answer inside"
                        + " each region's network only, and nothing moves clients to the recovery region.",
                "Let users in with .entry(accelerator(\"edge\").to(...)).",
                topology.origin()));
    }

    /** A static site serves its own pages and has no target. */
    private static boolean canLead(Entry entry) {
        return !entry.answersItself();
    }
}
