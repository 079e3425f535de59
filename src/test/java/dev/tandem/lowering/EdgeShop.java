package dev.tandem.lowering;

import static dev.tandem.Tandem.*;

import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/** A shop whose page asks a catalogue that clients know as well, which asks for prices that nobody else knows. */
public final class EdgeShop implements TopologyDefinition {

    @Override
    public Topology define() {
        var zone = publicZone("example.com");
        var ledger = postgres("ledger").version("16").replicaInRecovery();
        var prices = service("prices")
                .clearText("inside the network")
                .port("admin", 9090)
                .uses(ledger);
        var catalogue = service("catalogue")
                .port(8443)
                .certificate(
                        certificate("catalogue.internal.example.com").in(zone).andNamed("catalogue.example.com"))
                .port("metrics", 9091)
                .uses(prices);
        var web = service("web").instances(3).peers(7800).uses(catalogue, prices);
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .strategy(warmStandby())
                .entry(hostname("catalogue").in(zone).to(catalogue))
                .entry(accelerator("edge").to(web))
                .with(privateZone("internal.example.com").name("catalogue", catalogue))
                .with(pipeline("catalogue").from(repository("shop/catalogue")).deploys(catalogue))
                .build();
    }
}
