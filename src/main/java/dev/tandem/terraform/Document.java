package dev.tandem.terraform;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One root module, as Terraform reads it from a {@code cdk.tf.json}: its backend and providers, and the module calls,
 * data sources, variables and outputs of a stack. Resources live in modules, so a document holds none.
 *
 * @param name of the stack, which is also the name of its folder
 * @param dependencies the stacks that have to be applied before it, by name
 */
public record Document(
        String name,
        List<String> dependencies,
        Requirements requirements,
        Backend backend,
        List<Provider> providers,
        List<Variable> variables,
        List<DataSource> dataSources,
        List<ModuleCall> modules,
        List<Output> outputs,
        List<Moved> moves,
        List<Removed> removals) {

    /** Copies the blocks, sorted by their names; two of one name are our own fault and refused. */
    public Document {
        dependencies = dependencies.stream().sorted().toList();
        providers = List.copyOf(providers);
        variables = sorted(variables, Variable::name);
        dataSources = sorted(dataSources, DataSource::address);
        modules = sorted(modules, ModuleCall::name);
        outputs = sorted(outputs, Output::name);
        moves = sorted(moves, Moved::from);
        removals = sorted(removals, Removed::from);
    }

    /** The document as one tree, ready to be written. */
    public Value.Tree tree() {
        var tree = new Arguments();
        tree.put("//", note());
        tree.put("terraform", settings());
        tree.put(
                "provider",
                new Arguments()
                        .put(
                                "aws",
                                Value.list(
                                        providers.stream().map(Provider::tree).toList())));
        group(tree, "variable", variables, Variable::name, Variable::tree);
        tree.put("module", named(modules, ModuleCall::name, ModuleCall::tree));
        group(tree, "output", outputs, Output::name, Output::tree);
        if (!dataSources.isEmpty()) {
            tree.put("data", dataByType());
        }
        if (!moves.isEmpty()) {
            tree.put("moved", movedBlocks());
        }
        if (!removals.isEmpty()) {
            tree.put("removed", removedBlocks());
        }
        return tree.tree();
    }

    /** The bytes of {@code cdk.tf.json}, as text. */
    public String json() {
        return JsonWriter.write(tree());
    }

    /** Every address that this declares, as references name it. */
    public Stream<String> addresses() {
        return Stream.of(
                        variables.stream().map(variable -> "var." + variable.name()),
                        modules.stream().map(module -> "module." + module.name()),
                        dataSources.stream().map(DataSource::address))
                .flatMap(addresses -> addresses);
    }

    /** Every reference in this that names something it does not declare; none, unless we made a mistake. */
    public List<Reference> unresolved() {
        var declared = addresses().toList();
        return References.in(tree())
                .filter(reference -> !declared.contains(reference.address()))
                .toList();
    }

    /** The {@code terraform} block: versions and backend. */
    public Value.Tree settings() {
        var settings = requirements.arguments();
        settings.put("backend", new Arguments().put(backend.type(), backend.arguments()));
        return settings.tree();
    }

    /** The {@code moved} blocks. */
    public Value movedBlocks() {
        return Value.list(moves.stream().map(Moved::tree).toList());
    }

    /** The {@code removed} blocks. */
    public Value removedBlocks() {
        return Value.list(removals.stream().map(Removed::tree).toList());
    }

    /**
     * The comment that CDKTF heads a stack with. Terraform passes over it; {@code cdktf synth} fails where it is missing.
     */
    private Arguments note() {
        var metadata = new Arguments()
                .put("backend", Value.verbatim(backend.type()))
                .put("stackName", Value.verbatim(name))
                .put("version", Value.verbatim(Manifest.VERSION));
        return new Arguments().put("metadata", metadata);
    }

    private Value dataByType() {
        var types = new TreeMap<String, SortedMap<String, Value>>();
        dataSources.forEach(data ->
                types.computeIfAbsent(data.type(), type -> new TreeMap<>()).put(data.name(), data.tree()));
        var tree = new Arguments();
        types.forEach(tree::put);
        return tree.tree();
    }

    private static <T> void group(
            Arguments tree, String keyword, List<T> blocks, Function<T, String> name, Function<T, Value> body) {
        if (!blocks.isEmpty()) {
            tree.put(keyword, named(blocks, name, body));
        }
    }

    private static <T> Value named(List<T> blocks, Function<T, String> name, Function<T, Value> body) {
        var tree = new Arguments();
        blocks.forEach(block -> tree.put(name.apply(block), body.apply(block)));
        return tree.tree();
    }

    private static <T> List<T> sorted(List<T> blocks, Function<T, String> name) {
        var byName = new TreeMap<String, T>();
        for (var block : blocks) {
            if (byName.putIfAbsent(name.apply(block), block) != null) {
                throw new IllegalStateException("Two blocks are named " + name.apply(block) + ".");
            }
        }
        return List.copyOf(byName.values());
    }
}
