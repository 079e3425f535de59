package dev.tandem.review.interruption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of an engine.
 *
 * @param product what stands before the numbers, such as {@code OpenSearch}; mostly empty
 * @param numbers such as 16 and 4
 */
record Version(String product, List<Integer> numbers) {

    private static final Pattern TEXT =
            Pattern.compile("(?<product>[A-Za-z]*)_?(?<numbers>[0-9]{1,6}(\\.[0-9]{1,6})*)(\\..*|[^0-9.].*)?");

    /** Copies the numbers. */
    Version {
        numbers = List.copyOf(numbers);
    }

    /** Reads {@code 16.4}, {@code OpenSearch_2.11} or {@code 8.0.mysql_aurora.3.05.2}; nothing if it is no version. */
    static Optional<Version> of(String text) {
        var matcher = TEXT.matcher(text.replace(".mysql_aurora.", "."));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var numbers = new ArrayList<Integer>();
        for (var number : matcher.group("numbers").split("\\.", -1)) {
            numbers.add(Integer.parseInt(number));
        }
        return Optional.of(new Version(matcher.group("product"), numbers));
    }

    /** Whether both are of the same product and this one is older; one that says less is not. */
    boolean isBelow(Version other) {
        return product.equals(other.product) && compare(other, Integer.MAX_VALUE) < 0;
    }

    /** Whether it is of another product, or newer in one of its first numbers. */
    boolean isMajorAfter(Version other, int majors) {
        return !product.equals(other.product) || compare(other, majors) > 0;
    }

    private int compare(Version other, int count) {
        var common = Math.min(Math.min(numbers.size(), other.numbers.size()), count);
        for (var index = 0; index < common; index++) {
            var order = numbers.get(index).compareTo(other.numbers.get(index));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
