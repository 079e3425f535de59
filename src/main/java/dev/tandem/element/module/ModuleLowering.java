package dev.tandem.element.module;

import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A module of the user's own becomes a call of the copy of it, with its outputs beside. */
record ModuleLowering(TerraformModule module, Stacks stacks) {

    private static final String AWS = "aws";

    void lower() {
        InputValues.of(module, stacks).forEach(this::call);
    }

    private void call(InputValues values) {
        var stack = values.stack();
        var call = new ModuleCall(
                TerraformNames.call(module),
                module.folder().copy(),
                providers(stack),
                values.arguments().tree());
        stacks.builderOf(stack).call(call);
        stacks.moved(stack, module, "");
        var hidden = module.folder().outputs();
        shown().distinct().sorted().forEach(output -> {
            var name = call.name() + "_" + output;
            var description = "Output " + output + " of " + module.name() + ".";
            var value = Reference.module(call.name(), output);
            if (Boolean.TRUE.equals(hidden.get(output))) {
                stacks.builderOf(stack).secretOutput(name, description, value);
            } else {
                stacks.builderOf(stack).output(name, description, value);
            }
        });
    }

    /** The outputs that somebody is given, or that the recovery region reads. */
    private Stream<String> shown() {
        var given = module.given().stream().flatMap(ModuleLowering::output);
        var read = module.everyInput()
                .flatMap(Input::flattened)
                .filter(Input.FromPrimary.class::isInstance)
                .map(input -> ((Input.FromPrimary) input).output());
        return Stream.concat(given, read);
    }

    private static Stream<String> output(Given given) {
        if (given instanceof Given.Endpoint endpoint) {
            return Stream.of(endpoint.output());
        }
        if (given instanceof Given.SecurityGroup group) {
            return Stream.of(group.output());
        }
        if (given instanceof Given.SecretArn secret) {
            return Stream.of(secret.output());
        }
        return given instanceof Given.Parameter parameter && parameter.value() instanceof Input.Own own
                ? Stream.of(own.output())
                : Stream.empty();
    }

    /** The configurations it asks for: those of the stack that spans both regions are told apart by their aliases. */
    private SortedMap<String, String> providers(Stack stack) {
        var providers = new TreeMap<String, String>();
        var spanning = stack == Stack.COUPLING;
        module.folder().aliases().forEach(alias -> providers.put(alias, spanning ? alias : AWS));
        if (providers.isEmpty()) {
            providers.put(AWS, spanning ? "aws.primary" : AWS);
        }
        return providers;
    }
}
