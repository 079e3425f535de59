package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cdktf engine on a machine that lacks what it needs, as a process of its own. */
class EngineTest {

    private static final String PATH = System.getenv().getOrDefault("PATH", "");

    @TempDir
    Path folder;

    @Test
    void saysThatThereIsNoNode() {
        var refused = cdktf(System.getProperty("java.class.path"), folder.toString());
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.output())
                .contains("The cdktf engine needs Node, and there is no node on the PATH: install Node 20 or later")
                .doesNotContain("\tat ");
    }

    @Test
    void saysThatTheLibrariesAreMissing() throws IOException {
        var refused = cdktf(withoutCdktf(), withNode());
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.output())
                .contains("The cdktf engine needs the CDKTF libraries, which are not on the class path")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Command.Result cdktf(String classPath, String path) {
        Cli.write(folder.resolve("Shop.java"), Cli.TOPOLOGY);
        var java = ProcessHandle.current().info().command().orElse("java");
        return Command.run(
                folder,
                Map.of("PATH", path),
                List.of(
                        java,
                        "-cp",
                        classPath,
                        "dev.tandem.cli.Main",
                        "synth",
                        "Shop.java",
                        "--engine",
                        "cdktf",
                        "-o",
                        "out"));
    }

    private static String withoutCdktf() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.contains("cdktf") && !entry.contains("jsii") && !entry.contains("constructs"))
                .collect(Collectors.joining(":"));
    }

    /** Whether there is a node is not what is asked here, so one is pretended. */
    private String withNode() throws IOException {
        var node = Files.writeString(folder.resolve("node"), "#!/bin/sh\nexit 1\n");
        assertThat(node.toFile().setExecutable(true)).isTrue();
        return folder + ":" + PATH;
    }
}
