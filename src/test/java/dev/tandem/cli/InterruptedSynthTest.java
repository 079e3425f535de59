package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.harness.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A synth that the machine cuts short, as a process of its own: what was written before is whole, or what is new is. */
class InterruptedSynthTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeTopologies() throws IOException {
        topology("before", "8080");
        topology("after", "9090");
    }

    @Test
    void aFullDiskIsTheMachinesFaultAndLeavesWhatWasThere() {
        var result = inNamespace("size=2m", """
                %s
                dd if=/dev/zero of=out/filler bs=1k status=none 2>/dev/null
                %s; echo "second exited $?"
                rm out/filler
                %s; echo "check exited $?"
                """.formatted(synth("before"), synth("after"), synth("before", "--check")));
        assertThat(result.output())
                .contains("cannot be written: ", "no space left", "What was in it is as it was.")
                .contains("second exited 3", "check exited 0")
                .doesNotContain("\tat ");
    }

    @Test
    void aReadOnlyFolderIsTheMachinesFaultAndLeavesWhatWasThere() {
        var result = inNamespace("size=2m", """
                %s
                mount -o remount,ro out
                %s; echo "second exited $?"
                %s; echo "check exited $?"
                """.formatted(synth("before"), synth("after"), synth("before", "--check")));
        assertThat(result.output())
                .contains("cannot be written: ", "read-only", "second exited 3", "check exited 0")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest(name = "after {0} ms")
    @ValueSource(ints = {300, 400, 500, 600, 700, 900})
    void aKilledRunIsUndoneOrCompletedByTheNext(int milliseconds) throws Exception {
        run("before");
        var killed = start("after");
        killed.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        killed.destroyForcibly().waitFor();
        var decided = Files.exists(folder.resolve("out/.tandem-staging/journal"));
        assertThat(decided || isClean("before") || isClean("after"))
                .as("whole, or decided and to be completed")
                .isTrue();
        assertThat(run("after")).isZero();
        assertThat(isClean("after")).isTrue();
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/.tandem-*");
    }

    @Test
    void runsAtTheSameTimeWriteOneAfterTheOther() throws Exception {
        var runs = new ArrayList<Process>();
        for (int i = 0; i < 3; i++) {
            runs.add(start("before"));
            runs.add(start("after"));
        }
        for (var run : runs) {
            assertThat(run.waitFor()).isZero();
        }
        assertThat(isClean("before") || isClean("after")).isTrue();
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/.tandem-*");
    }

    private void topology(String name, String port) throws IOException {
        var source = folder.resolve(name).resolve("Shop.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, Cli.TOPOLOGY.replace("8080", port));
    }

    private boolean isClean(String name) {
        return run(name, "--check") == Exit.CLEAN;
    }

    private int run(String name, String... more) {
        var arguments = new ArrayList<>(List.of(
                "synth",
                folder.resolve(name).toString(),
                "-o",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new)).exit();
    }

    private Process start(String name) throws IOException {
        return new ProcessBuilder(command(name))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Runs a script over an empty disk of its own on the folder {@code out}. */
    private Command.Result inNamespace(String options, String script) {
        var probe = Command.find("unshare").isPresent()
                && Command.run(folder, Map.of(), List.of("unshare", "-rm", "true"))
                                .exit()
                        == 0;
        if (!probe) {
            var line = "Skipped: a disk that is full or read-only, because this machine allows no mount namespace.";
            System.err.println(line);
            assumeTrue(false, line);
        }
        var all = "set -e\nmkdir out\nmount -t tmpfs -o " + options + " none out\nset +e\n" + script;
        return Command.run(folder, Map.of(), List.of("unshare", "-rm", "sh", "-c", all));
    }

    private static String synth(String name, String... more) {
        return String.join(" ", command(name, more));
    }

    private static List<String> command(String name, String... more) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tandem.cli.Main",
                "synth",
                name,
                "-o",
                "out"));
        command.addAll(List.of(more));
        return command;
    }
}
