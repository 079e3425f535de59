package dev.tandem.topology;

/** How something that exists already is found in the region of a stack. */
public sealed interface Lookup {

    /** By an id, or by a list of ids, that is given when Terraform runs. */
    record ById(InputVariable variable) implements Lookup {}

    /** By a tag that only it has. */
    record ByTag(String key, String value) implements Lookup {}

    /** By an id, or by a list of ids, that is given when Terraform runs. */
    static Lookup byId(InputVariable variable) {
        return new ById(InvalidDefinitionException.given(variable, "variable"));
    }

    /**
     * By a tag that only it has.
     *
     * @throws InvalidDefinitionException if the key is blank
     */
    static Lookup byTag(String key, String value) {
        InvalidDefinitionException.unless(
                !InvalidDefinitionException.given(key, "key").isBlank(),
                "A tag to find something by needs a key, such as \"Name\"; it is blank.");
        return new ByTag(key, InvalidDefinitionException.given(value, "value"));
    }
}
