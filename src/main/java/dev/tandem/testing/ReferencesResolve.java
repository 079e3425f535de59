package dev.tandem.testing;

import dev.tandem.terraform.Document;
import dev.tandem.terraform.ModuleCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.References;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever a stack refers to is there, and modules get what they ask for and are asked for what they have. */
final class ReferencesResolve implements Clause {

    @Override
    public Optional<String> broken(Candidate candidate) {
        return candidate.settings().stream()
                .flatMap(setting -> broken(setting, new ModuleFiles(setting.output())))
                .findFirst();
    }

    private static Stream<String> broken(Setting setting, ModuleFiles modules) {
        return setting.documents().stream().flatMap(document -> Stream.of(
                        unresolved(document),
                        document.modules().stream().flatMap(call -> arguments(document, call, modules)),
                        outputs(document, modules))
                .flatMap(Function.identity()));
    }

    private static Stream<String> unresolved(Document document) {
        return document.unresolved().stream()
                .map(reference -> "leaves " + reference.hcl() + " in the stack " + document.name()
                        + ", which declares nothing of that name.");
    }

    private static Stream<String> arguments(Document document, ModuleCall call, ModuleFiles modules) {
        var given = call.arguments().entries().keySet();
        var known = modules.variables(call.path());
        var unknown = given.stream()
                .filter(argument -> !known.containsKey(argument))
                .map(argument -> "gives the module " + call.module() + " \"" + argument + "\" in the stack "
                        + document.name() + ", and that module has no such variable.");
        var missing = known.entrySet().stream()
                .filter(variable -> variable.getValue() && !given.contains(variable.getKey()))
                .map(variable -> "does not give the module " + call.module() + " its variable \"" + variable.getKey()
                        + "\" in the stack " + document.name() + ".");
        return Stream.concat(unknown, missing);
    }

    private static Stream<String> outputs(Document document, ModuleFiles modules) {
        var called = document.modules().stream()
                .collect(Collectors.toMap(call -> "module." + call.name(), ModuleCall::path));
        return References.in(document.tree())
                .filter(reference -> called.containsKey(reference.address()))
                .filter(reference -> !modules.outputs(called.getOrDefault(reference.address(), ""))
                        .contains(output(reference)))
                .map(reference -> "asks for " + reference.hcl() + " in the stack " + document.name()
                        + ", and that module has no such output.");
    }

    private static String output(Reference reference) {
        return reference.attribute().replaceFirst("^[.]", "").replaceFirst("[.\\[].*", "");
    }
}
