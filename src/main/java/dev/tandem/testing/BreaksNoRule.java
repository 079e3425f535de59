package dev.tandem.testing;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rules;
import dev.tandem.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No rule finds an error because an element is there, or two of its kind: its names are legal and its own. */
final class BreaksNoRule implements Clause {

    @Override
    public Optional<String> broken(Candidate candidate) {
        var two = new Surroundings(0).around(List.of(candidate.named("orders"), candidate.named("letters")));
        return Stream.concat(candidate.settings().stream().map(Setting::topology), Stream.of(two))
                .flatMap(BreaksNoRule::errors)
                .findFirst()
                .map(finding -> "breaks the rule " + finding.rule() + ": " + finding.summary());
    }

    private static Stream<Finding> errors(Topology topology) {
        return Rules.check(topology, NameClashes::of).atLeast(Severity.ERROR);
    }
}
