package dev.tandem.element.table;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.Stack;
import dev.tandem.lowering.Stacks;
import dev.tandem.lowering.TerraformNames;
import dev.tandem.terraform.Arguments;
import dev.tandem.terraform.Reference;
import dev.tandem.terraform.Value;
import dev.tandem.topology.RegionRole;
import java.util.List;

/** A table and its replica are made in the stack that spans both regions, since the replica names the table. */
final class TableLowering {

    static final String REPLICA = "_replica";

    private final Stacks stacks;

    TableLowering(Stacks stacks) {
        this.stacks = stacks;
    }

    void lower(Table table) {
        var call = TerraformNames.call(table);
        stacks.callInCoupling(RegionRole.PRIMARY, call, "table", arguments(table));
        stacks.moved(Stack.COUPLING, table, "");
        if (table.replica().present()) {
            stacks.callInCoupling(RegionRole.RECOVERY, call + REPLICA, "table-replica", replica(table));
            stacks.moved(Stack.COUPLING, table, REPLICA);
        }
    }

    private Arguments arguments(Table table) {
        var arguments = new Arguments()
                .put("name", stacks.names().aws(table))
                .put("kms_key_arn", keyArn(RegionRole.PRIMARY, table))
                .put("recovery_period_days", table.backups().days())
                .put("replicated", table.replica().present())
                .put("partition_key", table.keys().partition())
                .put("tags", Stacks.tags(table.name()));
        table.keys().sort().ifPresent(sort -> arguments.put("sort_key", sort));
        table.expiry().ifPresent(attribute -> arguments.put("expiry_attribute", attribute));
        if (!table.numbers().isEmpty()) {
            arguments.put("number_attributes", Value.texts(List.copyOf(table.numbers())));
        }
        if (!table.indexes().isEmpty()) {
            arguments.put("indexes", indexes(table));
        }
        return arguments;
    }

    private static Arguments indexes(Table table) {
        var indexes = new Arguments();
        table.indexes().forEach((name, keys) -> {
            var index = new Arguments().put("partition_key", keys.partition());
            keys.sort().ifPresent(sort -> index.put("sort_key", sort));
            indexes.put(name, index);
        });
        return indexes;
    }

    private Arguments replica(Table table) {
        return new Arguments()
                .put("name", stacks.names().aws(table))
                .put("table_arn", Reference.module(TerraformNames.call(table), "arn"))
                .put("kms_key_arn", keyArn(RegionRole.RECOVERY, table))
                .put("tags", Stacks.tags(table.name()));
    }

    private Reference keyArn(RegionRole side, Table table) {
        return new DataSources(stacks).keyArnInCoupling(side, table.key());
    }
}
