package dev.tandem.element.module;

import dev.tandem.topology.InvalidDefinitionException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** The names under which users of a module are given things: one name, one thing. */
final class Givens {

    private Givens() {}

    static void check(String module, List<Given> given) {
        var seen = new HashSet<String>();
        given.stream().flatMap(Givens::parameters).forEach(parameter -> {
            InvalidDefinitionException.unless(
                    parameter.matches("[a-z][a-z0-9_]*"),
                    "\"" + parameter
                            + "\" is not the name of a parameter: use lower-case letters, digits and underscores,"
                            + " such as \"bucket\".");
            InvalidDefinitionException.unless(
                    seen.add(parameter),
                    "\"" + module + "\" gives the parameter \"" + parameter
                            + "\" twice: put a word before one of them, as in .asEndpoint(\"reader\", 6379).");
        });
    }

    private static Stream<String> parameters(Given given) {
        if (given instanceof Given.Endpoint endpoint) {
            return Stream.of(endpoint.property("host"), endpoint.property("port"));
        }
        if (given instanceof Given.SecretArn secret) {
            return Stream.of(secret.property());
        }
        return given instanceof Given.Parameter parameter ? Stream.of(parameter.name()) : Stream.empty();
    }
}
