package dev.tandem.element.table;

import dev.tandem.lowering.DataSources;
import dev.tandem.lowering.WorkloadAccess;
import dev.tandem.terraform.Value;

/** The grants to a workload that uses a table in its region, computed from names: no region asks the other. */
record TableGrant(Table table, WorkloadAccess access) {

    void give() {
        if (!table.presentIn(access.side())) {
            return;
        }
        var topology = access.stacks().topology();
        var region = topology.site(access.side()).region();
        var names = TableNames.of(table, topology);
        access.parameter("table", Value.text(names.own()));
        access.argument(
                "policy_arns",
                Value.template(
                        Value.text("arn:" + region.partition() + ":iam::"),
                        new DataSources(access.stacks()).account(access.side()),
                        Value.text(":policy/" + names.itemsPolicy(region))));
    }
}
