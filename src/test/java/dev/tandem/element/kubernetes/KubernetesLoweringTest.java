package dev.tandem.element.kubernetes;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.element.service.Service;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Topology;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each region has a cluster of its own, which watches the instances of that region. */
class KubernetesLoweringTest {

    private static final Service WEB = service("web").port(80);

    @Test
    void isTheSameInBothRegions() throws JsonProcessingException {
        var monitoring = kubernetes("monitoring")
                .version("1.31")
                .nodes(2)
                .instanceType("t3.medium")
                .scrapes(WEB, 9100);
        for (var side : Set.of("primary", "recovery")) {
            var call = stack(monitoring, side).at("/module/monitoring");
            assertThat(call.at("/name").asText()).isEqualTo("shop-monitoring");
            assertThat(call.at("/kubernetes_version").asText()).isEqualTo("1.31");
            assertThat(call.at("/nodes").asInt()).isEqualTo(2);
            assertThat(call.at("/instance_type").asText()).isEqualTo("t3.medium");
        }
    }

    @Test
    void reachesWhatItScrapesThroughItsGroup() throws JsonProcessingException {
        var scrape = stack(kubernetes("monitoring").scrapes(WEB, 9100), "recovery")
                .at("/module/monitoring/scrapes/web-9100");
        assertThat(scrape.at("/security_group_id").asText()).isEqualTo("${module.web.security_group_id}");
        assertThat(scrape.at("/port").asInt()).isEqualTo(9100);
    }

    @Test
    void isReachedFromInsideUnlessRangesAreNamed() throws JsonProcessingException {
        assertThat(stack(kubernetes("monitoring"), "primary").at("/module/monitoring"))
                .noneMatch(argument -> argument.asText().contains("public_access"));
        var open = kubernetes("monitoring")
                .clientsFrom("192.0.2.0/24")
                .reachedFrom(bastion("jump"))
                .administrators(variable("platform_role"));
        var call = stack(open, "primary").at("/module/monitoring");
        assertThat(call.at("/public_access_cidrs/0").asText()).isEqualTo("192.0.2.0/24");
        assertThat(call.at("/clients/jump").asText()).isEqualTo("${module.jump.security_group_id}");
        assertThat(call.at("/administrators/0").asText()).isEqualTo("${var.platform_role}");
    }

    @Test
    void findsSubnetsForItsLoadBalancersByTag() throws JsonProcessingException {
        for (var side : Set.of("primary", "recovery")) {
            assertThat(stack(kubernetes("monitoring"), side)
                            .at("/module/network/kubernetes")
                            .booleanValue())
                    .isTrue();
        }
    }

    @Test
    void itsKeyEncryptsForEks() throws JsonProcessingException {
        assertThat(stack(kubernetes("monitoring"), "coupling").at("/module/key/services"))
                .anyMatch(service -> service.asText().equals("eks"));
    }

    @Test
    void prometheusFindsTheInstancesOfItsRegion() {
        var files = Lowering.filesBeside(shop(kubernetes("monitoring").scrapes(WEB, 9100)));
        assertThat(files.keySet())
                .containsExactly(
                        "stacks/shop-primary/monitoring.grafana.values.yaml",
                        "stacks/shop-primary/monitoring.namespaces.yaml",
                        "stacks/shop-primary/monitoring.prometheus.values.yaml",
                        "stacks/shop-recovery/monitoring.grafana.values.yaml",
                        "stacks/shop-recovery/monitoring.namespaces.yaml",
                        "stacks/shop-recovery/monitoring.prometheus.values.yaml");
        assertThat(files.get("stacks/shop-recovery/monitoring.prometheus.values.yaml"))
                .contains("""
                            additionalScrapeConfigs:
                              - job_name: web-9100
                                ec2_sd_configs:
                                  - region: eu-central-1
                                    port: 9100
                                    filters:
                                      - name: tag:Name
                                        values: ["shop-web", "shop-web-*"]
                        """);
    }

    @Test
    void prometheusAsksNobodyUnlessTold() {
        assertThat(Lowering.filesBeside(shop(kubernetes("monitoring")))
                        .get("stacks/shop-primary/monitoring.prometheus.values.yaml"))
                .endsWith("additionalScrapeConfigs: []\n");
    }

    @Test
    void volumesAreEncryptedByTheKeyOfTheSystem() {
        assertThat(Lowering.filesBeside(shop(kubernetes("monitoring")))
                        .get("stacks/shop-primary/monitoring.namespaces.yaml"))
                .contains("name: monitoring\n", "kmsKeyId: alias/shop\n");
    }

    private static Topology shop(Kubernetes cluster) {
        return topology("shop")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(WEB, cluster)
                .build();
    }

    private static JsonNode stack(Kubernetes cluster, String stack) throws JsonProcessingException {
        var document = Lowering.lower(shop(cluster)).stream()
                .filter(candidate -> candidate.name().equals("shop-" + stack))
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(document.json());
    }
}
