package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What makes an element itself: its name, the names it had before, and the line that wrote it.
 *
 * @param formerNames the names it had before, the oldest first; empty if it was never renamed
 */
public record Identity(String name, List<String> formerNames, Origin origin) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Copies the names. */
    public Identity {
        formerNames = List.copyOf(formerNames);
    }

    /**
     * An element of the given name, written at the line that is being run.
     *
     * @throws InvalidDefinitionException if the name is not made of lower-case words joined by single hyphens
     */
    public static Identity named(String name) {
        return new Identity(checked(name), List.of(), Origins.here());
    }

    /** What is known by its domain, which has been checked. */
    public static Identity ofDomain(String domain) {
        return new Identity(domain, List.of(), Origins.here());
    }

    /** Whether the name is a domain, which a zone, a hostname and a certificate may all have. */
    public boolean isDomain() {
        return name.contains(".");
    }

    /**
     * The same, deployed before under another name; the name it was renamed from last comes last.
     *
     * @throws InvalidDefinitionException if that is its name, or one it was given before, or not a name
     */
    public Identity renamedFrom(String former) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(former, "former name").equals(name),
                "\"" + name + "\" cannot have been called so before: give its former name.");
        InvalidDefinitionException.unless(
                !formerNames.contains(former), "\"" + former + "\" is given twice as a former name: give it once.");
        return new Identity(
                name,
                Stream.concat(formerNames.stream(), Stream.of(checked(former))).toList(),
                origin);
    }

    /** The name it was first deployed under, which AWS keeps: the oldest former name, or its name if it has none. */
    public String deployedName() {
        return formerNames.isEmpty() ? name : formerNames.get(0);
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
        return other instanceof Identity identity
                && name.equals(identity.name)
                && formerNames.equals(identity.formerNames);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + formerNames.hashCode();
    }
}
