package dev.tandem.rules;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Origin;
import dev.tandem.diagnostics.Severity;
import dev.tandem.topology.Element;
import dev.tandem.topology.InputVariable;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value that is used in two places is the same in both, because each fluent call returns a new one. */
final class OneVersionOfAValue implements Rule {

    @Override
    public String id() {
        return "topology/one-version-of-a-value";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return Stream.concat(
                versions(topology.elements(), element -> element.kind() + " \"" + element.name() + "\"")
                        .map(versions -> ofElement(topology, versions)),
                versions(topology.variables(), InputVariable::name).map(versions -> ofVariable(topology, versions)));
    }

    private Finding ofElement(Topology topology, List<Element> versions) {
        var element = versions.get(versions.size() - 1);
        return new Finding(
                id(),
                Severity.ERROR,
                topology.subject(element.name()),
                "The " + element.kind() + " \"" + element.name() + "\" is used in " + versions.size()
                        + " versions that differ: each call of the language returns a new value, and only one can be built.",
                evidence(versions, Element::origin),
                "Finish it in one variable, and use that variable everywhere.",
                element.origin());
    }

    private Finding ofVariable(Topology topology, List<InputVariable> versions) {
        var variable = versions.get(versions.size() - 1);
        return new Finding(
                id(),
                Severity.ERROR,
                topology.subject("variable", variable.name()),
                "The variable \"" + variable.name() + "\" is described in " + versions.size()
                        + " ways that differ: a stack declares it once.",
                evidence(versions, InputVariable::origin),
                "Describe it once, and use that value everywhere.",
                variable.origin());
    }

    private static <T> Stream<List<T>> versions(List<T> values, Function<T, String> name) {
        return values.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList())).values().stream()
                .filter(versions -> versions.size() > 1);
    }

    private static <T> List<String> evidence(List<T> versions, Function<T, Origin> origin) {
        var first = versions.get(0);
        var written = versions.stream().map(version -> "written at " + origin.apply(version));
        var differences = versions.stream().skip(1).flatMap(other -> Differences.between(first, other));
        return Stream.concat(written, differences).distinct().toList();
    }
}
