package dev.tandem.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A finding that a module suppresses: of Checkov inside of the resource, by {@code #checkov:skip=CHECKS:REASON}, and of
 * Trivy in the line above it, by {@code #trivy:ignore:CHECK:REASON}.
 *
 * @param checks ids of checks, separated by commas
 * @param resource address of the resource in its module
 */
record Suppression(String checks, String resource, String reason) {

    private static final Pattern HEAD = Pattern.compile("(resource|data) \"(\\w+)\" \"(\\w+)\" \\{");
    private static final Pattern SKIP = Pattern.compile("  #checkov:skip=([A-Z0-9_,]+):(\\S.*\\.)");
    private static final Pattern IGNORE = Pattern.compile("#trivy:ignore:(AWS-\\d{4}):(\\S.*\\.)");

    /** Every suppression of a file, in its order. One that has no reason, or stands outside of a resource, is an error. */
    static List<Suppression> in(List<String> lines) {
        var found = new ArrayList<Suppression>();
        var resource = "";
        var above = new ArrayList<String>();
        for (var line : lines) {
            var head = HEAD.matcher(line);
            if (head.matches()) {
                resource = (head.group(1).equals("data") ? "data." : "") + head.group(2) + "." + head.group(3);
                for (var ignored : above) {
                    found.add(of(IGNORE, ignored, resource));
                }
                above.clear();
            } else if (line.contains("trivy:")) {
                above.add(line);
            } else if (line.equals("}")) {
                resource = "";
            } else if (line.contains("checkov:")) {
                found.add(of(SKIP, line, resource));
            } else if (!above.isEmpty()) {
                throw new AssertionError("Not above a resource: " + above);
            }
        }
        return found;
    }

    private static Suppression of(Pattern form, String line, String resource) {
        var skip = form.matcher(line);
        if (resource.isEmpty() || !skip.matches()) {
            throw new AssertionError("Not a suppression with a reason, inside of a resource or above it: " + line);
        }
        return new Suppression(skip.group(1).replace(",", ", "), resource, skip.group(2));
    }
}
