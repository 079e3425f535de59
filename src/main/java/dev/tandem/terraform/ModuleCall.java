package dev.tandem.terraform;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One call of a module, named after the element it builds.
 *
 * @param module the folder that holds it, by name
 * @param providers the module's provider names and the configurations it is handed; a call always names them
 * @param disposable whether the copy is called in which nothing is protected from deletion
 */
public record ModuleCall(
        String name, String module, SortedMap<String, String> providers, Value.Tree arguments, boolean disposable) {

    /** The folder of the copies in which nothing is protected from deletion, below that of all modules. */
    public static final String DISPOSABLE = "disposable/";

    /** Copies the providers. */
    public ModuleCall {
        providers = new TreeMap<>(providers);
    }

    /** A call of the module as it is. */
    public ModuleCall(String name, String module, SortedMap<String, String> providers, Value.Tree arguments) {
        this(name, module, providers, arguments, false);
    }

    /** The same, of the copy in which nothing is protected from deletion. */
    public ModuleCall ofDisposable() {
        return new ModuleCall(name, module, providers, arguments, true);
    }

    /** The same, in which an argument has another value. */
    public ModuleCall with(String argument, Value value) {
        var all = new TreeMap<>(arguments.entries());
        all.put(argument, value);
        return new ModuleCall(name, module, providers, new Value.Tree(all), disposable);
    }

    /** A reference to one of its outputs. */
    public Reference get(String output) {
        return Reference.module(name, output);
    }

    /** Where the module is, below the folder of all modules. */
    public String path() {
        return disposable ? DISPOSABLE + module : module;
    }

    /** Where the module is, seen from the stack's folder. */
    public String source() {
        return "../../modules/" + path();
    }

    Value tree() {
        var tree = new Arguments();
        arguments.entries().forEach(tree::put);
        var passed = new Arguments();
        providers.forEach((name, address) -> passed.put(name, Value.verbatim(address)));
        return tree.put("source", Value.verbatim(source()))
                .put("providers", passed)
                .tree();
    }
}
