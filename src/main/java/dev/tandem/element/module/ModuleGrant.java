package dev.tandem.element.module;

import dev.tandem.lowering.Stack;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.KeyChoice;
import java.util.List;
import java.util.Optional;

/** What a workload is given that uses a module of the user's own. */
record ModuleGrant(TerraformModule module, WorkloadAccess access, InputValues values) {

    static ModuleGrant of(TerraformModule module, WorkloadAccess access) {
        var values = new InputValues(module, access.stacks(), Stack.of(access.side()), access.side());
        return new ModuleGrant(module, access, values);
    }

    void grant() {
        module.given().forEach(this::grant);
        var rights = rights();
        if (!rights.isEmpty()) {
            access.argument("grants", Value.list(rights));
        }
    }

    private void grant(Given given) {
        if (given instanceof Given.Endpoint endpoint) {
            var port = Value.number(endpoint.port());
            access.parameter(endpoint.property("host"), output(endpoint.output()));
            access.parameter(endpoint.property("port"), Value.text(Integer.toString(endpoint.port())));
            securityGroup(module).ifPresent(group -> access.opens(endpoint.word(), output(group), port));
        }
        if (given instanceof Given.SecretArn secret) {
            access.secret(secret.word(), output(secret.output()), key());
        }
        if (given instanceof Given.Parameter parameter) {
            access.parameter(parameter.name(), values.of(parameter.value()));
        }
    }

    /** The output with the security group: the one that was named, else the one that is called so by custom. */
    static Optional<String> securityGroup(TerraformModule module) {
        return module.given().stream()
                .filter(Given.SecurityGroup.class::isInstance)
                .map(given -> ((Given.SecurityGroup) given).output())
                .findFirst()
                .or(() -> Optional.of("security_group_id")
                        .filter(name -> module.folder().outputs().containsKey(name)));
    }

    /** The key that decrypts its secrets: the one that the module was given. */
    private Optional<KeyChoice> key() {
        return module.inputsIn(access.side()).values().values().stream()
                .flatMap(input -> KeyOf.input(input).stream())
                .findFirst();
    }

    private List<Value> rights() {
        return module.given().stream()
                .filter(Given.Right.class::isInstance)
                .map(Given.Right.class::cast)
                .<Value>map(right -> new Arguments()
                        .put("actions", Value.texts(List.of(right.action())))
                        .put("resources", Value.list(List.of(values.of(right.resource()))))
                        .tree())
                .toList();
    }

    private Reference output(String output) {
        return Reference.module(TerraformNames.call(module), output);
    }
}
