package dev.tandem.topology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/** A release of the AWS provider, such as {@code 6.66.0}. */
public record ProviderRelease(int major, int minor, int patch) implements Comparable<ProviderRelease> {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,2}");

    private static final Comparator<ProviderRelease> ORDER = Comparator.comparingInt(ProviderRelease::major)
            .thenComparingInt(ProviderRelease::minor)
            .thenComparingInt(ProviderRelease::patch);

    /** Whether a text is one to three numbers with dots between them. */
    public static boolean isRelease(String text) {
        return NUMBERS.matcher(text).matches();
    }

    /**
     * The release of one to three numbers; what is missing is nought.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static ProviderRelease of(String text) {
        if (!isRelease(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not a release: use numbers such as 6.66.0.");
        }
        var numbers = Arrays.copyOf(
                Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray(), 3);
        return new ProviderRelease(numbers[0], numbers[1], numbers[2]);
    }

    @Override
    public int compareTo(ProviderRelease other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
