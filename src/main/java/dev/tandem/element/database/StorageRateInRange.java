package dev.tandem.element.database;

import dev.tandem.aws.StorageRates;
import dev.tandem.diagnostics.Finding;
import dev.tandem.diagnostics.Severity;
import dev.tandem.rules.Rule;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;

/** A disk does in a second what RDS can give one of its size, for its engine. */
final class StorageRateInRange implements Rule {

    @Override
    public String id() {
        return "data/storage-rate-in-range";
    }

    @Override
    public Stream<Finding> check(Topology topology) {
        return topology.all(Database.class).flatMap(database -> database.instance().storage().rate().stream()
                .filter(rate -> !possible(database, rate))
                .map(rate -> finding(topology, database, rate)));
    }

    private Finding finding(Topology topology, Database database, Storage.Rate rate) {
        var offered = offered(database);
        return Finding.of(
                id(),
                Severity.ERROR,
                topology.subject(database.name()),
                "A disk of " + database.instance().storage().gibibytes() + " GiB cannot do " + rate.iops()
                        + " operations and " + rate.throughput() + " MiB per second: of "
                        + database.instance().engine() + ", gp3 storage can be given " + offered.leastIops() + " to "
                        + offered.mostIops() + " operations and " + offered.leastThroughput() + " to "
                        + offered.mostThroughput() + " MiB, a quarter of the operations at most, from "
                        + offered.fromGibibytes() + " GiB on.",
                "Choose a rate within that range, or leave .rate(...) out for what the disk includes.",
                database.origin());
    }

    private static boolean possible(Database database, Storage.Rate rate) {
        var offered = offered(database);
        return database.instance().storage().gibibytes() >= offered.fromGibibytes()
                && within(rate.iops(), offered.leastIops(), offered.mostIops())
                && within(rate.throughput(), offered.leastThroughput(), offered.mostThroughput())
                && rate.throughput() * 4L <= rate.iops();
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private static StorageRates offered(Database database) {
        return database.instance().engine().limits().rates();
    }
}
