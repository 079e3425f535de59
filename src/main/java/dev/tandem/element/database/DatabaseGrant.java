package dev.tandem.element.database;

import dev.tandem.lowering.Credentials;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.terraform.FunctionCall;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;

/** What a workload of a region is given that uses a database there: its hosts, and the credentials of its own user. */
record DatabaseGrant(WorkloadAccess access) {

    void give(Database database) {
        var module = TerraformNames.call(database);
        access.parameter("host", Reference.module(module, "address"));
        if (database.readers() > 0) {
            access.parameter("reader_hosts", readers(module));
        }
        giveRelational(database, false);
    }

    /** The host names of its readers, joined by commas; the replica alone in the recovery region. */
    private Value readers(String module) {
        return access.side() == RegionRole.PRIMARY
                ? FunctionCall.of(
                        "join",
                        Value.text(","),
                        FunctionCall.of("values", Reference.module(module, "reader_addresses")))
                : Reference.module(module, "address");
    }

    /** What writes in a region is known by its writer's endpoint, which a secondary cluster lacks until it takes over. */
    void give(AuroraCluster cluster) {
        var writer = Reference.module(TerraformNames.call(cluster), "endpoint");
        var reader = Reference.module(TerraformNames.call(cluster), "reader_endpoint");
        access.parameter("host", access.whenActive(writer, reader));
        access.parameter("reader_host", reader);
        giveRelational(cluster, cluster.forwardsWrites());
    }

    /** What follows another takes no writes until it is on its own, unless it forwards them; whoever uses it has to know. */
    private void giveRelational(RelationalDatabase database, boolean forwardsWrites) {
        var module = TerraformNames.call(database);
        var writing = Value.text("read-write");
        access.parameter("port", Reference.module(module, "port"));
        database.databaseName().ifPresent(first -> access.parameter("database", Value.text(first)));
        access.parameter("access", forwardsWrites ? writing : access.whenActive(writing, Value.text("read-only")));
        access.secret(Credentials.call(database), access.stacks().names().credentials(database), database.key());
        access.opens(module);
    }
}
