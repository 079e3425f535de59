package bank;

import static dev.tandem.Tandem.*;

import dev.tandem.aws.Recovery;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyDefinition;

/** Three services behind one accelerator, a ledger that follows them to the recovery region, and the bank's pages. */
public final class Bank implements TopologyDefinition {

    @Override
    public Topology define() {
        var ledger = postgres("ledger")
                .version("16")
                .instanceClass("db.r6g.large")
                .standbyInAnotherZone()
                .backups(keptFor(days(14)))
                .replicaInRecovery();

        var booked = topic("transactions-topic").fifo();
        var toAccounts = queue("transactions-accounts").fifo().subscribedTo(booked);
        var toDiscounts = queue("transactions-discounts").fifo().subscribedTo(booked);

        var transactions = server("transactions", 8081).uses(ledger).publishesTo(booked);
        var accounts = server("accounts", 8082).uses(ledger).consumes(toAccounts);
        var discounts = server("discounts", 8083).uses(ledger).consumes(toDiscounts);
        var web = staticSite("web");

        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .strategy(warmStandby())
                .objectives(rto(minutes(20)), rpo(minutes(5)))
                .assumed(Recovery.PERSON_DECIDES, minutes(1), minutes(3))
                .entry(accelerator("edge").to(transactions, accounts, discounts))
                .entry(web)
                .accept("objective/recovery-point", "What S3 had not copied is published again from bank/web.")
                .with(pipeline("transactions")
                        .from(repository("bank/transactions"))
                        .deploys(transactions))
                .with(pipeline("accounts").from(repository("bank/accounts")).deploys(accounts))
                .with(pipeline("discounts").from(repository("bank/discounts")).deploys(discounts))
                .with(pipeline("web").from(repository("bank/web")).built().publishes(web))
                .build();
    }

    /** A server of the bank: Node.js, on the bank's own image, two instances at home and one in recovery. */
    private static Service server(String name, int port) {
        return service(name)
                .port(port)
                .image(variable("server_image")
                        .describedAs("AMI id, in this region, of the bank's server image: Ubuntu with Node.js."))
                .instances(2)
                .neededInstances(1)
                .inRecovery(recovery -> recovery.instances(1));
    }
}
