package dev.tandem.element.service;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

class LoadBalancerLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void saysNothingOfWhatIsAsUsual() throws JsonProcessingException {
        var balancer = stack(entered(service("app").port(8081)), "primary").at("/module/app_load_balancer");
        assertThat(balancer.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "source",
                        "providers",
                        "name",
                        "internal",
                        "vpc_id",
                        "subnet_ids",
                        "port",
                        "ingress_cidrs",
                        "certificate_arn",
                        "targets",
                        "access_logs",
                        "default_target",
                        "tags");
        assertThat(balancer.at("/targets/app").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("name", "port", "security_group_id", "health_check");
        assertThat(balancer.get("port").asInt()).isEqualTo(8081);
        assertThat(balancer.at("/ingress_cidrs/0").asText()).isEqualTo("0.0.0.0/0");
    }

    @Test
    void saysAllThatMorpheusAsksFor() throws JsonProcessingException {
        for (var side : new String[] {"primary", "recovery"}) {
            var balancer = stack(entered(morpheus()), side).at("/module/app_load_balancer");
            assertThat(balancer.get("port").asInt()).isEqualTo(443);
            assertThat(balancer.get("redirect_http").asBoolean()).isTrue();
            assertThat(balancer.get("idle_timeout_seconds").asInt()).isEqualTo(600);
            assertThat(balancer.get("ingress_cidrs"))
                    .extracting(JsonNode::asText)
                    .containsExactly("192.0.2.0/24", "203.0.113.0/24");
            var target = balancer.at("/targets/app");
            assertThat(target.get("port").asInt()).isEqualTo(8443);
            assertThat(target.get("protocol").asText()).isEqualTo("HTTPS");
            assertThat(target.get("sticky_seconds").asInt()).isEqualTo(86_400);
            assertThat(target.get("algorithm").asText()).isEqualTo("least_outstanding_requests");
            assertThat(target.at("/health_check/path").asText()).isEqualTo("/ping");
            assertThat(target.at("/health_check/matcher").asText()).isEqualTo("200-399");
        }
    }

    @Test
    void makesOneBucketForTheLogsOfARegion() throws JsonProcessingException {
        var topology = sites().with(service("app"), service("api")).build();
        for (var side : new String[] {"primary", "recovery"}) {
            var modules = stack(topology, side).get("module");
            assertThat(modules.at("/access_logs/name").asText()).isEqualTo("bank-access-logs");
            assertThat(modules.at("/app_load_balancer/access_logs/bucket").asText())
                    .isEqualTo("${module.access_logs.bucket}")
                    .isEqualTo(
                            modules.at("/api_load_balancer/access_logs/bucket").asText());
            assertThat(modules.at("/api_load_balancer/access_logs/prefix").asText())
                    .isEqualTo("api");
        }
    }

    @Test
    void writesFlowLogsOfAnAcceleratorInTheRecoveryRegion() throws JsonProcessingException {
        var logs = stack(entered(service("app")), "global").at("/module/edge/flow_logs");
        assertThat(logs.get("bucket").asText())
                .isEqualTo("${data.terraform_remote_state.recovery.outputs.access_logs_bucket}");
        assertThat(logs.get("prefix").asText()).isEqualTo("edge");
    }

    @Test
    void makesNoBucketWhereNoLogsAreKept() throws JsonProcessingException {
        var topology = entered(service("app").withoutAccessLogs("The proxy in front of it keeps them."));
        for (var name : new String[] {"primary", "global"}) {
            assertThat(stack(topology, name).toString())
                    .doesNotContain("access_logs")
                    .doesNotContain("flow_logs");
        }
    }

    @Test
    void scalesOnTheRequestsOfItsOwnTargetGroup() throws JsonProcessingException {
        var app = service("app").scalesOnCpu(70).scalesOnRequests(1000);
        for (var side : new String[] {"primary", "recovery"}) {
            var call = stack(entered(app.instances(3, 6)), side).at("/module/app");
            assertThat(call.at("/scaling/cpu_percent").asInt()).isEqualTo(70);
            assertThat(call.at("/scaling/requests_per_target").asInt()).isEqualTo(1000);
            assertThat(call.at("/load_balancer/arn_suffix").asText())
                    .isEqualTo("${module.app_load_balancer.arn_suffix}");
            assertThat(call.at("/load_balancer/target_group_arn_suffix").asText())
                    .isEqualTo("${module.app_load_balancer.target_group_arn_suffixes[\"app\"]}");
            assertThat(call.at("/capacity/max").asInt()).isEqualTo(6);
        }
    }

    @Test
    void givesTheAcceleratorThePortThatTheLoadBalancerListensOn() throws JsonProcessingException {
        assertThat(stack(entered(morpheus()), "global")
                        .at("/module/edge/listeners/app/port")
                        .asInt())
                .isEqualTo(443);
    }

    @Test
    void letsHealthChecksInWhereANameLeadsAndClientsAreNamed() throws JsonProcessingException {
        var zone = publicZone("example.com");
        var open = service("app").certificate(certificate("app.example.com").in(zone));
        var closed = open.clientsFrom("203.0.113.0/24");
        assertThat(balancer(sites().entry(hostname("app").in(zone).to(closed)))
                        .get("checked_by_route53")
                        .asBoolean())
                .isTrue();
        assertThat(balancer(sites().entry(hostname("app").in(zone).to(open))).has("checked_by_route53"))
                .isFalse();
        assertThat(balancer(sites().with(closed)).has("checked_by_route53")).isFalse();
    }

