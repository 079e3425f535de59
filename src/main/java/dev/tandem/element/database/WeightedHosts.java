package dev.tandem.element.database;

import dev.tandem.lowering.HostOutputs;
import dev.tandem.terraform.Arguments;
import dev.tandem.topology.RegionRole;
import java.util.stream.IntStream;

/** The hosts that share a name: the read replicas of a database, or its replica in the recovery region. */
record WeightedHosts(Database database, HostOutputs outputs) {

    Arguments all() {
        return outputs.side() == RegionRole.PRIMARY ? readers() : replica();
    }

    private Arguments readers() {
        var what = "Host names of the read replicas of " + database.name() + " in this region.";
        var addresses = outputs.shown("reader_addresses", what);
        var targets = new Arguments();
        IntStream.rangeClosed(1, database.readers())
                .mapToObj(Integer::toString)
                .forEach(number -> targets.put(number, addresses.at(number)));
        return targets;
    }

    private Arguments replica() {
        var what = "Host name of " + database.name() + " in this region.";
        return new Arguments().put("replica", outputs.shown("address", what));
    }
}
