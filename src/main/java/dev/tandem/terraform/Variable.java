package dev.tandem.terraform;

import java.util.List;
import java.util.Optional;

/**
 * A value that only the user's account or the operator of the day knows.
 *
 * @param type a Terraform type expression
 * @param fallback the value when none is given; without one Terraform asks for it
 */
public record Variable(
        String name, String type, String description, Optional<Value> fallback, List<Validation> validations) {

    /** Copies the validations. */
    public Variable {
        validations = List.copyOf(validations);
    }

    /** A variable that has to be given. */
    public static Variable required(String name, String type, String description) {
        return new Variable(name, type, description, Optional.empty(), List.of());
    }

    /** A condition that a value has to satisfy, and the error message of Terraform if it does not. */
    public record Validation(Value.Expression condition, String message) {}

    Value tree() {
        var arguments = new Arguments()
                .put("description", Value.verbatim(description))
                .put("nullable", false)
                .put("type", Value.verbatim(type));
        fallback.ifPresent(value -> arguments.put("default", value));
        if (!validations.isEmpty()) {
            arguments.put(
                    "validation",
                    Value.list(validations.stream().map(Variable::tree).toList()));
        }
        return arguments.tree();
    }

    private static Value tree(Validation validation) {
        return new Arguments()
                .put("condition", validation.condition())
                .put("error_message", validation.message())
                .tree();
    }
}
