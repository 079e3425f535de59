package dev.tandem.rules;

import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How an element is written under another name, in the words of the language: {@code fileSystem("ledger-files")}. */
public final class Renaming {

    private Renaming() {}

    /** The fix of two names that clash, by another name for one of the elements that nothing in the topology has. */
    public static String fix(Topology topology, Element element) {
        if (element.identity().isDomain()) {
            return "Give the " + element.kind() + " another domain, or rename the other one.";
        }
        return "Rename one of them, as in " + written(element, free(topology, element)) + ".";
    }

    /** Which of two to give another name: mostly the longer name was made from the shorter; domains are given. */
    public static Optional<Element> renamed(Optional<Element> first, Optional<Element> second) {
        return Stream.of(first, second)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(
                                (Element element) -> !element.identity().isDomain())
                        .thenComparing(element -> element.name().length()));
    }

    /** An element as one writes it, without its properties. */
    static String written(Element element, String name) {
        return Kinds.<Written<Element>>facet(element, Written.class)
                .map(kind -> kind.written(element, name))
                .orElseGet(() -> camelCase(element.kind()) + "(\"" + name + "\")");
    }

    private static String free(Topology topology, Element element) {
        var taken = topology.elements().stream().map(Element::name).toList();
        var suffix = "-" + element.kind().toLowerCase(Locale.ROOT).replace(' ', '-');
        var longer = element.name().endsWith(suffix) ? element.name() : element.name() + suffix;
        return Stream.concat(Stream.of(longer), IntStream.iterate(2, i -> i + 1).mapToObj(i -> longer + "-" + i))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Mostly the words of its kind. */
    private static String camelCase(String kind) {
        var words = List.of(kind.split(" "));
        var others = words.stream().skip(1).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return words.get(0) + String.join("", others.toList());
    }
}
