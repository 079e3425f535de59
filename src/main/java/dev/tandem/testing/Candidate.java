package dev.tandem.testing;

import dev.tandem.topology.Element;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/** An element that is tested, and the topologies in which it is tested. */
final class Candidate {

    /** Each neighbour is met in about three of them. */
    static final int SEEDS = 16;

    private static final String NAME = "orders";

    private final Function<String, ? extends Element> make;
    private final List<Setting> settings;

    Candidate(Function<String, ? extends Element> make) {
        this.make = make;
        this.settings = LongStream.range(0, SEEDS)
                .mapToObj(seed -> new Setting(seed, () -> named(NAME)))
                .toList();
    }

    /** A new element. */
    Element named(String name) {
        return make.apply(name);
    }

    /** The element that is tested. */
    Element element() {
        return named(NAME);
    }

    /** What it is called in a sentence. */
    String words() {
        return "The " + element().kind() + " \"" + NAME + "\"";
    }

    /** A topology that has nothing else but a service which uses it. */
    Setting alone() {
        return settings.get(0);
    }

    /** All topologies in which it is tested, and which have no fault without it. */
    List<Setting> settings() {
        return settings;
    }
}
