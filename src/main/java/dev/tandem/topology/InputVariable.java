package dev.tandem.topology;

import dev.tandem.diagnostics.Origin;
import java.util.Set;

/**
 * A value that only the user's account knows, such as an image or a certificate: a variable of each stack that needs
 * it, given when Terraform runs.
 *
 * @param name snake_case, as Terraform's variables are
 * @param description why one would set it, and to what
 * @param origin the line that wrote it
 */
public record InputVariable(String name, String description, Origin origin) {

    /** Terraform's own, the arguments of a module call (Terraform, "Input Variables"), and one of the recovery stack's. */
    private static final Set<String> TAKEN =
            Set.of("source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals", "role");

    /**
     * A variable of the given name.
     *
     * @throws InvalidDefinitionException if Terraform would refuse the name, or the stacks have a variable of that name already
     */
    public static InputVariable named(String name) {
        InvalidDefinitionException.unless(
                name.matches("[a-z][a-z0-9_]*"),
                "\"" + name + "\" is not a variable name: use lower-case letters, digits and underscores, starting with"
                        + " a letter, such as \"service_image\".");
        InvalidDefinitionException.unless(
                !TAKEN.contains(name),
                "\"" + name
                        + "\" cannot be the name of a variable, because Terraform or Tandem uses it: choose another,"
                        + " such as \"service_image\".");
        return new InputVariable(name, "Supplied when this stack is applied.", Origins.here());
    }

    /** What to set it to. Default: says only that it has to be given. */
    public InputVariable describedAs(String text) {
        return new InputVariable(name, text, origin);
    }

    /** Two are the same whatever line wrote them, so that a method may build one value at two places. */
    @Override
    public boolean equals(Object other) {
        return other instanceof InputVariable variable
                && name.equals(variable.name)
                && description.equals(variable.description);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + description.hashCode();
    }
}
