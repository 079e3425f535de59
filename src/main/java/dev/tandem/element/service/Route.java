package dev.tandem.element.service;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which requests a shared load balancer passes on to a service.
 *
 * @param pattern that the host or path has to match, with {@code *} for any characters and {@code ?} for one
 */
public record Route(Condition condition, String pattern, Service service) implements Comparable<Route> {

    /** What of a request is looked at; what comes first is asked first. */
    public enum Condition {
        PATH("path"),
        HOST("host");

        private final String word;

        Condition(String word) {
            this.word = word;
        }

        /** Its name in a sentence. */
        public String word() {
            return word;
        }
    }

    private static final int LONGEST = 128;

    private static final Pattern HOST = Pattern.compile("[a-z0-9*?-]+(\\.[a-z0-9*?-]+)*\\.[a-z]+");

    private static final Pattern PATH = Pattern.compile("/[a-zA-Z0-9_.$/~\"'@:+*?&-]*");

    /** What is written out before what has wildcards, and the longer before the shorter. */
    private static final Comparator<Route> ORDER = Comparator.comparing(Route::condition)
            .thenComparing(Route::wild)
            .thenComparing(Comparator.comparingInt(Route::written).reversed())
            .thenComparing(Route::pattern)
            .thenComparing(route -> route.service().name())
            .thenComparing(route -> route.service().origin());

    /** Whether it asks for a host that a request may have. */
    public boolean asksFor(String host) {
        return condition == Condition.HOST
                && host.matches(pattern.replace(".", "\\.").replace("*", ".*").replace("?", "."));
    }

    static Route host(String name, Service service) {
        var lower = InvalidDefinitionException.given(name, "host").toLowerCase(Locale.ROOT);
        InvalidDefinitionException.unless(
                lower.length() <= LONGEST && HOST.matcher(lower).matches(),
                "\"" + name + "\" is not a host that a load balancer can ask for: give a name of at most 128 letters,"
                        + " digits and hyphens with a dot, such as \"dev.example.com\" or \"*.example.com\".");
        return new Route(Condition.HOST, lower, InvalidDefinitionException.given(service, "service"));
    }

    static Route path(String pattern, Service service) {
        InvalidDefinitionException.unless(
                InvalidDefinitionException.given(pattern, "path").length() <= LONGEST
                        && PATH.matcher(pattern).matches(),
                "\"" + pattern
                        + "\" is not a path that a load balancer can ask for: start with \"/\" and use at most 128"
                        + " letters, digits, _-.$/~\"'@:+& and the wildcards * and ?, such as \"/api/*\".");
        return new Route(Condition.PATH, pattern, InvalidDefinitionException.given(service, "service"));
    }

    private boolean wild() {
        return written() < pattern.length();
    }

    private int written() {
        return (int) pattern.chars()
                .filter(character -> character != '*' && character != '?')
                .count();
    }

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }
}
