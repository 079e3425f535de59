package dev.tandem.element;

import dev.tandem.topology.Derived;
import dev.tandem.topology.Element;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The kinds of elements: the built-in ones, and those that other jars register. */
public final class Kinds {

    private static final Map<ClassLoader, Kinds> LOADED = new ConcurrentHashMap<>();

    /** The elements of a topology whose kinds have a facet. */
    private static final ClassValue<Derived<List<Element>>> HAVING = new ClassValue<>() {
        @Override
        protected Derived<List<Element>> computeValue(Class<?> facet) {
            return Derived.from(topology -> topology.elements().stream()
                    .filter(element -> facet(element, facet).isPresent())
                    .toList());
        }
    };

    private final Map<Class<?>, ElementKind<?>> byType = new HashMap<>();
    private final List<ElementKind<?>> all;

    private Kinds(ClassLoader loader) {
        for (ElementKind<?> kind : ServiceLoader.load(ElementKind.class, loader)) {
            var twin = byType.put(kind.type(), kind);
            if (twin != null) {
                throw new InvalidDefinitionException(kind.getClass().getName() + " and "
                        + twin.getClass().getName() + " both describe "
                        + kind.type().getName() + ": keep one of them in META-INF/services.");
            }
        }
        this.all = byType.values().stream()
                .sorted(Comparator.comparing(kind -> kind.type().getName()))
                .toList();
    }

    /** The kinds that come with Tandem, by the names of their elements' classes. */
    public static List<ElementKind<?>> all() {
        return of(Kinds.class.getClassLoader()).all;
    }

    /** The facets of one type of all built-in kinds, in the same order. */
    public static <F> Stream<F> facets(Class<F> facet) {
        return all().stream().flatMap(kind -> kind.facet(facet).stream());
    }

    /**
     * The facet of an element's kind, if it has one.
     *
     * @param <F> the facet, for elements of any kind: {@code Optional<Lowered<Element>>}
     */
    @SuppressWarnings("unchecked") // the kind is that of the element's own class, so it takes the element
    public static <F> Optional<F> facet(Element element, Class<? super F> facet) {
        return of(element).flatMap(kind -> (Optional<F>) kind.facet(facet));
    }

    /** Asks the facet of every element of a topology, one after the other, where their kinds have it. */
    public static <F, T> Stream<T> ask(
            Topology topology, Class<? super F> facet, BiFunction<F, Element, Stream<T>> question) {
        return ask(topology.get(HAVING.get(facet)), facet, question);
    }

    /** Asks the facet of several elements, one after the other, where their kinds have it. */
    public static <F, T> Stream<T> ask(
            List<Element> elements, Class<? super F> facet, BiFunction<F, Element, Stream<T>> question) {
        return elements.stream().flatMap(element -> Kinds.<F>facet(element, facet).stream()
                .flatMap(kind -> question.apply(kind, element)));
    }

    /** The kind of an element. */
    private static Optional<ElementKind<?>> of(Element element) {
        var type = element.getClass();
        var kind = Optional.<ElementKind<?>>ofNullable(
                of(type.getClassLoader()).byType.get(type));
        if (kind.isEmpty()) {
            throw new InvalidDefinitionException("The element \"" + element.name() + "\" is a " + type.getName()
                    + ", of which no kind is known: name its ElementKind in META-INF/services/"
                    + ElementKind.class.getName() + ", in the jar of the class.");
        }
        return kind;
    }

    private static Kinds of(ClassLoader loader) {
        return LOADED.computeIfAbsent(loader, Kinds::new);
    }
}
