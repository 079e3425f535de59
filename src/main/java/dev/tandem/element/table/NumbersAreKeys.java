package dev.tandem.element.table;

import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** DynamoDB knows the types of keys only; a number that is no key is a slip of the pen in a name. */
final class NumbersAreKeys implements Rule {

    @Override
    public String id() {
        return "data/numbers-are-keys";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Table.class).flatMap(table -> table.numbers().stream()
                .filter(number -> !table.keyAttributes().contains(number))
                .map(number -> finding(topology, table, number)));
    }

    private Finding finding(Topology topology, Table table, String number) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(table.name()),
                "The attribute \"" + number + "\" is declared a number, but no key of the table or its indexes has it: "
                        + String.join(", ", table.keyAttributes()) + ".",
                "Correct the name in .numbers(...), or leave it out: other attributes need no type.",
                table.origin());
    }
}
