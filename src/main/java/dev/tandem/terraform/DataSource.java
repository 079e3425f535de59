package dev.tandem.terraform;

/**
 * Something a stack looks up.
 *
 * @param provider the address of the provider configuration it asks; {@code aws} for the default one
 */
public record DataSource(String type, String name, String provider, Value.Tree arguments) {

    /** How references name this. */
    public String address() {
        return "data." + type + "." + name;
    }

    /** A reference to one of its attributes. */
    public Reference get(String attribute) {
        return Reference.data(type, name, attribute);
    }

    /** The block, with the provider it asks. */
    public Value.Tree tree() {
        var tree = new Arguments();
        arguments.entries().forEach(tree::put);
        if (!provider.equals("aws")) {
            tree.put("provider", Value.verbatim(provider));
        }
        return tree.tree();
    }
}
