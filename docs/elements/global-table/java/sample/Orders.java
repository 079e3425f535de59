package sample;

import static dev.tandem.Tandem.*;
import static sample.GlobalTable.globalTable;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/** A shop whose orders are in a table that Tandem knows nothing of. */
public final class Orders implements TopologyDefinition {

    @Override
    public Topology define() {
        var orders = globalTable("orders", "id");
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .strategy(warmStandby())
                .entry(accelerator("edge").to(service("web").uses(orders)))
                .build();
    }
}
