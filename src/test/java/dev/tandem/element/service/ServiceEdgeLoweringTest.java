package dev.tandem.element.service;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.InvalidDefinitionException;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

/** A service that another one uses: a way there inside the network of each region, and where to find it. */
class ServiceEdgeLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Service API = service("api").clearText("inside the network");
    private static final Service WEB = service("web").uses(API);

    @Test
    void isFoundAtTheInternalLoadBalancerThatItHasAnyway() throws JsonProcessingException {
        for (var side : new String[] {"primary", "recovery"}) {
            var web = module(entered(), side, "web");
            assertThat(web.at("/parameters/api~1host").asText()).isEqualTo("${module.api_load_balancer.dns_name}");
            assertThat(web.at("/parameters/api~1port").asText()).isEqualTo("8080");
            assertThat(web.at("/destinations/api/port").asInt()).isEqualTo(8080);
            assertThat(web.at("/destinations/api/security_group_id").asText())
                    .isEqualTo("${module.api_load_balancer.security_group_id}");
        }
    }

    @Test
    void letsInWhatUsesItAndNothingElse() throws JsonProcessingException {
        var balancer = module(entered(), "primary", "api_load_balancer");
        assertThat(balancer.get("clients").toString()).isEqualTo("{\"web\":\"${module.web.security_group_id}\"}");
        assertThat(balancer.get("ingress_cidrs")).isEmpty();
        assertThat(balancer.get("internal").asBoolean()).isTrue();
    }

    @Test
    void letsInItsOtherClientsWhereTheyAreNamed() throws JsonProcessingException {
        var api = API.clientsFrom("10.10.0.0/16");
        var balancer = module(shop(service("web").uses(api)), "primary", "api_load_balancer");
        assertThat(balancer.get("ingress_cidrs").toString()).isEqualTo("[\"10.10.0.0/16\"]");
        assertThat(balancer.get("clients").has("web")).isTrue();
    }

    @Test
    void belongsToTheSystemByItsUser() throws JsonProcessingException {
        assertThat(entered().all(Service.class)).contains(API);
        assertThat(module(entered(), "primary", "api").get("name").asText()).isEqualTo("shop-api");
        assertThat(module(entered(), "primary", "api").has("further_targets")).isFalse();
    }

    @Test
    void hasASecondLoadBalancerBesideTheOneThatAnEntryLeadsTo() throws JsonProcessingException {
        var topology = sites().entry(accelerator("edge").to(WEB.port(80), API)).build();
        var internal = module(topology, "primary", "api_internal_load_balancer");
        assertThat(internal.get("name").asText()).isEqualTo("shop-api-internal");
        assertThat(internal.get("internal").asBoolean()).isTrue();
        assertThat(internal.get("subnet_ids").asText()).isEqualTo("${module.network.private_subnet_ids}");
        assertThat(internal.at("/targets/api/name").asText()).isEqualTo("shop-api-internal");
        assertThat(internal.at("/clients/web").asText()).isEqualTo("${module.web.security_group_id}");
        assertThat(module(topology, "primary", "api_load_balancer").has("clients"))
                .isFalse();
        assertThat(module(topology, "primary", "web")
                        .at("/parameters/api~1host")
                        .asText())
                .isEqualTo("${module.api_internal_load_balancer.dns_name}");
    }

    @Test
    void registersItsInstancesWithBothLoadBalancers() throws JsonProcessingException {
        var topology = sites().entry(accelerator("edge").to(WEB.port(80), API)).build();
        var api = module(topology, "recovery", "api");
        assertThat(api.at("/load_balancer/target_group_arn").asText())
                .isEqualTo("${module.api_load_balancer.target_group_arns[\"api\"]}");
        assertThat(api.at("/further_targets/internal").toString())
                .isEqualTo(
                        "{\"port\":8080,"
                                + "\"security_group_id\":\"${module.api_internal_load_balancer.security_group_id}\","
                                + "\"target_group_arn\":\"${module.api_internal_load_balancer.target_group_arns[\\\"api\\\"]}\"}");
    }

    @Test
    void hasASecondLoadBalancerBesideASharedOneWhoseRoutesWorkloadsDoNotKnow() throws JsonProcessingException {
        var shared = loadBalancer("front").path("/api/*", API).host("example.com", WEB);
        var topology = sites().entry(accelerator("edge").to(shared)).build();
        assertThat(module(topology, "primary", "web")
                        .at("/parameters/api~1host")
                        .asText())
                .isEqualTo("${module.api_internal_load_balancer.dns_name}");
    }

    @Test
    void isFoundByThePrivateNameThatItHas() throws JsonProcessingException {
        var named = sites().entry(accelerator("edge").to(WEB))
                .with(privateZone("shop.internal").name("api", API))
                .build();
        assertThat(module(named, "recovery", "web").at("/parameters/api~1host").asText())
                .isEqualTo("api.shop.internal");
        assertThat(module(named, "connections", "shop_internal_recovery")
                        .at("/names/api")
                        .asText())
                .isEqualTo("${data.terraform_remote_state.recovery.outputs.api_load_balancer_dns_name}");
    }

    @Test
    void isFoundByNodesToo() throws JsonProcessingException {
        var corda = nodes("corda").hotCold().listens(tcp("p2p", 10002)).uses(API);
        var topology = sites().with(corda).build();
        assertThat(module(topology, "primary", "corda")
                        .at("/parameters/api~1port")
                        .asText())
                .isEqualTo("8080");
        assertThat(module(topology, "primary", "api_load_balancer")
                        .at("/clients/corda")
                        .asText())
                .isEqualTo("${module.corda.security_group_id}");
    }

    @Test
    void leavesBothLoadBalancersWhileItIsDeployedTo() throws JsonProcessingException {
        var delivery = pipeline("api").from(repository("shop/api")).deploys(API);
        var topology = sites().entry(accelerator("edge").to(WEB.port(80), API))
                .with(delivery)
                .build();
        assertThat(module(topology, "primary", "api_deployment")
                        .at("/further_target_group_arns/internal")
                        .asText())
                .isEqualTo("${module.api_internal_load_balancer.target_group_arns[\"api\"]}");
    }

    @Test
    void keepsItsSecondLoadBalancerWhenItIsRenamed() throws JsonProcessingException {
        var renamed = API.formerly("backend");
        var topology = sites().entry(
                        accelerator("edge").to(service("web").port(80).uses(renamed), renamed))
                .build();
        assertThat(stack(topology, "primary").get("moved").toString())
                .contains("module.backend_internal_load_balancer", "module.api_internal_load_balancer");
    }

    @Test
    void listensOnItsFurtherPortsForItsUsersAlone() throws JsonProcessingException {
        var topology = shop(service("web").uses(API.port("admin", 9090)));
        var balancer = module(topology, "primary", "api_load_balancer");
        assertThat(balancer.get("further_listeners").toString())
                .isEqualTo("{\"admin\":{\"port\":9090,\"target\":\"api-admin\"}}");
        assertThat(balancer.at("/targets/api-admin/port").asInt()).isEqualTo(9090);
        assertThat(balancer.at("/targets/api-admin/health_check/port").asInt()).isEqualTo(8080);
        var web = module(topology, "primary", "web");
        assertThat(web.at("/parameters/api~1admin_port").asText()).isEqualTo("9090");
        assertThat(web.at("/destinations/api-admin/port").asInt()).isEqualTo(9090);
        assertThat(module(topology, "recovery", "api")
                        .at("/further_targets/port-admin/target_group_arn")
                        .asText())
                .isEqualTo("${module.api_load_balancer.target_group_arns[\"api-admin\"]}");
    }

    @Test
    void opensNoFurtherPortWhereClientsComeFromOutside() throws JsonProcessingException {
        var api = API.port("admin", 9090);
        var topology = sites().entry(
                        accelerator("edge").to(service("web").port(80).uses(api), api))
                .build();
        assertThat(module(topology, "primary", "api_load_balancer").has("further_listeners"))
                .isFalse();
        assertThat(module(topology, "primary", "api_internal_load_balancer")
                        .at("/further_listeners/admin/port")
                        .asInt())
                .isEqualTo(9090);
        assertThat(module(topology, "primary", "api").get("further_targets").has("internal"))
                .isTrue();
        assertThat(module(topology, "primary", "api").get("further_targets").has("port-admin"))
                .isTrue();
    }

    @Test
    void hasPortsOfDifferentNamesAndNumbers() {
        var api = API.port("admin", 9090);
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> api.port("admin", 9091))
                .withMessage("There is a port \"admin\" already: choose another name.");
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> api.port("metrics", 9090))
                .withMessageStartingWith("The ports \"admin\" and \"metrics\" are both 9090");
        assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(() -> api.port("Metrics", 9091));
        assertThatExceptionOfType(InvalidDefinitionException.class).isThrownBy(() -> api.port("metrics", 70_000));
    }

    private static Topology entered() {
        return shop(WEB);
    }

    private static Topology shop(Service web) {
        return sites().entry(accelerator("edge").to(web)).build();
    }

    private static TopologyBuilder sites() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }

    private static JsonNode module(Topology topology, String stack, String call) throws JsonProcessingException {
        return stack(topology, stack).at("/module/" + call);
    }

    private static JsonNode stack(Topology topology, String name) throws JsonProcessingException {
        for (var document : Lowering.lower(topology)) {
            if (document.name().equals("shop-" + name)) {
                return JSON.readTree(document.json());
            }
        }
        throw new AssertionError("no stack " + name);
    }
}
