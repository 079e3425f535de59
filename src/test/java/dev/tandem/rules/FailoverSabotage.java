package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.books;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.transactions;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.aws.Recovery;
import dev.tandem.topology.Topology;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Smallest breaks of the healthy bank that make it fail over too often, too seldom or to no avail. */
final class FailoverSabotage {

    private FailoverSabotage() {}

    static Stream<Arguments> all() {
        return Stream.of(
                arguments(
                        "edge/health-check-says-what-it-covers",
                        bankWith(accounts().healthPath("/health"))),
                arguments("edge/deep-health-check", bankWith(accounts().covers(ledger()))),
                arguments("edge/one-service-moves-all", sharedWithOneInstance()),
                arguments("edge/weighted-readers-have-no-health-check", withReaders()),
                arguments(
                        "region/shares-fate",
                        bank().primary(EU_WEST_2, network("10.10.0.0/16"))
                                .recovery(EU_WEST_3, network("10.20.0.0/16"))
                                .build()),
                arguments("capacity/one-instance", bankWith(accounts().instances(1))),
                arguments(
                        "data/one-writer-two-regions",
                        bank().strategy(activeActive()).build()),
                arguments(
                        "data/write-forwarding-is-possible",
                        bankWith(books().version("15.3").writeForwarding())),
                arguments(
                        "recovery/figure-is-used",
                        bank().measured(Recovery.BROKER_IS_PROMOTED, minutes(1), minutes(2))
                                .build()));
    }

    private static Topology sharedWithOneInstance() {
        var balancer = loadBalancer("web")
                .path("/accounts/*", accounts().instances(1))
                .path("/transactions/*", transactions());
        return sites().entry(accelerator("edge").to(balancer)).build();
    }

    private static Topology withReaders() {
        var database = ledger().readReplicas(2);
        return sites().entry(accelerator("edge").to(service("accounts").uses(database)))
                .with(privateZone("bank.internal").name("db-replica", database.readersWeighted()))
                .build();
    }
}
