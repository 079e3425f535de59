package dev.tandem.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The elements that can be reached from those that a topology names. */
final class ElementClosure {

    private static final Comparator<Element> ORDER =
            Comparator.comparing(Element::kind).thenComparing(Element::name).thenComparing(Element::origin);

    /** A hash of an element takes in all that it refers to, so elements are looked up by their names first. */
    private final Map<String, List<Element>> byName = new HashMap<>();

    private final List<Element> found = new ArrayList<>();

    private ElementClosure() {}

    static List<Element> from(Collection<Element> written) {
        var closure = new ElementClosure();
        written.forEach(closure::visit);
        return closure.found.stream().sorted(ORDER).toList();
    }

    private void visit(Element element) {
        var namesakes = byName.computeIfAbsent(element.name(), name -> new ArrayList<>(1));
        if (!namesakes.contains(element)) {
            namesakes.add(element);
            found.add(element);
            element.references().forEach(this::visit);
        }
    }
}
