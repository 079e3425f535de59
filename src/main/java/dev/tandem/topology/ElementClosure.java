package dev.tandem.topology;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The elements that can be reached from those that a topology names. */
final class ElementClosure {

    private static final Comparator<Element> ORDER =
            Comparator.comparing(Element::kind).thenComparing(Element::name).thenComparing(Element::origin);

    private ElementClosure() {}

    static List<Element> from(Collection<Element> written) {
        var seen = new LinkedHashSet<Element>();
        written.forEach(element -> visit(element, seen));
        return seen.stream().sorted(ORDER).toList();
    }

    private static void visit(Element element, Set<Element> seen) {
        if (seen.add(element)) {
            element.references().forEach(reference -> visit(reference, seen));
        }
    }
}
