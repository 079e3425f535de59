package dev.tandem.lowering;

import dev.tandem.testing.StackEndings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws what a made-up topology is made of. Names are a few words with the endings that generated names have, so that they
 * nest; some are taken, so that some topologies clash with themselves.
 */
final class Draw {

    static final List<String> TEXTS = List.of(
            "plain",
            "${path.module}",
            "%{ if true }yes%{ endif }",
            "a \"quoted\" \\ word",
            "two\nlines\tand more",
            "Zürich 💶");

    private static final int STEMS_OF_A_TOPOLOGY = 8;

    private static final List<String> STEMS = List.of(
            "ledger",
            "accounts",
            "orders",
            "mail",
            "edge",
            "search",
            "reports",
            "tokens",
            "files",
            "audit",
            "letters",
            "events",
            "invoices",
            "payments",
            "order-history",
            "corda",
            "transfers",
            "news",
            "pages",
            "deploys");

    private static final List<String> ENDINGS = StackEndings.ALL;

    private static final List<String> TAKEN = List.of("network", "key", "flow-logs", "access-logs", "state");

    private final Random random;
    private final Random order;
    private final List<String> names;

    Draw(long seed, long order) {
        this.random = new Random(seed);
        this.order = new Random(order);
        this.names = names();
    }

    /** A number from zero on. */
    int number(int bound) {
        return random.nextInt(bound);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** In another order, which means nothing. */
    <T> List<T> shuffled(List<T> values) {
        var copy = new ArrayList<>(values);
        Collections.shuffle(copy, order);
        return copy;
    }

    /** Sometimes says that something had another name. */
    <T> T renamed(T value, BiFunction<T, String, T> formerly) {
        return chance(15) ? formerly.apply(value, "old-" + pick(STEMS)) : value;
    }

    /** So many of something at most, each with a name of its own. */
    <T> List<T> several(int most, Function<String, T> make) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(number -> make.apply(name()))
                .toList();
    }

    String name() {
        return names.remove(0);
    }

    /** Each stem as it is and with every ending, and what is taken: more than any topology needs, in any order. */
    private List<String> names() {
        var stems = new ArrayList<>(STEMS);
        Collections.shuffle(stems, random);
        var nested = stems.subList(0, STEMS_OF_A_TOPOLOGY).stream()
                .flatMap(stem -> ENDINGS.stream().map(ending -> stem + ending))
                .toList();
        var endings = new ArrayList<>(nested);
        Collections.shuffle(endings, random);
        var names = new ArrayList<>(Stream.of(stems, endings.subList(0, 20), TAKEN)
                .flatMap(List::stream)
                .toList());
        Collections.shuffle(names, random);
        return names;
    }
}
