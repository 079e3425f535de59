package dev.tandem.rules;

import static dev.tandem.Tandem.*;

import dev.tandem.diagnostics.Finding;
import dev.tandem.element.database.AuroraCluster;
import dev.tandem.element.database.Database;
import dev.tandem.element.database.RelationalDatabase;
import dev.tandem.element.nodes.NodePair;
import dev.tandem.element.search.Search;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.util.List;

/** The bank without a fault, in two regions that are on in every account; tests break it in one place. */
public final class Healthy {

    private Healthy() {}

    public static TopologyBuilder sites() {
        return topology("bank")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"));
    }

    public static Database ledger() {
        return postgres("ledger").version("16").backups(keptFor(days(14))).replicaInRecovery();
    }

    public static AuroraCluster books() {
        return auroraPostgres("books").version("16.8").globalDatabase();
    }

    public static Database stock() {
        return oracle("stock").backupsInRecovery();
    }

    public static Service accounts() {
        return service("accounts").port(8082).uses(ledger());
    }

    public static Service transactions() {
        return service("transactions").port(8081).uses(ledger());
    }

    public static NodePair corda() {
        return nodes("corda")
                .hotCold()
                .listens(tcp("p2p", 10002))
                .uses(ledger(), fileSystem("artemis").replicaInRecovery());
    }

    public static TopologyBuilder bank() {
        return sites().entry(accelerator("edge").to(transactions(), accounts()));
    }

    /** The bank in which a service takes the place of the accounts. */
    public static Topology bankWith(Service other) {
        return sites().entry(accelerator("edge").to(transactions(), other)).build();
    }

    /** The bank in which a database takes the place of the ledger. */
    public static Topology bankWith(RelationalDatabase other) {
        return sites().entry(accelerator("edge")
                        .to(service("transactions").port(8081).uses(other)))
                .build();
    }

    /** The bank whose transactions use a search domain as well. */
    public static Topology bankWith(Search search) {
        return sites().entry(accelerator("edge").to(transactions().uses(search), accounts()))
                .build();
    }

    /** The rule of an id. */
    public static Rule rule(String id) {
        return Rules.all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static List<Finding> findings(Rule rule, Topology topology) {
        return rule.check(topology).sorted().toList();
    }

    public static List<String> summaries(Rule rule, Topology topology) {
        return rule.check(topology).sorted().map(Finding::summary).toList();
    }
}
