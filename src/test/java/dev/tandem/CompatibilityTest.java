package dev.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.TandemModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What was compiled against the last release still links: each type and member that it exported is there, with the same
 * signature. A release writes its own list with {@code -Dtandem.update=true}, after CHANGELOG says what has gone.
 */
class CompatibilityTest {

    private static final Path LAST = Path.of("src/test/resources/api/0.2.0.txt");
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everythingThatTheLastReleaseExportedIsStillThere() throws IOException {
        var present = signatures();
        if (Boolean.getBoolean("tandem.update")) {
            Files.createDirectories(LAST.getParent());
            Files.write(LAST, present);
        }
        assertThat(present)
                .as("a type or member that the last release exported is gone, or has another signature")
                .containsAll(Files.readAllLines(LAST));
    }

    @Test
    void listsEachCallOfTheLanguage() {
        assertThat(of(Tandem.class))
                .anySatisfy(line ->
                        assertThat(line).startsWith("dev.tandem.Tandem static ").contains(" service("))
                .noneSatisfy(line -> assertThat(line).contains("lambda$"));
    }

    private static SortedSet<String> signatures() {
        return TandemModule.exported().stream()
                .flatMap(CompatibilityTest::types)
                .flatMap(CompatibilityTest::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> types(String exported) {
        var folder = CLASSES.resolve(exported.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> exported + "." + name.substring(0, name.length() - ".class".length()))
                    .<Class<?>>map(CompatibilityTest::load)
                    .filter(CompatibilityTest::isVisible)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, CompatibilityTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        var outer = type.getDeclaringClass();
        return isVisible(type.getModifiers())
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static Stream<String> of(Class<?> type) {
        var supers = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(Type::getTypeName)
                .map(above -> type.getName() + " is a " + above);
        var fields = members(type.getDeclaredFields()).map(field -> line(type, field, type(field)));
        var methods = members(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(method -> line(type, method, call(method)));
        // Java gives the constructors of a record the access of the record; they are not part of the contract.
        var constructors = type.isRecord()
                ? Stream.<String>of()
                : members(type.getDeclaredConstructors()).map(made -> line(type, made, call(made)));
        return Stream.of(Stream.of(type.getName()), supers, fields, methods, constructors)
                .flatMap(lines -> lines);
    }

    private static <M extends Member> Stream<M> members(M[] members) {
        return Arrays.stream(members).filter(member -> isVisible(member.getModifiers()));
    }

    private static String line(Class<?> type, Member member, String signature) {
        return type.getName() + (Modifier.isStatic(member.getModifiers()) ? " static " : " ") + signature;
    }

    private static String type(Field field) {
        return field.getGenericType().getTypeName() + " " + field.getName();
    }

    private static String call(Method method) {
        return method.getGenericReturnType().getTypeName() + " " + method.getName()
                + parameters(method.getGenericParameterTypes());
    }

    private static String call(Constructor<?> made) {
        return "new" + parameters(made.getGenericParameterTypes());
    }

    private static String parameters(Type... types) {
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", ", "(", ")"));
    }
}
