package dev.tandem.element.broker;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be called how inside RabbitMQ, and how a set of names is said to it. */
final class RabbitNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,126}");

    private RabbitNames() {}

    /** The name, unless RabbitMQ reserves it or a reader would stumble over it. */
    static String checked(String kind, String name) {
        InvalidDefinitionException.unless(
                NAME.matcher(InvalidDefinitionException.given(name, "name")).matches() && !name.startsWith("amq."),
                "\"" + name + "\" is not a name for " + kind + ": use 1 to 127 letters, digits, dots, underscores and"
                        + " hyphens, not starting with \"amq.\", which RabbitMQ reserves.");
        return name;
    }

    /** The regular expression that matches these names and no others. */
    static String pattern(Collection<String> names) {
        if (names.isEmpty()) {
            return "^$";
        }
        return names.stream()
                .distinct()
                .sorted()
                .map(name -> name.replace(".", "\\."))
                .collect(Collectors.joining("|", "^(", ")$"));
    }
}
