package dev.tandem.topology;

/**
 * A value that only the user's account knows, such as an image or a certificate: a variable of each stack that needs
 * it, given when Terraform runs.
 *
 * @param name snake_case, as Terraform's variables are
 * @param description why one would set it, and to what
 */
public record InputVariable(String name, String description) {

    /**
     * A variable of the given name.
     *
     * @throws Slip if Terraform would refuse the name
     */
    public static InputVariable named(String name) {
        Slip.unless(
                name.matches("[a-z][a-z0-9_]*"),
                "\"" + name + "\" is not a variable name: use lower-case letters, digits and underscores, starting with"
                        + " a letter, such as \"service_image\".");
        return new InputVariable(name, "Given by whoever applies this stack.");
    }

    /** What to set it to. Default: says only that it has to be given. */
    public InputVariable describedAs(String description) {
        return new InputVariable(name, description);
    }
}
