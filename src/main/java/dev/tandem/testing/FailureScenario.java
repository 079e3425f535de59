package dev.tandem.testing;

import dev.tandem.aws.Region;
import dev.tandem.resilience.Atom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What fails in a claim about a system: one thing, each of several in turn, or things that fail together.
 *
 * <p>Names are those of {@code tandem prove}: {@code eu-south-1/eus1-az1}, or as much of the end as is unmistakable.
 */
public final class FailureScenario {

    private final List<Part> parts;

    private FailureScenario(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static FailureScenario anyOf(Atom.Kind kind, String words) {
        return new FailureScenario(List.of(new Part("any " + words, atom -> atom.kind() == kind)));
    }

    static FailureScenario of(Region region) {
        return exactly(region.id());
    }

    static FailureScenario zone(Region region, int number) {
        return exactly(region.id() + "/" + region.zones().get(number - 1).id());
    }

    static FailureScenario exactly(String id) {
        return new FailureScenario(List.of(new Part(id, atom -> atom.id().equals(id))));
    }

    static FailureScenario endingWith(String name) {
        return new FailureScenario(List.of(
                new Part(name, atom -> atom.id().equals(name) || atom.id().endsWith("/" + name))));
    }

    /** Both at the same time. Where one of them is any of several, each is tried with each. */
    public FailureScenario and(FailureScenario other) {
        return new FailureScenario(
                Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    /**
     * The sets of things that fail, each by their names, in the order of the model.
     *
     * @throws AssertionError if nothing in the system is meant, as a claim about nothing holds always
     */
    List<List<String>> sets(String system, List<Atom> atoms) {
        List<List<String>> sets = List.of(List.of());
        for (var part : parts) {
            var found = atoms.stream().filter(part.which()).map(Atom::id).toList();
            if (found.isEmpty()) {
                throw new AssertionError("Nothing that can fail in " + system + " is \"" + part.words()
                        + "\"; `tandem prove` lists what can.");
            }
            sets = sets.stream()
                    .flatMap(set -> found.stream().flatMap(name -> with(set, name)))
                    .toList();
        }
        return sets.stream().distinct().toList();
    }

    private static Stream<List<String>> with(List<String> set, String name) {
        if (set.contains(name)) {
            return Stream.empty();
        }
        var longer = new ArrayList<>(set);
        longer.add(name);
        return Stream.of(longer.stream().sorted().toList());
    }

    /** What fails, in words. */
    @Override
    public String toString() {
        return parts.stream()
                .map(Part::words)
                .reduce((one, other) -> one + " and " + other)
                .orElse("nothing");
    }

    private record Part(String words, Predicate<Atom> which) {}
}