    private static JsonNode balancer(TopologyBuilder topology) throws JsonProcessingException {
        return stack(topology.build(), "primary").at("/module/app_load_balancer");
    }

    @Test
    void putsServicesBehindASharedLoadBalancerInBothRegions() throws JsonProcessingException {
        for (var side : new String[] {"primary", "recovery"}) {
            var modules = stack(shared(), side).get("module");
            assertThat(modules.fieldNames())
                    .toIterable()
                    .containsExactly("access_logs", "api", "dev", "network", "prod", "web_load_balancer");
            var balancer = modules.get("web_load_balancer");
            assertThat(balancer.get("port").asInt()).isEqualTo(443);
            assertThat(balancer.get("internal").asBoolean()).isTrue();
            assertThat(balancer.get("redirect_http").asBoolean()).isTrue();
            assertThat(balancer.has("default_target")).isFalse();
            assertThat(balancer.at("/targets/dev/name").asText()).isEqualTo("bank-dev");
            assertThat(balancer.at("/targets/dev/security_group_id").asText())
                    .isEqualTo("${module.dev.security_group_id}");
            assertThat(balancer.at("/targets/dev/health_check/path").asText()).isEqualTo("/wp-includes");
            assertThat(modules.at("/dev/load_balancer/security_group_id").asText())
                    .isEqualTo("${module.web_load_balancer.security_group_id}");
            assertThat(modules.at("/prod/load_balancer/target_group_arn").asText())
                    .isEqualTo("${module.web_load_balancer.target_group_arns[\"prod\"]}");
        }
    }

    @Test
    void asksForPathsBeforeHostsAndForTheNarrowestFirst() throws JsonProcessingException {
        var rules = stack(shared(), "primary").at("/module/web_load_balancer/rules");
        assertThat(rules)
                .extracting(rule -> rule.get("target").asText() + " "
                        + rule.at("/paths/0").asText() + rule.at("/hosts/0").asText())
                .containsExactly(
                        "api /api/health",
                        "api /api/*",
                        "dev dev.example.com",
                        "prod example.com",
                        "prod *.example.com");
    }

    @Test
    void letsAnAcceleratorLeadToASharedLoadBalancer() throws JsonProcessingException {
        var listeners = stack(shared(), "global").at("/module/edge/listeners");
        assertThat(listeners.at("/web/port").asInt()).isEqualTo(443);
        assertThat(listeners.at("/web/endpoints/recovery/load_balancer_arn").asText())
                .contains("web_load_balancer_arn");
    }

    @Test
    void letsAHostnameLeadToASharedLoadBalancerUnderItsOwnCertificate() throws JsonProcessingException {
        var zone = publicZone("example.com");
        var web = loadBalancer("web")
                .host("example.com", service("prod"))
                .certificate(certificate("example.com").in(zone));
        var topology = sites().entry(hostname("@").in(zone).to(web)).build();
        assertThat(stack(topology, "recovery")
                        .at("/module/web_load_balancer/certificate_arn")
                        .asText())
                .isEqualTo("${data.aws_acm_certificate.example_com.arn}");
        var records = stack(topology, "global").at("/module/example_com");
        assertThat(records.at("/recovery/zone_id").asText())
                .isEqualTo("${data.terraform_remote_state.recovery.outputs.web_load_balancer_zone_id}");
        assertThat(records.at("/health_check").toString()).isEqualTo("{\"port\":443,\"protocol\":\"TCP\"}");
    }

    @Test
    void movesASharedLoadBalancerThatWasRenamed() throws JsonProcessingException {
        var balancer = loadBalancer("web").formerly("front").path("/*", service("app"));
        assertThat(stack(sites().with(balancer).build(), "recovery")
                        .at("/moved/0/from")
                        .asText())
                .isEqualTo("module.front_load_balancer");
    }

    private static Topology shared() {
        var dev = service("dev").port(80).healthPath("/wp-includes");
        var prod = service("prod").port(80);
        var api = service("api");
        var web = loadBalancer("web")
                .host("*.example.com", prod)
                .host("example.com", prod)
                .host("dev.example.com", dev)
                .path("/api/*", api)
                .path("/api/health", api)
                .redirectsHttp()
                .accessLogs();
        return sites().entry(accelerator("edge").to(web)).build();
    }

    private static Service morpheus() {
        return service("app")
                .port(8443)
                .listensOn(443)
                .tlsToInstances()
                .healthPath("/ping")
                .healthCodes("200-399")
                .sticky(days(1))
                .leastOutstandingRequests()
                .redirectsHttp()
                .idleTimeout(minutes(10))
                .clientsFrom("203.0.113.0/24", "192.0.2.0/24");
    }

    private static Topology entered(Service service) {
        return sites().entry(accelerator("edge").to(service)).build();
    }

    private static TopologyBuilder sites() {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"));
    }

    private static JsonNode stack(Topology topology, String stack) throws JsonProcessingException {
        for (var document : Lowering.lower(topology)) {
            if (document.name().equals("bank-" + stack)) {
                return JSON.readTree(document.json());
            }
        }
        throw new AssertionError("There is no stack " + stack + ".");
    }
}
