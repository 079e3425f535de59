package dev.tandem.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.harness.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release gate does, by its script, with replicas that are two rounds behind and programs that say they were called. */
class GateScriptTest {

    private static final String VALUES = "{database = {source = \"source\", port = 3306, secret_arn = \"arn:secret\"},"
            + " readers = \"reader-1 reader-2\", region = \"us-east-1\", sync = {exclude = [\"wp-config.php\"],"
            + " from = {dns_name = \"from.example\", access_point_id = \"fsap-1\"},"
            + " to = {dns_name = \"to.example\", access_point_id = \"fsap-2\"}}}";

    /** Replicas have a place in the binary log, which grows by 50 each time that they are asked while they follow. */
    private static final String MYSQL = """
            for argument in "$@"; do
              case $argument in
              --host=*) host=${argument#--host=} ;;
              esac
            done
            case "${@: -1}" in
            'SHOW REPLICA STATUS\\G')
              [[ -e $STATE/$host.gone ]] && exit 0
              place=$(cat "$STATE/$host.place")
              running=$(cat "$STATE/$host.running")
              [[ $running == Yes ]] && echo $((place + 50)) >"$STATE/$host.place"
              printf ' Replica_IO_Running: %s\\n Replica_SQL_Running: %s\\n' "$running" "$running"
              printf ' Relay_Source_Log_File: mysql-bin.000009\\n Exec_Source_Log_Pos: %s\\n' "$place"
              ;;
            'SHOW BINARY LOG STATUS\\G') printf ' File: mysql-bin.000009\\n Position: 120\\n' ;;
            'CALL mysql.rds_start_replication') echo Yes >"$STATE/$host.running"; echo "start $host" >>"$STATE/log" ;;
            'CALL mysql.rds_stop_replication') echo No >"$STATE/$host.running"; echo "stop $host" >>"$STATE/log" ;;
            *) exit 1 ;;
            esac""";

    @TempDir
    Path folder;

    private Path state;

    @BeforeEach
    void installPrograms() throws IOException {
        assumeTrue(
                Command.find("bash").isPresent() && Command.find("terraform").isPresent(), "needs bash and Terraform");
        state = Files.createDirectories(folder.resolve("state"));
        for (var idle :
                List.of("cloud-init", "mount.efs", "mount", "mountpoint", "umount", "curl", "aws", "jq", "sleep")) {
            program(idle, "exit 0");
        }
        program("flock", "[[ ! -e $STATE/locked ]]");
        program(
                "rsync",
                "echo \"rsync ${*: -3:1} after $(cat $STATE/reader-1.place) and $(cat $STATE/reader-2.place)\" >>$STATE/log");
        program("mysql", MYSQL);
        for (var reader : List.of("reader-1", "reader-2")) {
            Files.writeString(state.resolve(reader + ".place"), "20\n");
            Files.writeString(state.resolve(reader + ".running"), "No\n");
        }
    }

    @Test
    void copiesFilesOnceEveryReaderHasCaughtUp() throws IOException {
        assertThat(run("start").exit()).isZero();
        assertThat(log()).hasSize(3).startsWith("start reader-1", "start reader-2");
        assertThat(log().get(2)).matches("rsync --exclude=wp-config.php after (1[2-9]0|17\\d) and (1[2-9]0|17\\d)");
    }

    @Test
    void mayBeRepeated() throws IOException {
        run("start").orFail();
        run("start").orFail();
        run("stop").orFail();
        run("stop").orFail();
        assertThat(log().stream().filter(line -> !line.startsWith("rsync")))
                .containsExactly("start reader-1", "start reader-2", "stop reader-1", "stop reader-2");
        assertThat(log().stream().filter(line -> line.startsWith("rsync"))).hasSize(2);
    }

    @Test
    void stopsReadersAndCopiesNothing() throws IOException {
        Files.writeString(state.resolve("reader-2.running"), "Yes\n");
        run("stop").orFail();
        assertThat(log()).containsExactly("stop reader-2");
    }

    @Test
    void failsWhereAReplicationHasEndedForGood() throws IOException {
        Files.createFile(state.resolve("reader-1.gone"));
        var failed = run("start");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).contains("reader-1 follows nothing");
        assertThat(state.resolve("log")).doesNotExist();
    }

    @Test
    void worksAloneOrNotAtAll() throws IOException {
        Files.createFile(state.resolve("locked"));
        var failed = run("start");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).contains("another run of this gate is under way");
        assertThat(state.resolve("log")).doesNotExist();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(state.resolve("log"));
    }

    private Command.Result run(String action) throws IOException {
        var script = Files.writeString(folder.resolve("gate"), script().replace("{{ Action }}", action));
        var environment = Map.of(
                "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
                "STATE", state.toString(),
                "TMPDIR", folder.toString());
        return Command.run(folder, environment, List.of("bash", script.toString()));
    }

    /** As Terraform fills it in. */
    private String script() throws IOException {
        var template = Path.of("modules/release-gate/gate.sh.tftpl").toAbsolutePath();
        Files.writeString(folder.resolve("main.tf"), "");
        Files.writeString(
                folder.resolve("question"), "base64encode(templatefile(\"" + template + "\", " + VALUES + "))\n");
        var answer = Command.run(folder, Map.of(), List.of("bash", "-c", "terraform console <question 2>errors"))
                .orFail()
                .output()
                .strip();
        return new String(Base64.getDecoder().decode(answer.replace("\"", "")), StandardCharsets.UTF_8);
    }

    private void program(String name, String lines) throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        var file = Files.writeString(bin.resolve(name), "#!/bin/bash\n" + lines + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
