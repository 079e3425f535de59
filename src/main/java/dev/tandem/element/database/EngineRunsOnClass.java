package dev.tandem.element.database;

import dev.tandem.aws.InstanceType;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** Oracle and SQL Server run on Intel and AMD only, never on Graviton. */
final class EngineRunsOnClass implements Rule {

    @Override
    public String id() {
        return "data/engine-runs-on-class";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Database.class)
                .filter(database -> !database.instance().engine().limits().graviton())
                .flatMap(database -> database.instanceClasses()
                        .filter(name -> InstanceType.of(name)
                                .filter(InstanceType::graviton)
                                .isPresent())
                        .map(name -> finding(topology, database, name)));
    }

    private Finding finding(Topology topology, Database database, String name) {
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(database.name()),
                "The class " + name + " has a Graviton processor, which "
                        + database.instance().engine() + " does not run on.",
                "Choose a class without a g in its family, such as .instanceClass(\"db.r6i.large\").",
                database.origin());
    }
}
