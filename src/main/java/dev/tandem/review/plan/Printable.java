package dev.tandem.review.plan;

import java.util.regex.Pattern;

/** Text of a plan that is printed: in one line, without control characters, and of a length that can be read. */
final class Printable {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");
    private static final int LONGEST = 512;

    private Printable() {}

    static String of(String text) {
        var line = CONTROL.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
