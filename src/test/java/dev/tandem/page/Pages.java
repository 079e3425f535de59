package dev.tandem.page;

import dev.tandem.harness.Examples;
import java.util.List;
import java.util.Optional;

/** The pages of the examples, proved once for all tests. */
final class Pages {

    static final int ORDER = 2;

    private static final List<PagedSystem> EXAMPLES = Examples.all().stream()
            .map(topology -> PagedSystem.of(topology, ORDER))
            .toList();

    private Pages() {}

    static List<PagedSystem> examples() {
        return EXAMPLES;
    }

    static PagedSystem example(String name) {
        return EXAMPLES.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String of(PagedSystem system) {
        return Page.of(List.of(system), ORDER, Optional.empty());
    }
}
