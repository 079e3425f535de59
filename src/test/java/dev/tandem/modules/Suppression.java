package dev.tandem.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A finding of Checkov that a module suppresses inside of the resource, by {@code #checkov:skip=CHECKS:REASON}.
 *
 * @param checks ids of checks, separated by commas
 * @param resource address of the resource in its module
 */
record Suppression(String checks, String resource, String reason) {

    private static final Pattern HEAD = Pattern.compile("(resource|data) \"(\\w+)\" \"(\\w+)\" \\{");
    private static final Pattern SKIP = Pattern.compile("  #checkov:skip=([A-Z0-9_,]+):(\\S.*\\.)");

    /** Every suppression of a file, in its order. One that has no reason, or stands outside of a resource, is an error. */
    static List<Suppression> in(List<String> lines) {
        var found = new ArrayList<Suppression>();
        var resource = "";
        for (var line : lines) {
            var head = HEAD.matcher(line);
            if (head.matches()) {
                resource = (head.group(1).equals("data") ? "data." : "") + head.group(2) + "." + head.group(3);
            } else if (line.equals("}")) {
                resource = "";
            } else if (line.contains("checkov:")) {
                found.add(of(line, resource));
            }
        }
        return found;
    }

    private static Suppression of(String line, String resource) {
        var skip = SKIP.matcher(line);
        if (resource.isEmpty() || !skip.matches()) {
            throw new AssertionError("Not a suppression with a reason inside of a resource: " + line);
        }
        return new Suppression(skip.group(1).replace(",", ", "), resource, skip.group(2));
    }
}
