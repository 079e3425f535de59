package dev.tandem.terraform;

import java.util.stream.Stream;

/** Finds the references in a value, however deep they stand. */
public final class References {

    private References() {}

    /** Every reference in a value, in the order of the text. */
    public static Stream<Reference> in(Value value) {
        if (value instanceof Reference reference) {
            return Stream.of(reference);
        }
        return parts(value).flatMap(References::in);
    }

    private static Stream<? extends Value> parts(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream();
        }
        if (value instanceof Value.Tree tree) {
            return tree.entries().values().stream();
        }
        if (value instanceof Value.Template template) {
            return template.parts().stream();
        }
        if (value instanceof FunctionCall call) {
            return call.arguments().stream();
        }
        if (value instanceof Conditional choice) {
            return Stream.of(choice.condition(), choice.whenTrue(), choice.otherwise());
        }
        if (value instanceof Equal equal) {
            return Stream.of(equal.left(), equal.right());
        }
        return Stream.empty();
    }
}
