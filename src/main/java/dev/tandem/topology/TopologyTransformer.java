package dev.tandem.topology;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Puts other elements in the place of elements, also where they are referred to. Elements are values that hold what they
 * refer to, so whatever refers to a changed one is made anew, from the inside out.
 */
final class TopologyTransformer {

    private final UnaryOperator<Element> change;
    private final IdentityHashMap<Object, Object> done = new IdentityHashMap<>();

    TopologyTransformer(UnaryOperator<Element> change) {
        this.change = change;
    }

    List<Element> all(List<Element> elements) {
        return elements.stream().map(element -> (Element) value(element)).toList();
    }

    private Object value(Object old) {
        if (old instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        if (old instanceof Optional<?> optional) {
            return optional.map(this::value);
        }
        if (old instanceof SortedMap<?, ?> map) {
            var other = new TreeMap<Object, Object>();
            map.forEach((key, held) -> other.put(key, value(held)));
            return other;
        }
        return old instanceof Record held ? rewritten(held) : old;
    }

    private Object rewritten(Record old) {
        var known = done.get(old);
        if (known != null) {
            return known;
        }
        var inside = made(old);
        var other = inside instanceof Element element ? change.apply(element) : inside;
        done.put(old, other);
        return other;
    }

    private Object made(Record old) {
        var components = old.getClass().getRecordComponents();
        var before = Arrays.stream(components).map(one -> held(old, one)).toArray();
        var after = Arrays.stream(before).map(this::value).toArray();
        return Arrays.equals(before, after) ? old : made(old.getClass(), components, after);
    }

    private static Object held(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " cannot be read.", e);
        }
    }

    private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (IllegalArgumentException e) {
            throw new InvalidDefinitionException("A " + type.getSimpleName()
                    + " cannot hold what an element is replaced with: keep an element of the same kind.");
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof InvalidDefinitionException fault
                    ? fault
                    : new IllegalStateException(type + " cannot be made.", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made.", e);
        }
    }
}
