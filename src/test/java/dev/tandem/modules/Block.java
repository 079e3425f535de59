package dev.tandem.modules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A variable or an output as it is written in a module, which {@code terraform fmt} has laid out: a block begins and
 * ends at the margin, its arguments stand two spaces in.
 */
record Block(String keyword, String name, Map<String, String> arguments) {

    private static final Pattern HEAD = Pattern.compile("(variable|output) \"(\\w+)\" \\{");
    private static final Pattern ARGUMENT = Pattern.compile("  (\\w+)\\s*= (.*)");

    /** Every variable and output of a file. */
    static List<Block> in(List<String> lines) {
        var blocks = new ArrayList<Block>();
        for (var start = 0; start < lines.size(); start++) {
            var head = HEAD.matcher(lines.get(start));
            if (head.matches()) {
                var end = start + lines.subList(start, lines.size()).indexOf("}");
                blocks.add(new Block(head.group(1), head.group(2), arguments(lines.subList(start + 1, end))));
            }
        }
        return blocks;
    }

    /** An argument on one line, if it is there. */
    Optional<String> argument(String argument) {
        return Optional.ofNullable(arguments.get(argument));
    }

    /** A quoted argument without its quotes, if it is there. */
    Optional<String> text(String argument) {
        return argument(argument)
                .map(quoted -> quoted.substring(1, quoted.length() - 1).replace("\\\"", "\""));
    }

    private static Map<String, String> arguments(List<String> body) {
        var arguments = new LinkedHashMap<String, String>();
        var current = "";
        for (var line : body) {
            var argument = ARGUMENT.matcher(line);
            if (argument.matches()) {
                current = argument.group(1);
                arguments.put(current, argument.group(2));
            } else if (line.startsWith("   ") || line.matches("  [})\\]].*")) {
                arguments.computeIfPresent(current, (name, soFar) -> soFar + " " + line.strip());
            } else {
                current = "";
            }
        }
        return arguments;
    }
}
