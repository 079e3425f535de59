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

/** A stack that is being written. */
public final class StackBuilder {

    /** Lock files came with Terraform 1.10, write-only arguments with 1.11; 7.0 of the provider is not known yet. */
    private static final Requirements REQUIREMENTS = new Requirements(">= 1.11", ">= 5.100, < 7.0");

    private final Claims claims;
    private final Overrides overrides;
    private final Optional<RegionRole> side;
    private final String name;
    private final List<String> dependencies;
    private final Backend backend;
    private final List<Provider> providers;
    private final Set<Variable> variables = new LinkedHashSet<>();
    private final Set<DataSource> dataSources = new LinkedHashSet<>();
    private final List<ModuleCall> modules = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final Set<String> shared = new HashSet<>();
    private final List<Moved> moves = new ArrayList<>();

    StackBuilder(
            Claims claims,
            Overrides overrides,
            Optional<RegionRole> side,
            String name,
            List<String> dependencies,
            Backend backend,
            List<Provider> providers) {
        this.claims = claims;
        this.overrides = overrides;
        this.side = side;
        this.name = name;
        this.dependencies = dependencies;
        this.backend = backend;
        this.providers = providers;
    }

    /** Declares a variable; the same one twice is one. */
    public Reference variable(Variable variable) {
        if (variables.add(variable)) {
            claims.take(name, Kind.VARIABLE, variable.name());
        }
        return Reference.variable(variable.name());
    }

    /** Asks whoever applies the stack for a value. */
    public Reference variable(InputVariable asked) {
        return variable(Variable.required(asked.name(), "string", asked.description()));
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

    /** Says that a call had another name. */
    void moved(String from, String to) {
        claims.take(name, Kind.FORMER_MODULE_CALL, from);
        moves.add(new Moved("module." + from, "module." + to));
    }

    /** Whether something in it may be called so, beside its own blocks; false if it is the name of something else. */
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
                REQUIREMENTS,
                backend,
                providers,
                List.copyOf(variables),
                List.copyOf(dataSources),
                modules,
                outputs,
                moves);
    }

    private void add(Output output) {
        claims.take(name, Kind.OUTPUT, output.name());
        outputs.add(output);
    }
}
