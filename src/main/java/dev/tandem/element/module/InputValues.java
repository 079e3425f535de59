package dev.tandem.element.module;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Absent;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Plain;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.terraform.source.ModuleVariable;
import dev.tandem.terraform.source.Shape;
import dev.tandem.topology.KeyChoice;
import dev.tandem.topology.RegionRole;
import java.util.List;
import java.util.Objects;

/** What the inputs of a module come down to in one stack. */
record InputValues(TerraformModule module, Stacks stacks, Stack stack, RegionRole side) {

    /** What a variable is given. */
    Value of(ModuleVariable variable, Input input) {
        var byName = variable.shape() == Shape.MAP;
        if (input instanceof Input.Subnets subnets) {
            var all = Reference.module("network", subnets.output());
            return byName ? all : FunctionCall.of("values", all);
        }
        return input instanceof Input.Clients ? clients(byName) : of(input);
    }

    /** What an input is by itself. */
    Value of(Input input) {
        if (input instanceof Input.Literal literal) {
            return Plain.value(literal.value());
        }
        if (input instanceof Input.Joined joined) {
            return Value.template(joined.parts().stream().map(this::of).toArray(Value[]::new));
        }
        if (input instanceof Input.NameInAws) {
            return Value.text(stacks.names().aws(module));
        }
        if (input instanceof Input.Asked asked) {
            return stacks.builderOf(stack).variable(asked.variable());
        }
        return input instanceof Input.FromPrimary from ? fromPrimary(from) : reference(input);
    }

    private Value reference(Input input) {
        if (input instanceof Input.Own own) {
            return Reference.module(TerraformNames.call(module), own.output());
        }
        if (input instanceof Input.Other other) {
            return Reference.module(TerraformNames.call(other.module()), other.output());
        }
        if (input instanceof Input.OfNetwork of) {
            return Reference.module("network", of.output());
        }
        if (input instanceof Input.OfKey of) {
            return new DataSources(stacks).keyArn(side, new KeyChoice.Chosen(of.key()));
        }
        if (input instanceof Input.OfSecret of) {
            return new DataSources(stacks)
                    .secretArn(
                            side,
                            TerraformNames.call(of.secret()),
                            stacks.names().secret(of.secret()));
        }
        if (input instanceof Input.OwnKey key) {
            return stack == Stack.COUPLING
                    ? Reference.module(key.ofRecovery() ? "key_replica" : "key", "key_arn")
                    : new DataSources(stacks).keyArn(side, new KeyChoice.OfTopology());
        }
        throw new IllegalStateException("There is no value for " + input + " in the stack " + stack.word() + ".");
    }

    /** The primary region's state is read where S3 keeps the copy of it; the primary region itself has nothing to read. */
    private Value fromPrimary(Input.FromPrimary from) {
        return side == RegionRole.PRIMARY
                ? Absent.NULL
                : stacks.state(stack, RegionRole.PRIMARY)
                        .get("outputs." + TerraformNames.call(module) + "_" + from.output());
    }

    private Value clients(boolean byName) {
        var users = stacks.topology().usersOf(module, side);
        if (!byName) {
            return Value.list(users.stream()
                    .map(user -> Reference.module(TerraformNames.call(user), "security_group_id"))
                    .toList());
        }
        var clients = new Arguments();
        users.forEach(
                user -> clients.put(user.name(), Reference.module(TerraformNames.call(user), "security_group_id")));
        return clients.tree();
    }

    /** What the variables are given, together. */
    Arguments arguments() {
        var variables = module.folder().variables();
        var arguments = new Arguments();
        module.inputsIn(side)
                .values()
                .forEach((name, input) -> arguments.put(name, of(Objects.requireNonNull(variables.get(name)), input)));
        return arguments;
    }

    /** One for each stack that calls the module. */
    static List<InputValues> of(TerraformModule module, Stacks stacks) {
        return switch (module.placement()) {
            case EACH_REGION ->
                List.of(
                        new InputValues(module, stacks, Stack.PRIMARY, RegionRole.PRIMARY),
                        new InputValues(module, stacks, Stack.RECOVERY, RegionRole.RECOVERY));
            case PRIMARY -> List.of(new InputValues(module, stacks, Stack.PRIMARY, RegionRole.PRIMARY));
            case RECOVERY -> List.of(new InputValues(module, stacks, Stack.RECOVERY, RegionRole.RECOVERY));
            case COUPLING -> List.of(new InputValues(module, stacks, Stack.COUPLING, RegionRole.PRIMARY));
            case GLOBAL -> List.of(new InputValues(module, stacks, Stack.GLOBAL, RegionRole.RECOVERY));
        };
    }
}
