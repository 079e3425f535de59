package dev.tandem.rules;

import static dev.tandem.Tandem.*;
import static dev.tandem.rules.Healthy.accounts;
import static dev.tandem.rules.Healthy.bank;
import static dev.tandem.rules.Healthy.bankWith;
import static dev.tandem.rules.Healthy.corda;
import static dev.tandem.rules.Healthy.ledger;
import static dev.tandem.rules.Healthy.sites;
import static dev.tandem.rules.Healthy.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.compiler.NameClashes;
import dev.tandem.diagnostics.Finding;
import dev.tandem.element.nodes.NodePair;
import dev.tandem.element.service.LoadBalancer;
import dev.tandem.element.service.Service;
import dev.tandem.topology.ExistingNetwork;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The smallest break of one healthy topology fires exactly its rule. */
class SabotageTest {

    @Test
    void theHealthyBankHasNoFindings() {
        assertThat(Rules.check(bank().build()).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void firesExactlyItsRule(String rule, Topology broken) {
        assertThat(Rules.check(broken, NameClashes::of).findings())
                .extracting(Finding::rule)
                .isNotEmpty()
                .containsOnly(rule);
    }

    @Test
    void breaksEveryRule() {
        assertThat(breaks().map(broken -> broken.get()[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Rules.all().stream().map(Rule::id), NameClashes.rules().stream())
                                .toList());
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                        ofTheTopology(),
                        ofTheNetworks(),
                        DataSabotage.all(),
                        ofTheNames(),
                        ofTheNodes(),
                        ofThePipelines(),
                        ofTheOperations(),
                        ofTheCapacity(),
                        FailoverSabotage.all(),
                        ofTheRest())
                .flatMap(breaks -> breaks);
    }

    private static Stream<Arguments> ofTheTopology() {
        return Stream.of(
                arguments(
                        "topology/two-regions",
                        bank().recovery(EU_WEST_1, network("10.20.0.0/16")).build()),
                arguments(
                        "topology/names-are-unique",
                        bank().with(secret("ledger")).build()),
                arguments(
                        "topology/one-version-of-a-value",
                        bank().with(ledger().storage(50, 100)).build()),
                arguments("topology/has-an-entry", sites().with(accounts()).build()),
                arguments("topology/names-are-free", bankWith(service("network").port(8082))),
                arguments(
                        "topology/renames-are-clear",
                        bank().with(key("safe").formerly("box").formerly("papers"), key("papers"))
                                .build()),
                arguments(
                        "topology/deployed-names-are-unique",
                        bank().with(key("safe").formerly("papers"), secret("papers"))
                                .build()),
                arguments(
                        "topology/provider-is-tested",
                        bank().provider("~> 6.67").build()),
                arguments("naming/unique-in-aws", bankWith(service("flow-logs").port(8082))),
                arguments("naming/accepted-by-aws", bankWith(ledger().databaseName("user"))),
                arguments(
                        "key/encrypts-symmetrically",
                        bankWith(ledger().encryptedWith(key("contracts").signing()))),
                arguments(
                        "key/existing-is-not-seen",
                        bankWith(ledger().encryptedWith(key("contracts").existing("alias/central")))),
                arguments(
                        "key/same-in-both-regions",
                        bankWith(
                                accounts().uses(key("contracts").separateInRecovery("no material leaves its region")))),
                arguments(
                        "naming/unmistakable-secrets",
                        bank().with(secret("api-client")).build()));
    }

    private static Stream<Arguments> ofTheNetworks() {
        var home = network("10.10.0.0/16");
        return Stream.of(
                arguments(
                        "network/networks-overlap",
                        bank().recovery(EU_CENTRAL_1, home).build()),
                arguments(
                        "network/existing-has-public-subnets",
                        bank().primary(EU_WEST_1, network(landingZone()))
                                .entry(hostname("bank")
                                        .in(publicZone("bank.example"))
                                        .to(accounts()))
                                .accept("network/existing-is-not-seen", "tested by its owner")
                                .build()),
                arguments(
                        "network/existing-is-not-seen",
                        bank().primary(EU_WEST_1, network(landingZone().publicSubnets(byTag("Tier", "public"))))
                                .build()),
                arguments(
                        "network/room-for-zones",
                        bank().primary(EU_WEST_1, network("10.10.0.0/25")).build()),
                arguments(
                        "network/zones-exist",
                        bank().primary(EU_WEST_1, home.zones(4)).build()),
                arguments(
                        "network/at-least-two-zones",
                        bank().primary(EU_WEST_1, home.zones(1)).build()),
                arguments(
                        "network/third-zone",
                        bank().primary(EU_WEST_1, home.zones(2)).build()),
                arguments(
                        "network/one-nat-serves-several-zones",
                        bank().primary(EU_WEST_1, home.singleNatGateway("to save money"))
                                .build()));
    }

    private static ExistingNetwork landingZone() {
        return existing("10.10.0.0/16", byTag("Name", "landing-zone"), byTag("Tier", "app"));
    }

    private static Stream<Arguments> ofTheOperations() {
        var daily = backupPlan("daily");
        return Stream.of(
                arguments(
                        "messaging/existing-is-not-seen",
                        bank().with(queue("inbox").subscribedTo(topic("events").existing("central-events")))
                                .build()),
                arguments(
                        "operations/alerts-reach-somebody",
                        bank().alerts(alerts("operations")).build()),
                arguments(
                        "operations/backed-up-by-aws",
                        bank().with(daily.covers(ledger(), secret("token"))).build()),
                arguments(
                        "operations/gate-stops-readers",
                        bank().with(releaseGate("publish").of(ledger())).build()),
                arguments(
                        "operations/plan-covers-all-data",
                        bank().with(daily.covers(fileSystem("files"))).build()));
    }

    private static Stream<Arguments> ofTheNames() {
        var zone = publicZone("bank.example");
        var web = service("web").port(443);
        return Stream.of(
                arguments(
                        "edge/names-outlive-the-primary",
                        bank().primary(US_EAST_1, network("10.10.0.0/16"))
                                .entry(hostname("web").in(zone).to(web))
                                .build()),
                arguments(
                        "edge/private-zone-hides-no-name",
                        bank().entry(hostname("web").in(zone).to(web))
                                .with(privateZone("bank.example").name("db", ledger()))
                                .build()),
                arguments(
                        "edge/names-serve-one-region",
                        sites().strategy(activeActive())
                                .entry(hostname("web").in(zone).to(web))
                                .build()),
                arguments(
                        "edge/certificate-covers-hostname",
                        bank().entry(hostname("web")
                                        .in(zone)
                                        .to(web.certificate(
                                                certificate("bank.example").in(zone))))
                                .build()));
    }

    private static Stream<Arguments> ofThePipelines() {
        var source = repository("bank/accounts");
        var idle = accounts().inRecovery(recovery -> recovery.instances(0));
        return Stream.of(
                arguments(
                        "delivery/delivers-to-instances",
                        sites().entry(accelerator("edge").to(idle))
                                .with(pipeline("accounts").from(source).deploys(idle))
                                .build()),
                arguments(
                        "delivery/one-pipeline-per-service",
                        bank().with(
                                        pipeline("accounts").from(source).deploys(accounts()),
                                        pipeline("agent").from(source).deploys(accounts()))
                                .build()));
    }

    private static Stream<Arguments> ofTheNodes() {
        return Stream.of(
                arguments("compute/hot-cold-shares-its-data", withNodes(alone().listens(tcp("p2p", 10002)))),
                arguments(
                        "compute/nodes-listen",
                        withNodes(alone().uses(ledger(), fileSystem("files").replicaInRecovery()))),
                arguments(
                        "compute/kubernetes-version-exists",
                        bank().with(kubernetes("monitoring").version("1.24")).build()),
                arguments(
                        "compute/cluster-outlives-a-node",
                        bank().with(kubernetes("monitoring").nodes(1)).build()),
                arguments("edge/nodes-are-found", bank().with(corda()).build()),
                arguments("edge/clear-text-names-its-clients", withNodes(corda().listens(http("web", 10004)))));
    }

    private static Service rates() {
        return service("rates").clearText("inside the network");
    }

    private static NodePair alone() {
        return nodes("corda").hotCold();
    }

    private static Topology withNodes(NodePair nodes) {
        return bank().entry(hostname("corda").in(publicZone("bank.example")).to(nodes))
                .build();
    }

    private static Stream<Arguments> ofTheRest() {
        return Stream.concat(ofTheEntries(), ofTheObjectives());
    }

    private static Stream<Arguments> ofTheEntries() {
        return Stream.of(
                arguments("edge/listener-ports-differ", bankWith(accounts().port(8081))),
                arguments("edge/entry-is-encrypted", bankWith(accounts().clearText("a page that is public"))),
                arguments(
                        "edge/accelerator-gets-in",
                        sites().entry(accelerator("edge")
                                        .internetFacing("deployed that way")
                                        .to(accounts().clientsFrom("203.0.113.0/24")))
                                .build()),
                arguments(
                        "edge/one-balancer",
                        sites().entry(accelerator("edge").to(shared(), accounts()))
                                .build()),
                arguments("edge/set-at-the-balancer", sharedBy(accounts().withoutAccessLogs("The proxy keeps them."))),
                arguments(
                        "edge/conditions-differ",
                        sites().entry(accelerator("edge").to(shared().host("api.bank.example", transactions())))
                                .build()),
                arguments(
                        "edge/certificate-covers-internal-name",
                        bankWith(accounts().uses(service("rates")))),
                arguments("edge/further-port-is-used", bankWith(accounts().port("admin", 9090))),
                arguments("edge/service-ports-differ", bankWith(accounts().uses(rates().port("admin", 8080)))),
                arguments("edge/rules-within-quota", withRules(101)),
                arguments("operations/log-policies-within-quota", withDomains(11)),
                arguments(
                        "operations/topology-is-disposable",
                        bank().disposable("taken down by the pipeline").build()),
                arguments(
                        "edge/private-names-match-certificates",
                        bank().with(privateZone("bank.internal").name("queue", rabbitMq("events")))
                                .build()),
                arguments(
                        "edge/redirect-needs-tls", bankWith(accounts().port(80).redirectsHttp())),
                arguments(
                        "edge/leads-somewhere",
                        bank().entry(accelerator("back-office")).build()));
    }

    private static Stream<Arguments> ofTheObjectives() {
        return Stream.of(
                arguments(
                        "region/opt-in",
                        bank().recovery(EU_SOUTH_1, network("10.20.0.0/16")).build()),
                arguments("region/offers-what-is-used", inNewZealand()),
                arguments(
                        "objective/availability",
                        bank().objectives(availability(99.999)).build()),
                arguments(
                        "objective/recovery-time",
                        bank().objectives(rto(minutes(5))).build()),
                arguments(
                        "objective/recovery-point",
                        bank().objectives(rpo(seconds(30))).build()),
                arguments(
                        "objective/recovery-skew",
                        withTwoStores().objectives(skew(seconds(30))).build()),
                arguments(
                        "compute/copy-keeps-architecture",
                        bankWith(accounts()
                                .image(copiedToRecovery(variable("image")))
                                .inRecovery(recovery -> recovery.instanceType("m7g.large")))),
                arguments("compute/instance-type-exists", bankWith(accounts().instanceType("m6i.giant"))));
    }

    private static Stream<Arguments> ofTheCapacity() {
        return Stream.of(
                arguments(
                        "capacity/recovery-carries-the-load",
                        bankWith(accounts().inRecovery(recovery -> recovery.atMost(1)))),
                arguments(
                        "capacity/zone-can-be-missed",
                        bankWith(accounts().neededInstances(2).inRecovery(recovery -> recovery.instances(2)))),
                arguments(
                        "capacity/recovery-waits-for-no-launch",
                        bankWith(accounts()
                                .instances(3)
                                .neededInstances(2)
                                .inRecovery(recovery -> recovery.instances(1)))),
                arguments(
                        "capacity/copy-is-as-large",
                        bankWith(ledger().inRecovery(recovery -> recovery.instanceClass("db.t4g.medium")))),
                arguments(
                        "capacity/majority-outlives-a-zone",
                        bank().recovery(US_WEST_1, network("10.20.0.0/16"))
                                .with(rabbitMq("news"))
                                .build()));
    }

    /** A ledger and files, which are copied at their own pace. */
    private static TopologyBuilder withTwoStores() {
        return sites().entry(accelerator("edge")
                .to(transactions().uses(fileSystem("files").replicaInRecovery()), accounts()));
    }

    private static LoadBalancer shared() {
        return loadBalancer("web").host("api.bank.example", accounts());
    }

    private static Topology sharedBy(Service service) {
        return sites().entry(accelerator("edge").to(loadBalancer("web").path("/api/*", service)))
                .build();
    }

    private static Topology withDomains(int count) {
        var bank = bank();
        for (var number = 1; number < count; number++) {
            bank = bank.with(search("catalog" + number).separateInRecovery());
        }
        return bank.with(activeMq("events")).build();
    }

    private static Topology withRules(int count) {
        var balancer = shared();
        for (var number = 1; number < count; number++) {
            balancer = balancer.path("/" + number, accounts());
        }
        return sites().entry(accelerator("edge").to(balancer)).build();
    }

    /** Every region without accelerator endpoints has to be enabled first, which is accepted here. */
    private static Topology inNewZealand() {
        return bank().recovery(AP_SOUTHEAST_6, network("10.20.0.0/16"))
                .accept("region/opt-in", "the account has it")
                .build();
    }
}
