package dev.tandem.testing;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.lowering.Lowering;
import dev.tandem.rules.Rules;
import dev.tandem.terraform.Document;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Next to an element whose name is its own plus a suffix, an element is either reported or compiled to stacks. */
final class NamesNest implements Clause {

    private static final Set<String> NAMING = Set.of("naming/unique-in-aws", "naming/accepted-by-aws");

    @Override
    public Optional<String> broken(Candidate candidate) {
        return Neighbours.endings()
                .flatMap(ending -> pairs(candidate, ending))
                .flatMap(topology -> compiled(topology).stream())
                .flatMap(document -> document.unresolved().stream())
                .findFirst()
                .map(reference -> "leaves " + reference.hcl() + " without a meaning next to an element whose name"
                        + " begins with its own.");
    }

    private static Stream<Topology> pairs(Candidate candidate, String ending) {
        Function<String, Element> tested = candidate::named;
        return Stream.concat(Stream.of(tested), Neighbours.KINDS.stream())
                .flatMap(other -> Stream.of(
                        Surroundings.bare(tested.apply("a"), other.apply("a" + ending)),
                        Surroundings.bare(other.apply("a"), tested.apply("a" + ending))));
    }

    /** The stacks of a topology whose names do not clash, regardless of its other findings. */
    static List<Document> compiled(Topology topology) {
        return faults(topology).isEmpty() ? Lowering.lower(topology) : List.of();
    }

    /** The rules about names that a topology breaks. */
    static Set<String> faults(Topology topology) {
        var laws =
                Rules.all().stream().filter(rule -> NAMING.contains(rule.id())).flatMap(rule -> rule.check(topology));
        return Stream.concat(laws, NameClashes.of(topology).stream())
                .filter(finding -> finding.atLeast(Severity.ERROR))
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }
}
