package dev.tandem.lowering;

import dev.tandem.lowering.NameClash.Kind;
import dev.tandem.terraform.Backend;
import dev.tandem.terraform.DataSource;
import dev.tandem.terraform.Document;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Moved;
import dev.tandem.terraform.Output;
import dev.tandem.terraform.Provider;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Removed;
import dev.tandem.terraform.Requirements;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.Variable;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.RegionRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack that is being written. */
public final class StackBuilder {

    private final Claims claims;
    private final Overrides overrides;
    private final Optional<RegionRole> side;
    private final String name;
    private final List<String> dependencies;
    private final Requirements requirements;
    private final Backend backend;
    private final List<Provider> providers;
    private final Set<Variable> variables = new LinkedHashSet<>();
    private final Set<DataSource> dataSources = new LinkedHashSet<>();
    private final List<ModuleCall> modules = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final Set<String> shared = new HashSet<>();
    private final List<Moved> moves = new ArrayList<>();
    private final Set<String> forgotten = new LinkedHashSet<>();

    StackBuilder(
            Claims claims,
            Overrides overrides,
            Optional<RegionRole> side,
            String name,
            List<String> dependencies,
            Requirements requirements,
            Backend backend,
            List<Provider> providers) {
        this.claims = claims;
        this.overrides = overrides;
        this.side = side;
        this.name = name;
        this.dependencies = dependencies;
        this.requirements = requirements;
        this.backend = backend;
        this.providers = new ArrayList<>(providers);
    }

    /** Declares a variable; the same one twice is one. */
    public Reference variable(Variable variable) {
        if (variables.add(variable)) {
            claims.take(name, Kind.VARIABLE, variable.name());
        }
        return Reference.variable(variable.name());
    }

    /** Declares a variable, whose value is given at apply. */
    public Reference variable(InputVariable asked) {
        return variable(Variable.required(asked.name(), "string", asked.description()));
    }

    /** Adds a configuration of the provider, unless it is there already, and gives its address. */
    String provider(Provider provider) {
        if (!providers.contains(provider)) {
            providers.add(provider);
        }
        return provider.address();
    }

    /** Looks something up; the same thing twice is one. */
    public DataSource data(DataSource source) {
        if (dataSources.add(source)) {
            claims.take(name, Kind.DATA_SOURCE, source.address());
        }
        return source;
    }

    /** Calls a module. */
    public ModuleCall call(ModuleCall call) {
        claims.take(name, Kind.MODULE_CALL, call.name());
        var written = overrides.on(name, side, claims.owner(), call);
        modules.add(written);
        return written;
    }

    /** Shows a value, and keeps it in the state for other stacks. */
    public void output(String output, String description, Value value) {
        add(new Output(output, description, value));
    }

    /** Shows a value that several elements ask for: the first of them shows it for all. */
    public void outputOnce(String output, String description, Value value) {
        if (shared.add(output)) {
            output(output, description, value);
        }
    }

    /** Keeps a value in the state that Terraform shows only to those who ask for it by name. */
    public void secretOutput(String output, String description, Value value) {
        add(new Output(output, description, value, true));
    }

    /** Records the former name of a call. */
    void moved(String from, String to) {
        claims.take(name, Kind.FORMER_MODULE_CALL, from);
        moves.add(new Moved("module." + from, "module." + to));
    }

    /** Has Terraform forget what a call built, should it have been there, and leave it in AWS. */
    void forget(String call) {
        forgotten.add(call);
    }

    /** Whether something in it may be called so, in addition to its own blocks; false if it is the name of something else. */
    boolean take(Kind kind, String wanted) {
        return claims.take(name, kind, wanted);
    }

    /** Whether it calls any module. */
    boolean hasCalls() {
        return !modules.isEmpty();
    }

    Document document() {
        return new Document(
                name,
                dependencies,
                requirements,
                backend,
                List.copyOf(providers),
                List.copyOf(variables),
                List.copyOf(dataSources),
                modules,
                outputs,
                moves,
                removals());
    }

    /** What is called or moved there now is none of what was retired. */
    private List<Removed> removals() {
        var present = Stream.of(
                        modules.stream().map(ModuleCall::name),
                        moves.stream().flatMap(move -> Stream.of(move.from(), move.to())))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        return forgotten.stream()
                .filter(call -> !present.contains(call) && !present.contains("module." + call))
                .map(call -> new Removed("module." + call))
                .toList();
    }

    private void add(Output output) {
        claims.take(name, Kind.OUTPUT, output.name());
        outputs.add(output);
    }
}
