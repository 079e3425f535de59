package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes an element itself: its name, the name it had before, and the line that wrote it.
 *
 * @param formerly the name under which it was deployed before, if it was renamed
 */
public record Identity(String name, Optional<String> formerly, Origin origin) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * An element of the given name, written at the line that is being run.
     *
     * @throws InvalidDefinitionException if the name is not made of lower-case words joined by single hyphens
     */
    public static Identity named(String name) {
        return new Identity(checked(name), Optional.empty(), Origins.here());
    }

    /** What is known by its domain, which has been checked. */
    public static Identity ofDomain(String domain) {
        return new Identity(domain, Optional.empty(), Origins.here());
    }

    /** Whether the name is a domain, which a zone, a hostname and a certificate may all have. */
    public boolean isDomain() {
        return name.contains(".");
    }

    /**
     * The same, deployed before under another name.
     *
     * @throws InvalidDefinitionException if that is its name, or not a name
     */
    public Identity renamedFrom(String former) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(former, "former name").equals(name),
                "\"" + name + "\" cannot have been called so before: give its former name.");
        return new Identity(name, Optional.of(checked(former)), origin);
    }

    private static String checked(String name) {
        InvalidDefinitionException.unless(
                NAME.matcher(InvalidDefinitionException.given(name, "name")).matches(),
                "\"" + name + "\" is not a name: use lower-case letters and digits in words joined by single hyphens,"
                        + " starting with a letter, such as \"ledger\" or \"order-history\".");
        return name;
    }

    /** Two are the same whatever line wrote them, so that a method may build one value at two places. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Identity identity && name.equals(identity.name) && formerly.equals(identity.formerly);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + formerly.hashCode();
    }
}
