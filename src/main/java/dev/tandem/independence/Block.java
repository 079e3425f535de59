package dev.tandem.independence;

import dev.tandem.aws.ResourceType;
import dev.tandem.terraform.source.SourceBlock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of a module, as what it asks of whom.
 *
 * <p>Blocks do not say which of a module's resources a call leaves out, so more may be listed than is made.
 */
record Block(SourceBlock read) {

    /** Data sources of these providers ask nobody. */
    private static final Set<String> OFFLINE =
            Set.of("archive", "cloudinit", "local", "null", "random", "template", "terraform", "time", "tls");

    private static final Pattern HANDED = Pattern.compile("(?m)([\\w.]+)\\s*=\\s*([\\w.]+)");
    private static final String DEFAULT = "aws";

    String keyword() {
        return read.keyword();
    }

    /** The type, such as {@code aws_lb}; for a module its name. */
    String type() {
        return read.label(0);
    }

    /** Whether AWS has to answer for it. */
    boolean asks() {
        return isOneOf("resource", "data", "ephemeral") && ResourceType.asksAws(type());
    }

    /** Whether something else than AWS has to answer for it, of which nothing is known. */
    boolean asksElsewhere() {
        return isOneOf("data", "ephemeral")
                && !type().startsWith("aws_")
                && !OFFLINE.contains(type().replaceFirst("_.*", ""));
    }

    /** Whether it reads the state of another stack. */
    boolean readsState() {
        return read.is("data") && type().equals("terraform_remote_state");
    }

    String service() {
        return ResourceType.service(type());
    }

    /** The provider configuration that it names, {@code aws} if it names none. */
    String provider() {
        return plain(read.argument("provider").orElse(DEFAULT));
    }

    /** What it says of its own region, empty if it says nothing. */
    String region() {
        return plain(read.argument("region").orElse(""));
    }

    /** Where a module that it calls is. */
    String source() {
        return read.text("source").orElse("");
    }

    /** The configurations of this module that a module which it calls gets, by their name there; nothing if it says none. */
    Optional<SortedMap<String, String>> providers() {
        return read.argument("providers").map(text -> {
            var providers = new TreeMap<String, String>();
            HANDED.matcher(text.replace("\"", "").replace(":", "="))
                    .results()
                    .forEach(found -> providers.put(found.group(1), found.group(2)));
            return providers;
        });
    }

    /** A text in its arguments by name, such as the bucket of a state. */
    String mentioned(String name) {
        var found = Pattern.compile("\"?" + name + "\"?\\s*[=:]\\s*\"([^\"]*)\"")
                .matcher(read.argument("config").orElse(""));
        return found.find() ? found.group(1) : "";
    }

    /** How a plan names it inside of its module. */
    String address() {
        return read.is("resource")
                ? type() + "." + read.label(1)
                : read.keyword() + "." + String.join(".", read.labels());
    }

    /** The expressions in which a region might be named, without its own and what is only written for people. */
    Stream<SourceBlock.Expression> expressions() {
        if (isOneOf("variable", "output")) {
            return read.expressions()
                    .filter(expression -> Set.of("default", "value").contains(expression.argument()));
        }
        return read.expressions().filter(expression -> !expression.argument().equals("region"));
    }

    private boolean isOneOf(String... keywords) {
        return List.of(keywords).contains(read.keyword());
    }

    private static String plain(String text) {
        return text.replace("\"", "").strip();
    }
}
