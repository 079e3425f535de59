package dev.tandem.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A release of Tandem.
 *
 * @param version three numbers with dots, and a qualifier after a hyphen for what comes before that release
 */
public record Release(String version) implements Comparable<Release> {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)(-[\\w.]+)?");

    /** The release that is running. */
    public static final Release CURRENT = new Release(read());

    /**
     * Checks the version.
     *
     * @throws IllegalArgumentException if it is not three numbers with dots
     */
    public Release {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(
                    "\"" + version + "\" is not a version: give three numbers with dots, such as 0.2.0.");
        }
    }

    /** Earlier releases come first; what comes before a release, such as 1.0.0-SNAPSHOT, comes before it. */
    @Override
    public int compareTo(Release other) {
        var numbers = IntStream.range(0, 3)
                .map(place ->
                        Integer.compare(numbers().get(place), other.numbers().get(place)))
                .filter(difference -> difference != 0)
                .findFirst();
        return numbers.orElseGet(() -> Comparator.comparing(Release::isFinal)
                .thenComparing(Release::version)
                .compare(this, other));
    }

    private boolean isFinal() {
        return !version.contains("-");
    }

    private List<Integer> numbers() {
        return Stream.of(version.split("-", 2)[0].split("\\."))
                .map(Integer::valueOf)
                .toList();
    }

    private static String read() {
        try (var text = Release.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("The version of this build is missing from it.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
