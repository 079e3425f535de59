package dev.tandem.topology;

import java.util.regex.Pattern;

/** How the domains of zones, names and certificates are written: in lower case, without a dot at the end. */
public final class Domain {

    /** The regular expression of a domain such as {@code example.com}. */
    public static final String SYNTAX = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])";

    private static final Pattern DOMAIN = Pattern.compile(SYNTAX);
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?" + "(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private static final int LONGEST = 253;

    private Domain() {}

    /** A domain such as {@code example.com}. */
    public static String checked(String text, String what) {
        InvalidDefinitionException.unless(
                DOMAIN.matcher(InvalidDefinitionException.given(text, what)).matches() && text.length() <= LONGEST,
                "\"" + text + "\" is not the domain of a " + what
                        + ": give one such as \"example.com\", in lower case and without a dot at its end.");
        return text;
    }

    /** A domain, or all names directly below one: {@code *.example.com}. */
    public static String checkedOrWildcard(String text, String what) {
        var wildcard = InvalidDefinitionException.given(text, what).startsWith("*.");
        checked(wildcard ? text.substring(2) : text, what);
        return text;
    }

    /** A name as it is written within a zone: {@code app}, {@code a.b}, or {@code @} for the zone itself. */
    public static String checkedLabel(String text) {
        InvalidDefinitionException.unless(
                InvalidDefinitionException.given(text, "name").equals("@")
                        || LABELS.matcher(text).matches(),
                "\"" + text
                        + "\" is not a name within a zone: use lower-case letters, digits and inner hyphens, such as"
                        + " \"app\", or \"@\" for the zone itself.");
        return text;
    }

    /** The full name of what is written within a zone. */
    public static String within(String zone, String label) {
        InvalidDefinitionException.unless(
                !label.equals(zone) && !label.endsWith("." + zone),
                "\"" + label + "\" is a full name, and would become \"" + label + "." + zone
                        + "\": write it as it stands within " + zone + ", or \"@\" for the zone itself.");
        return checked(label.equals("@") ? zone : label + "." + zone, "name");
    }

    /** Whether a name is a zone's own or below it. */
    public static boolean covers(String zone, String name) {
        return name.equals(zone) || name.endsWith("." + zone);
    }
}
