package dev.tandem.element.releasegate;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.element.database.Database;
import dev.tandem.element.filesystem.FileSystem;
import dev.tandem.lowering.Lowering;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ReleaseGateLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void stopsTheReadersAsTheMasterUser() throws JsonProcessingException {
        var gate = stack("primary", gate(false)).at("/module/publish");
        assertThat(gate.get("name").asText()).isEqualTo("blog-publish");
        assertThat(gate.at("/database/readers").asText()).isEqualTo("${module.wordpress.reader_addresses}");
        assertThat(gate.at("/database/source").asText()).isEqualTo("${module.wordpress.address}");
        assertThat(gate.at("/database/secret_arn").asText())
                .isEqualTo("${data.aws_secretsmanager_secret.wordpress_credentials.arn}");
        assertThat(gate.at("/destinations/wordpress/port").asText()).isEqualTo("${module.wordpress.port}");
    }

    @Test
    void copiesFromWhatIsWrittenToWhatIsServed() throws JsonProcessingException {
        var sync = stack("primary", gate(false)).at("/module/publish/sync");
        assertThat(sync.at("/from/access_point_id").asText()).isEqualTo("${module.dev.access_point_ids[\"shared\"]}");
        assertThat(sync.at("/to/dns_name").asText()).isEqualTo("${module.prod.dns_name}");
        assertThat(sync.get("exclude")).extracting(JsonNode::asText).containsExactly("cache/*", "wp-config.php");
    }

    @Test
    void isLetInByWhatItWorksOn() throws JsonProcessingException {
        var modules = stack("primary", gate(false)).get("module");
        assertThat(modules.at("/wordpress/clients/publish").asText()).isEqualTo("${module.publish.security_group_id}");
        assertThat(modules.at("/prod/clients/publish/role_name").asText()).isEqualTo("${module.publish.role_name}");
    }

    @Test
    void copiesFilesAloneInTheRecoveryRegion() throws JsonProcessingException {
        var modules = stack("recovery", gate(true)).get("module");
        assertThat(modules.at("/publish/sync/to/dns_name").asText()).isEqualTo("${module.prod.dns_name}");
        assertThat(modules.at("/publish").has("database")).isFalse();
        assertThat(keys(modules.at("/publish/destinations"))).containsExactly("dev", "prod");
        assertThat(modules.at("/wordpress/clients").has("publish")).isFalse();
        assertThat(modules.at("/dev/clients").has("publish")).isTrue();
    }

    @Test
    void isNotWhereItHasNothingToDo() throws JsonProcessingException {
        assertThat(stack("recovery", gate(false)).get("module").has("publish")).isFalse();
        assertThat(stack("primary", releaseGate("publish").of(wordpress()))
                        .at("/module/publish")
                        .has("sync"))
                .isFalse();
    }

    @Test
    void namesItsDocumentInTheOutputs() throws JsonProcessingException {
        assertThat(stack("primary", gate(false))
                        .at("/output/publish_document/value")
                        .asText())
                .isEqualTo("${module.publish.document_name}");
    }

    private static ReleaseGate gate(boolean copied) {
        return releaseGate("publish")
                .of(wordpress())
                .syncs(files("dev", copied), files("prod", copied))
                .excluding("wp-config.php", "cache/*");
    }

    private static Database wordpress() {
        return mysql("wordpress").readReplicas(2).replicaInRecovery();
    }

    private static FileSystem files(String name, boolean copied) {
        return copied ? fileSystem(name).replicaInRecovery() : fileSystem(name);
    }

    private static Iterable<String> keys(JsonNode node) {
        var keys = new ArrayList<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode stack(String stack, ReleaseGate gate) throws JsonProcessingException {
        var topology = topology("blog")
                .primary(EU_WEST_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("blog-terraform-state"))
                .with(gate)
                .build();
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("blog-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }
}
