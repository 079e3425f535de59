package dev.tandem.lowering;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.element.service.Service;
import dev.tandem.topology.Topology;
import org.junit.jupiter.api.Test;

/** Each region boots from an image of its own, whatever has become of the other. */
class ImageLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void ubuntuIsLookedUpForTheArchitectureOfEachRegion() throws JsonProcessingException {
        var web = service("web").image(ubuntu()).inRecovery(recovery -> recovery.instanceType("m7g.large"));
        assertThat(stack(web, "primary")
                        .at("/data/aws_ssm_parameter/ubuntu_amd64/name")
                        .asText())
                .isEqualTo("/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id");
        assertThat(stack(web, "recovery")
                        .at("/data/aws_ssm_parameter/ubuntu_arm64/name")
                        .asText())
                .isEqualTo("/aws/service/canonical/ubuntu/server/24.04/stable/current/arm64/hvm/ebs-gp3/ami-id");
        assertThat(stack(web, "recovery").at("/module/web/image").asText())
                .isEqualTo("${data.aws_ssm_parameter.ubuntu_arm64.insecure_value}");
    }

    @Test
    void ubuntuReachesItsMirrors() throws JsonProcessingException {
        assertThat(stack(service("web").image(ubuntu()), "primary")
                        .at("/module/web/reaches_http")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void clearTextIsOpenedForAReasonOnly() throws JsonProcessingException {
        var web = service("web").image(amazonLinux());
        assertThat(stack(web, "primary").at("/module/web/reaches_http").isMissingNode())
                .isTrue();
        assertThat(stack(web.httpOut("mirrors without TLS"), "primary")
                        .at("/module/web/reaches_http")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anImageIsCopiedOnceAheadOfTimeAndEncryptedByTheKeyOfRecovery() throws JsonProcessingException {
        var coupling = stack(copied(), "coupling");
        assertThat(coupling.at("/module/image_server_image/source_image").asText())
                .isEqualTo("${var.server_image}");
        assertThat(coupling.at("/module/image_server_image/source_region").asText())
                .isEqualTo("eu-south-1");
        assertThat(coupling.at("/module/image_server_image/kms_key_arn").asText())
                .isEqualTo("${module.key_replica.key_arn}");
        assertThat(coupling.at("/module/image_server_image/providers/aws").asText())
                .isEqualTo("aws.recovery");
        assertThat(coupling.at("/variable").has("server_image")).isTrue();
    }

    @Test
    void recoveryFindsTheCopyInItsOwnRegionAndIsNotAskedForAnImage() throws JsonProcessingException {
        var recovery = stack(copied(), "recovery");
        assertThat(recovery.at("/module/web/image").asText()).isEqualTo("${data.aws_ami.image_server_image.id}");
        assertThat(recovery.at("/module/api/image").asText()).isEqualTo("${data.aws_ami.image_server_image.id}");
        assertThat(recovery.at("/data/aws_ami/image_server_image/owners/0").asText())
                .isEqualTo("self");
        assertThat(recovery.at("/data/aws_ami/image_server_image/filter/0/values/0")
                        .asText())
                .isEqualTo(stack(copied(), "coupling")
                        .at("/module/image_server_image/name")
                        .asText())
                .isEqualTo("shop-server-image");
        assertThat(recovery.at("/variable").has("server_image")).isFalse();
    }

    @Test
    void primaryBootsFromTheSource() throws JsonProcessingException {
        assertThat(stack(copied(), "primary").at("/module/web/image").asText()).isEqualTo("${var.server_image}");
    }

    private static Service[] copied() {
        var image = copiedToRecovery(variable("server_image"));
        return new Service[] {
            service("web").image(image), service("api").port(8081).image(image)
        };
    }

    private static JsonNode stack(Service service, String stack) throws JsonProcessingException {
        return stack(new Service[] {service}, stack);
    }

    private static JsonNode stack(Service[] services, String stack) throws JsonProcessingException {
        var document = Lowering.lower(topologyWith(services)).stream()
                .filter(candidate -> candidate.name().equals("shop-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }

    private static Topology topologyWith(Service... services) {
        return topology("shop")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .with(services)
                .build();
    }
}
