package dev.tandem.element.nodes;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.corda;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.rule;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.summaries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.compiler.NameClashes;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

class NodePairRulesTest {

    @Test
    void reportsNodesWithoutADatabaseToKeepTheirLeaseIn() {
        var alone = nodes("corda").hotCold().listens(tcp("p2p", 10002)).uses(fileSystem("artemis"));
        assertThat(summaries(new HotColdSharesItsData(), with(alone)))
                .containsExactly(
                        "The two nodes use no database: there is nothing to keep the lease in by which one of them"
                                + " serves and the other waits, so both may serve at once, or neither.");
    }

    @Test
    void reportsNodesWithoutFilesInCommon() {
        var alone = nodes("corda").hotCold().listens(tcp("p2p", 10002)).uses(ledger());
        assertThat(summaries(new HotColdSharesItsData(), with(alone)))
                .containsExactly(
                        "The two nodes use no file system: what the serving one keeps in files, such as messages"
                                + " that it has not sent yet, is on its own disk, and the other one does not have it.");
    }

    @Test
    void staysQuietOnNodesThatShareBoth() {
        assertThat(summaries(new HotColdSharesItsData(), with(corda()))).isEmpty();
    }

    @Test
    void reportsNodesThatListenOnNoPort() {
        assertThat(summaries(new NodesListen(), with(nodes("corda").hotCold())))
                .containsExactly(
                        "The nodes listen on no port: their load balancer would have no listener, and could not know which of them serves.");
    }

    @Test
    void staysQuietOnNodesThatListen() {
        assertThat(summaries(new NodesListen(), with(corda()))).isEmpty();
    }

    @Test
    void reportsHttpForEveryone() {
        assertThat(summaries(new ClearTextNamesItsClients(), with(corda().listens(http("web", 10004)))))
                .containsExactly(
                        "The listener \"web\" on port 10004 takes HTTP from everyone: nothing encrypts it on its"
                                + " way through the internet, and anyone may try it.");
    }

    @Test
    void staysQuietOnHttpForSomeAndOnTcpForEveryone() {
        var web = http("web", 10004).from("192.0.2.0/24");
        assertThat(summaries(new ClearTextNamesItsClients(), with(corda().listens(web))))
                .isEmpty();
    }

    @Test
    void reportsNodesThatNoHostnameLeadsTo() {
        assertThat(summaries(new NodesAreFound(), with(corda())))
                .containsExactly(
                        "No hostname leads to the nodes: their load balancer has another name in each region, so"
                                + " those who know them by the one of the primary region lose them with it.");
    }

    @Test
    void reportsNodesThatRoute53CannotCheck() {
        var closed = nodes("corda").hotCold().listens(tcp("rpc", 10003).from("192.0.2.0/24"));
        assertThat(summaries(new NodesAreFound(), named(closed)))
                .containsExactly(
                        "Each listener of the nodes that the hostname leads to names its clients: Route 53, which"
                                + " checks from everywhere, would find them unhealthy in the primary region all the time.");
    }

    @Test
    void staysQuietOnNodesThatAreFoundAndChecked() {
        assertThat(summaries(new NodesAreFound(), named(corda()))).isEmpty();
    }

    @Test
    void reportsAnInstanceTypeThatEc2HasNot() {
        assertThat(summaries(rule("compute/instance-type-exists"), with(corda().instanceType("c6i.giant"))))
                .singleElement()
                .asString()
                .contains("\"c6i.giant\" is not");
    }

    @Test
    void reportsNodesInOneZone() {
        var narrow =
                sites().primary(EU_WEST_1, network("10.10.0.0/16").zones(1)).with(corda());
        assertThat(summaries(rule("network/at-least-two-zones"), narrow.build()))
                .hasSize(1);
    }

    @Test
    void reportsWhatIsBuiltUnderTheNameOfTheirLoadBalancer() {
        var topology = sites().with(corda(), service("corda-load-balancer")).build();
        assertThat(NameClashes.of(topology)).hasSize(1);
    }

    private static Topology named(NodePair nodes) {
        return sites().entry(hostname("corda").in(publicZone("bank.example")).to(nodes))
                .build();
    }

    private static Topology with(NodePair nodes) {
        return sites().with(nodes).build();
    }
}
