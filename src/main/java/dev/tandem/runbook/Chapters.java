package dev.tandem.runbook;

import dev.tandem.element.Kinds;
import dev.tandem.topology.Element;
import dev.tandem.topology.LoadBalancer;
import dev.tandem.topology.Service;
import dev.tandem.topology.Side;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Which chapter each kind of element has. */
final class Chapters {

    private static final Map<Class<? extends Element>, BiFunction<Desk, Element, Chapter>> ALL = new LinkedHashMap<>();

    static {
        put(LoadBalancer.class, "A load balancer of its own, with the same routes.");
        put(Service.class, Chapters::service);
    }

    private Chapters() {}

    /** What is said of an element; of a kind that nobody has written about, that. */
    static Chapter of(Desk desk, Element element) {
        return Kinds.<Recovered<Element>>facet(element, Recovered.class)
                .map(kind -> kind.recover(element, desk))
                .orElseGet(() -> written(desk, element));
    }

    private static Chapter written(Desk desk, Element element) {
        return ALL.getOrDefault(
                        element.getClass(),
                        (where, what) -> Chapter.of(where.fate(what, "No steps are known for it: see its module.")))
                .apply(desk, element);
    }

    /** Whether there is a chapter for the elements of a class. */
    static boolean isWrittenFor(Class<?> type) {
        return ALL.containsKey(type)
                || Kinds.all().stream()
                        .anyMatch(kind -> kind.type() == type
                                && kind.facet(Recovered.class).isPresent());
    }

    private static Chapter service(Desk desk, Service service) {
        var there = desk.topology().capacity(service, Side.RECOVERY).instances();
        return Chapter.of(desk.fate(
                service,
                there == 0
                        ? "Its load balancer, and no instance until Terraform scales it."
                        : there + (there == 1 ? " instance" : " instances") + ", which Terraform scales to "
                                + Math.max(there, service.capacity().instances()) + "."));
    }

    private static void put(Class<? extends Element> kind, String there) {
        ALL.put(kind, (desk, element) -> Chapter.of(desk.fate(element, there)));
    }

    private static <E extends Element> void put(Class<E> kind, BiFunction<Desk, E, Chapter> chapter) {
        ALL.put(kind, (desk, element) -> chapter.apply(desk, kind.cast(element)));
    }
}
