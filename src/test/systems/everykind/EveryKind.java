package everykind;

import static dev.tandem.Tandem.*;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/** Elements of nine kinds that Corda lacks, to be renamed where they are deployed. */
public final class EveryKind implements TopologyDefinition {

    @Override
    public Topology define() {
        var accounts = auroraPostgres("accounts")
                .version("16.8")
                .instanceClass("db.r6g.large")
                .globalDatabase();
        var papers = bucket("papers").replicaInRecovery();
        var signatures = key("signatures");
        var booked = topic("booked");
        var work = queue("work").subscribedTo(booked);
        var events = rabbitMq("events");

        var api = service("api")
                .port(8080)
                .uses(accounts, papers, signatures, events)
                .publishesTo(booked)
                .consumes(work);

        return topology("everykind")
                .primary(EU_SOUTH_1, network("10.50.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.60.0.0/16"))
                .state(stateBucket("everykind-terraform-state"))
                .entry(accelerator("edge").to(loadBalancer("shared").path("/api/*", api)))
                .build();
    }
}
