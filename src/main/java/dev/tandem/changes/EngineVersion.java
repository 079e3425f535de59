package dev.tandem.changes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The version of a database engine, as a module call has it: a major one or an exact one. */
record EngineVersion(String engine, String text) {

    /** Of these the first number is the major version, of others the first two. */
    private static final Set<String> ONE_NUMBER = Set.of("aurora-postgresql", "oracle-ee", "oracle-se2", "postgres");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    static EngineVersion of(Call call) {
        return new EngineVersion(text(call, "engine"), text(call, "engine_version"));
    }

    /** Below zero if the other one is higher; zero if both are the same, or as far as both are known. */
    int compared(EngineVersion other) {
        return compared(numbers(), other.numbers());
    }

    /** The same, of the major versions alone. */
    int majorCompared(EngineVersion other) {
        return compared(major(), other.major());
    }

    private List<Integer> major() {
        return numbers().stream().limit(ONE_NUMBER.contains(engine) ? 1 : 2).toList();
    }

    private List<Integer> numbers() {
        return NUMBER.matcher(text)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .toList();
    }

    private static int compared(List<Integer> from, List<Integer> to) {
        return IntStream.range(0, Math.min(from.size(), to.size()))
                .map(place -> from.get(place).compareTo(to.get(place)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static String text(Call call, String argument) {
        return call.argument(argument).orElse("").replace("\"", "");
    }
}
