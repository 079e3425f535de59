package dev.tandem.runbook;

import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;

/** Which chapter each kind of element has. */
final class Chapters {

    private Chapters() {}

    /** What is said of an element; of a kind that nobody has written about, that. */
    static Chapter of(OperatorContext operator, Element element) {
        return Kinds.<Recovered<Element>>facet(element, Recovered.class)
                .map(kind -> kind.recover(element, operator))
                .orElseGet(() -> Chapter.of(operator.impact(element, "No steps are known for it: see its module.")));
    }

    /** Whether there is a chapter for the elements of a class. */
    static boolean isWrittenFor(Class<?> type) {
        return Kinds.all().stream()
                .anyMatch(kind ->
                        kind.type() == type && kind.facet(Recovered.class).isPresent());
    }
}
