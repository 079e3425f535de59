package dev.tandem.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.Emulator;
import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A file system and its copy, applied to an emulator, with the way to each: they stay as they are, and fail over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FileSystemEmulatorTest {

    private static final Path ROOT = Path.of("src/emulator/terraform/file-system");

    private Path root;
    private Emulator emulator;
    private Terraform terraform;

    @BeforeAll
    void apply(@TempDir Path folder) {
        emulator = Emulator.orSkip();
        terraform = Terraform.orSkip().with(emulator.environment());
        Terraform.copy(Path.of("modules"), folder.resolve("modules"));
        root = Terraform.copy(ROOT, folder.resolve("root"));
        terraform.run(root, "init", "-no-color").orFail();
        terraform.run(root, "apply", "-auto-approve", "-no-color").orFail();
    }

    @AfterAll
    void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @Test
    @Order(1)
    void aSecondPlanIsEmptyWhileTheCopyIsReplicating() {
        var plan = plan();
        assertThat(plan.exit()).as(plan.output()).isZero();
        assertThat(output("replication_status")).isEqualTo("ENABLED");
    }

    @Test
    @Order(2)
    void eachRegionMountsItsOwn() {
        assertThat(output("primary_dns_name")).isEqualTo(output("source_id") + ".efs.eu-south-1.amazonaws.com");
        assertThat(output("recovery_dns_name")).isEqualTo(output("replica_id") + ".efs.eu-central-1.amazonaws.com");
    }

    @Test
    @Order(3)
    void aBrokenReplicationIsNotStartedAgainOverWhatWasWrittenSince() throws IOException, InterruptedException {
        breakReplication(output("source_id"));
        assertThat(plan().output()).contains("Plan: 1 to add, 0 to change, 0 to destroy");
        var again = terraform.run(root, "apply", "-auto-approve", "-no-color");
        assertThat(again.exit()).isNotZero();
        assertThat(again.output()).contains("The destination is protected from being overwritten.");
    }

    /** As {@code aws efs delete-replication-configuration} does in the recovery region. */
    private void breakReplication(String source) throws IOException, InterruptedException {
        var path = "/2015-02-01/file-systems/" + source + "/replication-configuration";
        var request = HttpRequest.newBuilder(URI.create(emulator.endpoint() + path))
                .header("Authorization", signedFor("eu-central-1"))
                .DELETE()
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private static String signedFor(String region) {
        return "AWS4-HMAC-SHA256 Credential=mock_access_key/20260101/" + region
                + "/elasticfilesystem/aws4_request, SignedHeaders=host, Signature=none";
    }

    private Command.Result plan() {
        return terraform.run(root, "plan", "-detailed-exitcode", "-no-color");
    }

    private String output(String name) {
        return terraform.run(root, "output", "-raw", name).orFail().output().strip();
    }
}
