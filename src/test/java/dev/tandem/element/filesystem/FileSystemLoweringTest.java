package dev.tandem.element.filesystem;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.lowering.Lowering;
import dev.tandem.topology.Element;
import dev.tandem.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file system becomes: itself and its copy where both regions are known, the way to each in its own region. */
class FileSystemLoweringTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void isMadeWithItsCopyInTheStackThatSpansBothRegions() throws JsonProcessingException {
        var coupling = stack(used(fileSystem("papers").replicaInRecovery()), "coupling");
        var source = coupling.at("/module/papers");
        assertThat(source.get("role").asText()).isEqualTo("source");
        assertThat(source.at("/providers/aws").asText()).isEqualTo("aws.primary");
        assertThat(source.get("kms_key_arn").asText()).isEqualTo("${module.key.key_arn}");
        assertThat(source.at("/replicate_to/region").asText()).isEqualTo("eu-central-1");
        assertThat(source.at("/replicate_to/file_system_id").asText()).isEqualTo("${module.papers_replica.id}");
        var copy = coupling.at("/module/papers_replica");
        assertThat(copy.get("role").asText()).isEqualTo("replica");
        assertThat(copy.at("/providers/aws").asText()).isEqualTo("aws.recovery");
        assertThat(copy.get("kms_key_arn").asText()).isEqualTo("${module.key_replica.key_arn}");
        assertThat(copy.has("replicate_to")).isFalse();
    }

    @Test
    void isEncryptedUnderTheChosenKeyOfEachRegion() throws JsonProcessingException {
        var coupling = stack(used(fileSystem("papers").replicaInRecovery().encryptedWith(key("safe"))), "coupling");
        assertThat(coupling.at("/module/papers/kms_key_arn").asText()).isEqualTo("${module.safe.key_arn}");
        assertThat(coupling.at("/module/papers_replica/kms_key_arn").asText())
                .isEqualTo("${module.safe_replica.key_arn}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void isFoundByItsNameInItsOwnRegion(String region) throws JsonProcessingException {
        var stack = stack(used(fileSystem("papers").replicaInRecovery()), region);
        var tags = stack.at("/data/aws_efs_file_system/papers/tags");
        assertThat(tags.get("Name").asText()).isEqualTo("bank-papers");
        assertThat(tags.get("tandem:topology").asText()).isEqualTo("bank");
        assertThat(stack.at("/module/papers/file_system_id").asText())
                .isEqualTo("${data.aws_efs_file_system.papers.file_system_id}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void letsInTheServicesThatUseItAndNoOther(String region) throws JsonProcessingException {
        var papers = fileSystem("papers").replicaInRecovery();
        var topology = bank(papers, service("web").uses(papers), service("mail"));
        var clients = stack(topology, region).at("/module/papers/clients");
        assertThat(clients.fieldNames()).toIterable().containsExactly("web");
        assertThat(clients.at("/web/security_group_id").asText()).isEqualTo("${module.web.security_group_id}");
        assertThat(clients.at("/web/role_name").asText()).isEqualTo("${module.web.role_name}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void tellsAServiceWhatToMount(String region) throws JsonProcessingException {
        var papers = fileSystem("papers").replicaInRecovery().accessPoints(accessPoint("reports"));
        var web = stack(used(papers), region).at("/module/web");
        assertThat(text(web, "parameters", "papers/id")).isEqualTo("${module.papers.file_system_id}");
        assertThat(text(web, "parameters", "papers/dns_name")).isEqualTo("${module.papers.dns_name}");
        assertThat(text(web, "parameters", "papers/access_point_id"))
                .isEqualTo("${module.papers.access_point_ids[\"shared\"]}");
        assertThat(text(web, "parameters", "papers/access_point_id/reports"))
                .isEqualTo("${module.papers.access_point_ids[\"reports\"]}");
        assertThat(web.at("/destinations/papers/port").asText()).isEqualTo("${module.papers.port}");
    }

    @Test
    void leavesTheRecoveryRegionAloneWithoutACopy() throws JsonProcessingException {
        var topology = used(fileSystem("papers"));
        var recovery = stack(topology, "recovery");
        assertThat(recovery.at("/module/papers").isMissingNode()).isTrue();
        assertThat(recovery.at("/module/web/parameters")).isEmpty();
        assertThat(recovery.at("/module/web/destinations")).isEmpty();
        assertThat(stack(topology, "coupling").at("/module/papers").has("replicate_to"))
                .isFalse();
    }

    @Test
    void hasAMountTargetInEveryZoneUnlessItIsInOne() throws JsonProcessingException {
        var regional = stack(used(fileSystem("papers")), "primary");
        assertThat(regional.at("/module/papers/subnet_ids").asText()).isEqualTo("${module.network.data_subnet_ids}");
        var topology = used(fileSystem("papers").oneZone("can be made again"));
        var zone = topology.primary().zones().get(0).id();
        assertThat(text(stack(topology, "primary"), "module", "papers", "subnet_ids", zone))
                .isEqualTo("${module.network.data_subnet_ids[\"" + zone + "\"]}");
        assertThat(stack(topology, "coupling")
                        .at("/module/papers/availability_zone_id")
                        .asText())
                .isEqualTo(zone);
    }

    @Test
    void hasTheModesTheLifecycleAndTheBackupsAskedFor() throws JsonProcessingException {
        var papers = fileSystem("papers")
                .maxIo()
                .provisionedThroughput(64)
                .infrequentAccessAfter(days(30))
                .archiveAfter(days(90))
                .backOnAccess()
                .withoutBackups("can be made again");
        var call = stack(used(papers), "coupling").at("/module/papers");
        assertThat(call.get("performance_mode").asText()).isEqualTo("maxIO");
        assertThat(call.get("throughput")).isEqualTo(json("{'mode': 'provisioned', 'provisioned_mibps': 64}"));
        assertThat(call.get("lifecycle_policy"))
                .isEqualTo(json("{'archive_after_days': 90, 'back_on_access': true, 'ia_after_days': 30}"));
        assertThat(call.get("backup").asBoolean()).isFalse();
    }

    @Test
    void hasItsAccessPointsWithTheSameOwnersInBothRegions() throws JsonProcessingException {
        var papers = fileSystem("papers")
                .rootDirectory("/srv/papers")
                .posixUser(2000, 2001)
                .replicaInRecovery();
        var expected = json("{'shared': {'gid': 2001, 'path': '/srv/papers', 'uid': 2000}}");
        for (var region : List.of("primary", "recovery")) {
            assertThat(stack(used(papers), region).at("/module/papers/access_points"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void itsKeysAdmitEfsOnlyWhereThereIsAFileSystem() throws JsonProcessingException {
        assertThat(stack(used(fileSystem("papers")), "coupling").at("/module/key/services"))
                .contains(json("'elasticfilesystem'"));
        assertThat(stack(bank(key("papers")), "coupling").at("/module/key/services"))
                .doesNotContain(json("'elasticfilesystem'"));
    }

    @Test
    void movesWithItsNameInEveryStack() throws JsonProcessingException {
        var topology = used(fileSystem("papers").replicaInRecovery().formerly("files"));
        assertThat(stack(topology, "coupling").get("moved").toString())
                .contains("module.files\"", "module.files_replica\"", "module.papers\"", "module.papers_replica\"");
        assertThat(stack(topology, "primary").get("moved").toString()).contains("module.files\"");
        assertThat(stack(topology, "recovery").get("moved").toString()).contains("module.files\"");
    }

    @Test
    void tellsTheOperatorWhichReplicationToBreak() throws JsonProcessingException {
        var outputs = stack(used(fileSystem("papers").replicaInRecovery()), "coupling")
                .get("output");
        assertThat(outputs.at("/papers_source_id/value").asText()).isEqualTo("${module.papers.id}");
        assertThat(outputs.at("/papers_replication_status/value").asText())
                .isEqualTo("${module.papers.replication_status}");
    }

    private static Topology used(FileSystem papers) {
        return bank(service("web").uses(papers));
    }

    private static Topology bank(Element... elements) {
        return topology("bank")
                .primary(EU_SOUTH_1, network("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, network("10.20.0.0/16"))
                .state(stateBucket("bank-terraform-state"))
                .with(elements)
                .build();
    }

    private static JsonNode stack(Topology topology, String stack) throws JsonProcessingException {
        var document = Lowering.lower(topology).stream()
                .filter(candidate -> candidate.name().equals("bank-" + stack))
                .findFirst()
                .orElseThrow();
        return JSON.readTree(document.json());
    }

    private static String text(JsonNode node, String... path) {
        var current = node;
        for (var name : path) {
            current = current.path(name);
        }
        return current.asText();
    }

    private static JsonNode json(String single) throws JsonProcessingException {
        return JSON.readTree(single.replace('\'', '"'));
    }
}
