package dev.tandem.element.dns;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import dev.tandem.topology.TopologyBuilder;
import org.junit.jupiter.api.Test;

class HostnameLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PublicZone ZONE = publicZone("example.com");

    @Test
    void makesTheZoneAheadOfBothRegions() throws JsonProcessingException {
        var coupling = stack(shop(ZONE), "coupling");
        assertThat(coupling.at("/module/example_com/name").asText()).isEqualTo("example.com");
        assertThat(coupling.at("/output/example_com_name_servers/value").asText())
                .isEqualTo("${module.example_com.name_servers}");
    }

    @Test
    void looksUpAZoneOfSomebodyElse() throws JsonProcessingException {
        var coupling = stack(shop(ZONE.existing()), "coupling");
        assertThat(coupling.at("/module/example_com").isMissingNode()).isTrue();
        var zone = coupling.at("/data/aws_route53_zone/example_com");
        assertThat(zone.get("name").asText()).isEqualTo("example.com");
        assertThat(zone.get("private_zone").asBoolean()).isFalse();
        assertThat(zone.has("tags")).isFalse();
        assertThat(coupling.at("/module/example_com_validation/hosted_zone_id").asText())
                .isEqualTo("${data.aws_route53_zone.example_com.zone_id}");
    }

    @Test
    void issuesEachCertificateInBothRegionsAndProvesItOnce() throws JsonProcessingException {
        var modules = stack(shop(ZONE), "coupling").get("module");
        assertThat(modules.at("/app_example_com_certificate/providers/aws").asText())
                .isEqualTo("aws.primary");
        assertThat(modules.at("/app_example_com_certificate_recovery/providers/aws")
                        .asText())
                .isEqualTo("aws.recovery");
        assertThat(modules.at("/app_example_com_certificate/alternative_names").toString())
                .isEqualTo("[\"www.example.com\"]");
        assertThat(modules.at("/app_example_com_certificate_recovery/validated_by")
                        .asText())
                .isEqualTo("${module.example_com_validation.names}");
        assertThat(modules.at("/example_com_validation/records").asText())
                .isEqualTo("${merge(module.app_example_com_certificate.dns_records,"
                        + " module.app_example_com_certificate_recovery.dns_records)}");
    }

    @Test
    void findsTheCertificateInEachRegionByItself() throws JsonProcessingException {
        for (var side : new String[] {"primary", "recovery"}) {
            var stack = stack(shop(ZONE), side);
            var certificate = stack.at("/data/aws_acm_certificate/app_example_com");
            assertThat(certificate.get("domain").asText()).isEqualTo("app.example.com");
            assertThat(certificate.at("/tags/tandem:topology").asText()).isEqualTo("shop");
            assertThat(stack.at("/module/web_load_balancer/certificate_arn").asText())
                    .isEqualTo("${data.aws_acm_certificate.app_example_com.arn}");
            assertThat(stack.has("variable") && stack.get("variable").has("certificate_arn"))
                    .isFalse();
        }
    }

    @Test
    void leadsANameToTheLoadBalancersOfBothRegions() throws JsonProcessingException {
        var name = stack(shop(ZONE), "global").at("/module/app_example_com");
        assertThat(name.get("record_name").asText()).isEqualTo("app.example.com");
        assertThat(name.at("/primary/dns_name").asText())
                .isEqualTo("${data.terraform_remote_state.primary.outputs.web_load_balancer_dns_name}");
        assertThat(name.at("/recovery/zone_id").asText())
                .isEqualTo("${data.terraform_remote_state.recovery.outputs.web_load_balancer_zone_id}");
        assertThat(name.get("health_check").toString())
                .isEqualTo("{\"path\":\"/ping\",\"port\":443,\"protocol\":\"HTTPS\"}");
        assertThat(name.get("failed_over").asText())
                .isEqualTo("${contains(var.failed_over_names, \"app.example.com\")}");
    }

    @Test
    void putsOutWhatAliasRecordsNeedInBothRegions() throws JsonProcessingException {
        for (var side : new String[] {"primary", "recovery"}) {
            assertThat(stack(shop(ZONE), side)
                            .at("/output/web_load_balancer_zone_id/value")
                            .asText())
                    .isEqualTo("${module.web_load_balancer.zone_id}");
        }
    }

    @Test
    void opensTheLoadBalancerToEverybody() throws JsonProcessingException {
        var balancer = stack(shop(ZONE), "recovery").at("/module/web_load_balancer");
        assertThat(balancer.get("internal").asBoolean()).isFalse();
        assertThat(balancer.at("/ingress_cidrs/0").asText()).isEqualTo("0.0.0.0/0");
    }

    @Test
    void switchesNamesByHandOneByOne() throws JsonProcessingException {
        var variable = stack(shop(ZONE), "global").at("/variable/failed_over_names");
        assertThat(variable.get("type").asText()).isEqualTo("set(string)");
        assertThat(variable.get("default")).isEmpty();
        assertThat(variable.at("/validation/0/error_message").asText())
                .isEqualTo("failed_over_names may hold only app.example.com, example.com.");
    }

    @Test
    void asksInClearTextWhereThatIsSpoken() throws JsonProcessingException {
        var plain = service("web").port(80).clearText("a public page");
        var topology = sites().entry(hostname("@").in(ZONE).to(plain)).build();
        assertThat(stack(topology, "global")
                        .at("/module/example_com/health_check/protocol")
                        .asText())
                .isEqualTo("HTTP");
    }

    @Test
    void writesADomainThatStartsWithADigitAndAWildcardAsTerraformTakesThem() throws JsonProcessingException {
        var zone = publicZone("24.example");
        var web = service("web").certificate(certificate("*.24.example").in(zone));
        var coupling = stack(sites().entry(hostname("app").in(zone).to(web)).build(), "coupling");
        assertThat(coupling.get("module").has("_24_example")).isTrue();
        var certificate = coupling.at("/module/wildcard_24_example_certificate");
        assertThat(certificate.at("/tags/Name").asText()).isEqualTo("shop-_.24.example");
    }

    private static Topology shop(PublicZone zone) {
        var certificate = certificate("app.example.com").in(zone).andNamed("www.example.com");
        var web = service("web").port(443).healthPath("/ping").certificate(certificate);
        return sites().entry(hostname("app").in(zone).to(web))
                .entry(hostname("@").in(zone).to(web))
                .build();
    }

    private static TopologyBuilder sites() {
        return topology("shop")
                .primary(EU_WEST_1, network("10.1.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.2.0.0/16"))
                .state(stateBucket("shop-terraform-state"));
    }

    private static JsonNode stack(Topology topology, String word) throws JsonProcessingException {
        var document = Lowering.lower(topology).stream()
                .filter(stack -> stack.name().equals("shop-" + word))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }
}
