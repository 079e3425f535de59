package dev.tandem.terraform;

import java.util.List;
import java.util.stream.Collectors;

/** A call of one of Terraform's functions, such as {@code contains(var.failed_over, "accounts")}. */
public record FunctionCall(String function, List<Value> arguments) implements Value.Expression {

    /** Copies the arguments. */
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** A call with the arguments in order. */
    public static FunctionCall of(String function, Value... arguments) {
        return new FunctionCall(function, List.of(arguments));
    }

    @Override
    public String hcl() {
        return function + arguments.stream().map(Hcl::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
