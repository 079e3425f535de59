package dev.tandem.element.key;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.KeyLowering;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Value;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Workload;
import java.util.List;

/** A key that a user declared becomes one in the primary region and its counterpart, in the stack that spans both. */
final class DeclaredKeyLowering {

    private final Stacks stacks;

    DeclaredKeyLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(Key key) {
        if (key.existingName().isPresent()) {
            return;
        }
        var call = TerraformNames.call(key);
        var original = stacks.callInCoupling(
                RegionRole.PRIMARY, call, "kms", rotated(key, arguments(RegionRole.PRIMARY, key)));
        var other = arguments(RegionRole.RECOVERY, key);
        var counterpart = key.copy() == KeyCopy.SEPARATE
                ? rotated(key, other)
                : other.put("replica_of", KeyLowering.replicaOf(original));
        stacks.callInCoupling(RegionRole.RECOVERY, call + "_replica", "kms", counterpart);
        stacks.moved(Stack.COUPLING, key, "", "_replica");
    }

    private Arguments arguments(RegionRole side, Key key) {
        var arguments = KeyLowering.arguments(
                stacks.names().aws(key), description(key), key.deletionWindow(), TerraformNames.call(key));
        material(arguments, key.material());
        if (key.copy() == KeyCopy.SEPARATE) {
            arguments.put("multi_region", false);
        }
        people(arguments, "owners", key.roles().owners());
        people(arguments, "administrators", key.roles().administrators());
        var users = stacks.topology().usersOf(key);
        if (!users.isEmpty()) {
            arguments.put(
                    "users",
                    Value.list(users.stream().map(user -> role(side, user)).toList()));
        }
        return arguments;
    }

    private void material(Arguments arguments, KeyMaterial material) {
        if (material.symmetric()) {
            arguments.put("services", new KeyLowering(stacks).services());
            return;
        }
        arguments
                .put("key_spec", material.spec())
                .put("key_usage", material.usage().name());
    }

    private static Arguments rotated(Key key, Arguments arguments) {
        key.material().rotation().ifPresent(period -> arguments.put("rotation_period_days", period.toDays()));
        return arguments;
    }

    private void people(Arguments arguments, String argument, List<InputVariable> arns) {
        if (!arns.isEmpty()) {
            var coupling = stacks.builderOf(Stack.COUPLING);
            arguments.put(
                    argument, Value.list(arns.stream().map(coupling::variable).toList()));
        }
    }

    /** Computed from names, because the keys are there before the roles. */
    private Value role(RegionRole side, Workload workload) {
        var region = stacks.topology().site(side).region();
        return Value.template(
                Value.text("arn:" + region.partition() + ":iam::"),
                new DataSources(stacks).accountOfCoupling(),
                Value.text(
                        ":role" + stacks.topology().rolePath() + stacks.names().role(workload, region)));
    }

    private String description(Key key) {
        var topology = stacks.topology().name();
        if (key.material().symmetric()) {
            return "Encrypts what " + topology + " puts under " + key.name() + ".";
        }
        return "Lets " + topology + " " + key.material().usage().verb() + " as " + key.name() + ".";
    }
}
