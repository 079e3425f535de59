package dev.tandem.element.database;

import dev.tandem.lowering.Clients;
import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Role;
import dev.tandem.lowering.SecretLowering;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import dev.tandem.topology.Replica;
import java.util.stream.IntStream;

/** A database becomes an RDS instance in the primary region, and a replica that can be promoted in the other. */
final class DatabaseLowering {

    private final Stacks stacks;
    private final DataSources dataSources;

    DatabaseLowering(Stacks stacks) {
        this.stacks = stacks;
        this.dataSources = new DataSources(stacks);
    }

    void lower(Database database) {
        new SecretLowering(stacks).lowerCredentials(database, database.key(), "Master credentials of ");
        lowerIn(RegionRole.PRIMARY, database, source(database));
        if (database.replica().present()) {
            lowerIn(RegionRole.RECOVERY, database, replica(database));
        }
        if (database.replica() instanceof Replica.BackupsInRecovery) {
            lowerBackups(database);
        }
    }

    private void lowerBackups(Database database) {
        var arguments = new Arguments()
                .put("source_instance_arn", sourceArn(database))
                .put("kms_key_arn", dataSources.keyArn(RegionRole.RECOVERY, database.key()))
                .put("retention_days", database.backups().days());
        var call = TerraformNames.call(database);
        var module = stacks.callIn(RegionRole.RECOVERY, call, "rds-backups", arguments);
        stacks.moved(Stack.RECOVERY, database, "");
        stacks.builderOf(RegionRole.RECOVERY)
                .output(
                        call + "_backups_arn",
                        "What a restore of " + database.name() + " in this region names as its source.",
                        module.get("arn"));
    }

    private void lowerIn(RegionRole side, Database database, Arguments own) {
        var call = TerraformNames.call(database);
        var module = stacks.callIn(side, call, "rds", common(side, database, own));
        stacks.moved(Stack.of(side), database, "");
        stacks.builderOf(side)
                .output(
                        call + "_endpoint",
                        "Where " + database.name() + " answers in this region.",
                        module.get("endpoint"));
    }

    private Arguments common(RegionRole side, Database database, Arguments own) {
        var instance = database.instance();
        new SettingsLowering(instance.settings()).into(own, side, "parameters");
        if (!instance.options().isEmpty()) {
            own.put("options", options(instance));
        }
        return own.put("name", stacks.names().aws(database))
                .put("engine", instance.engine().id())
                .put("engine_version", instance.version())
                .put("instance_class", instance.classIn(side))
                .put("storage", storage(database))
                .put("multi_az", instance.standby().present())
                .put("vpc_id", Reference.module("network", "vpc_id"))
                .put("subnet_ids", Reference.module("network", "data_subnet_ids"))
                .put("kms_key_arn", dataSources.keyArn(side, database.key()))
                .put("clients", Clients.of(stacks.topology(), side, database))
                .put(
                        "backup",
                        new Arguments().put("retention_days", database.backups().days()))
                .put("tags", Stacks.tags(database.name()));
    }

    private Arguments source(Database database) {
        var own = new Arguments().put("role", "source").put("credentials", dataSources.credentials(database));
        database.databaseName().ifPresent(name -> own.put("database_name", name));
        if (database.instance().engine().licenseCanBeBrought()) {
            own.put("license_model", database.instance().license());
        }
        if (database.instance().readers() > 0) {
            own.put("readers", readers(database));
            database.instance()
                    .settings()
                    .window()
                    .ifPresent(window -> own.put("reader_maintenance_window", SettingsLowering.ofReaders(window)));
        }
        return own;
    }

    /** One in each zone in turn, so that no zone takes all of them with it. */
    private Arguments readers(Database database) {
        var zones = stacks.topology().site(RegionRole.PRIMARY).zones();
        var readers = new Arguments();
        IntStream.rangeClosed(1, database.instance().readers())
                .forEach(number -> readers.put(
                        Integer.toString(number),
                        new Arguments()
                                .put(
                                        "zone_id",
                                        zones.get((number - 1) % zones.size()).id())));
        return readers;
    }

    private Arguments replica(Database database) {
        var own = new Arguments();
        if (database.instance().engine().licenseCanBeBrought()) {
            own.put("replica_mode", database.instance().activeDataGuard() ? "open-read-only" : "mounted");
        }
        return own.put("role", "replica")
                .put("replicate_source_arn", sourceArn(database))
                .put("promoted", Role.active());
    }

    /** Computed from names, so that the recovery region never asks the primary one. */
    private Value sourceArn(Database database) {
        var primary = stacks.topology().primary().region();
        return Value.template(
                Value.text("arn:" + primary.partition() + ":rds:" + primary.id() + ":"),
                dataSources.account(RegionRole.RECOVERY),
                Value.text(":db:" + stacks.names().aws(database)));
    }

    private static Arguments storage(Database database) {
        var storage = database.instance().storage();
        var arguments = new Arguments().put("size_gb", storage.gibibytes()).put("max_size_gb", storage.atMost());
        storage.rate().ifPresent(rate -> arguments.put("iops", rate.iops()).put("throughput", rate.throughput()));
        return arguments;
    }

    private static Arguments options(DatabaseInstance instance) {
        var options = new Arguments();
        instance.options().forEach((name, settings) -> {
            var texts = new Arguments();
            settings.forEach(texts::put);
            options.put(name, new Arguments().put("settings", texts));
        });
        return options;
    }
}
