package dev.tandem.lowering;

import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.Database;
import dev.tandem.topology.Side;

/** A database becomes an RDS instance in the primary region, and a replica that can be promoted in the other. */
final class DatabaseLowering {

    private final Stacks stacks;
    private final Lookups lookups;

    DatabaseLowering(Stacks stacks, Lookups lookups) {
        this.stacks = stacks;
        this.lookups = lookups;
    }

    void lower(Database database) {
        lowerIn(Side.PRIMARY, database, source(database));
        if (database.replica().present()) {
            lowerIn(Side.RECOVERY, database, replica(database));
        }
    }

    private void lowerIn(Side side, Database database, Arguments own) {
        var call = Names.call(database);
        var module = stacks.callIn(side, call, "rds", common(side, database, own));
        stacks.moved(Stack.of(side), database, "");
        stacks.draftOf(side)
                .output(
                        call + "_endpoint",
                        "Where " + database.name() + " answers in this region.",
                        module.get("endpoint"));
    }

    private Arguments common(Side side, Database database, Arguments own) {
        var instance = database.instance();
        return own.put("name", stacks.names().aws(database))
                .put("engine", instance.engine().id())
                .put("engine_version", instance.version())
                .put("instance_class", instance.classIn(side))
                .put("storage", storage(database))
                .put("multi_az", instance.standby().present())
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", Reference.module("network", "data_subnet_ids"))
                .put("kms_key_arn", lookups.keyArn(side, database.key()))
                .put("clients", Clients.of(stacks.topology(), database))
                .put(
                        "backup",
                        new Arguments().put("retention_days", database.backups().days()))
                .put("tags", Stacks.tags(database.name()));
    }

    private Arguments source(Database database) {
        var credentials = lookups.credentials(database);
        return new Arguments()
                .put("role", "source")
                .put("database_name", database.databaseName())
                .put("credentials", credentials);
    }

    private Arguments replica(Database database) {
        return new Arguments()
                .put("role", "replica")
                .put("replicate_source_arn", sourceArn(database))
                .put("promoted", Role.active());
    }

    /** Computed from names, so that the recovery region never asks the primary one. */
    private Value sourceArn(Database database) {
        var primary = stacks.topology().primary().region();
        return Value.template(
                Value.text("arn:" + primary.partition() + ":rds:" + primary.id() + ":"),
                lookups.account(Side.RECOVERY),
                Value.text(":db:" + stacks.names().aws(database)));
    }

    private static Arguments storage(Database database) {
        var storage = database.instance().storage();
        return new Arguments().put("size_gb", storage.gibibytes()).put("max_size_gb", storage.atMost());
    }
}
