package dev.tandem.element.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.Cli;
import dev.tandem.harness.Terraform;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real Terraform, with the real AWS provider and no network, accepts every stack of a system with file systems. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileSystemStacksInTerraformTest {

    private static final String FILES = """
            var papers = fileSystem("papers").replicaInRecovery().accessPoints(accessPoint("reports"))
                    .infrequentAccessAfter(days(30)).archiveAfter(days(90)).backOnAccess();
            var drafts = fileSystem("drafts").oneZone("made again").encryptedWith(key("safe")).provisionedThroughput(8);
            var mail = service("mail").port(8081).uses(papers, drafts);
            """;

    private Terraform terraform;
    private Path stacks;

    @BeforeAll
    void synthesise(@TempDir Path folder) {
        terraform = Terraform.orSkip();
        var source = Cli.TOPOLOGY
                .replace("var web", FILES + "var web")
                .replace(".uses(orders)", ".uses(orders, papers)")
                .replace(".to(web)", ".to(web, mail)");
        var synth = Cli.synth(folder, source);
        assertThat(synth.exit()).as(synth.err()).isZero();
        stacks = folder.resolve("out/stacks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coupling", "primary", "recovery"})
    void isValid(String stack) {
        var copy = stacks.resolve("shop-" + stack);
        terraform.run(copy, "init", "-backend=false", "-no-color").orFail();
        var validation = terraform.run(copy, "validate", "-json").orFail();
        assertThat(validation.output()).contains("\"valid\": true", "\"warning_count\": 0");
    }
}
