package dev.tandem.rules;

import dev.tandem.diagnostics.Origin;
import dev.tandem.topology.Dependency;
import dev.tandem.topology.Element;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells two versions of a value apart, part by part. */
final class Differences {

    private Differences() {}

    /** {@code port: 8081 and 8082}, for each part that differs; where they were written is no difference. */
    static Stream<String> between(Object one, Object other) {
        return between("", one, other);
    }

    private static Stream<String> between(String path, Object one, Object other) {
        if (one.equals(other) || one instanceof Origin) {
            return Stream.of();
        }
        if (one instanceof Record && one.getClass().equals(other.getClass())) {
            return Arrays.stream(one.getClass().getRecordComponents())
                    .flatMap(part -> between(join(path, part.getName()), valueOf(part, one), valueOf(part, other)));
        }
        return Stream.of(path + ": " + protocols(one) + " and " + protocols(other));
    }

    private static String join(String path, String part) {
        return path.isEmpty() ? part : path + "." + part;
    }

    private static String protocols(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Differences::protocols).orElse("none");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Differences::protocols).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Dependency dependency) {
            return dependency.element().name();
        }
        return value instanceof Element element ? element.name() : String.valueOf(value);
    }

    private static Object valueOf(RecordComponent part, Object record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A value of the language cannot be read.", e);
        }
    }
}
