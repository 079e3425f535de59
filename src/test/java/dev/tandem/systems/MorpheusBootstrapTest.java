package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.harness.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that makes a node of Morpheus, run where every command it needs of the machine only says that it ran. */
class MorpheusBootstrapTest {

    private static final String SAYS = "#!/bin/sh\necho \"$(basename \"$0\") $*\" >>\"$ran\"\n";

    @TempDir
    Path folder;

    @BeforeEach
    void fakeTheMachine() throws IOException {
        assumeTrue(Command.find("jq").isPresent(), "jq is not installed.");
        for (var needed : List.of("bin", "etc/morpheus", "opt/morpheus/embedded/bin")) {
            Files.createDirectories(folder.resolve(needed));
        }
        for (var command : List.of("groupadd", "useradd", "mount", "morpheus-ctl")) {
            fake("bin/" + command, SAYS);
        }
        fake("bin/getent", "#!/bin/sh\nexit 2\n");
        fake("bin/id", "#!/bin/sh\necho 2001\n");
        fake("bin/aws", """
                #!/bin/sh
                case $* in *absent*) exit 1 ;; esac
                for last in "$@"; do case $last in arn:*) name=${last##*:} ;; esac; done
                printf '{"username": "%s", "password": "secret-of-%s"}\n' "$name" "$name"
                """);
        fake(
                "opt/morpheus/embedded/bin/mysql",
                SAYS + "cat \"${1#--defaults-extra-file=}\" >\"$ran.login\"\ncat >\"$ran.sql\"\n");
    }

    @Test
    void writesTheConfigurationOfTheVendor() throws IOException {
        bootstrap(Map.of()).orFail();
        assertThat(folder.resolve("etc/morpheus/morpheus.rb"))
                .content()
                .contains("appliance_url 'https://morpheus.example.com'\n")
                .contains("mysql['host'] = {'writer.example' => 3306}\n", "mysql['morpheus_db'] = 'morpheus'\n")
                .contains("mysql['morpheus_password'] = 'secret-of-owner'\n", "mysql['use_tls'] = true\n")
                .contains("rabbitmq['host'] = 'broker.example'\n", "rabbitmq['queue_user'] = 'queues'\n")
                .contains("elasticsearch['es_hosts'] = {'search.example' => 443}\n")
                .contains("elasticsearch['auth_password'] = 'secret-of-search'\n");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("etc/morpheus/morpheus.rb"))))
                .isEqualTo("rw-------");
    }

    @Test
    void mountsTheFilesBeforeMorpheusIsConfigured() throws IOException {
        bootstrap(Map.of()).orFail();
        assertThat(Files.readAllLines(folder.resolve("ran")))
                .element(0)
                .isEqualTo("groupadd --system --gid 2001 morpheus-app");
        assertThat(Files.readAllLines(folder.resolve("ran")).stream()
                        .map(line -> line.replaceFirst(" .*", ""))
                        .toList())
                .containsExactly("groupadd", "useradd", "mount", "mysql", "morpheus-ctl");
        assertThat(folder.resolve("etc/fstab"))
                .hasContent("files.example:/ " + folder + "/var/opt/morpheus/morpheus-ui efs"
                        + " _netdev,tls,iam,accesspoint=fsap-1 0 0");
    }

    @Test
    void makesTheUserOfTheDatabaseAsItsMaster() throws IOException {
        bootstrap(Map.of()).orFail();
        assertThat(folder.resolve("ran.login"))
                .hasContent("[client]\nhost=writer.example\nport=3306\nuser=master\npassword=\"secret-of-master\"");
        assertThat(folder.resolve("ran.sql"))
                .content()
                .contains("ALTER DATABASE morpheus CHARACTER SET utf8 COLLATE utf8_general_ci;")
                .contains("CREATE USER IF NOT EXISTS 'owner'@'%' IDENTIFIED BY 'secret-of-owner';")
                .contains("GRANT ALL PRIVILEGES ON morpheus.* TO 'owner'@'%'");
    }

    @Test
    void leavesADatabaseAloneThatOnlyReads() throws IOException {
        bootstrap(Map.of("DATABASE_ACCESS", "read-only")).orFail();
        assertThat(folder.resolve("ran.sql")).doesNotExist();
    }

    @Test
    void stopsBeforeItWritesAnythingIfASecretCannotBeRead() throws IOException {
        assertThat(bootstrap(Map.of("LOGS_SECRET_ARN", "arn:absent")).exit()).isNotZero();
        assertThat(folder.resolve("etc/morpheus/morpheus.rb")).doesNotExist();
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    private Command.Result bootstrap(Map<String, String> differently) throws IOException {
        var module = new Place.Stack("morpheus-primary", "module.app").value();
        var script = module.at("/user_data")
                .asText()
                .replace("/opt/morpheus/embedded", folder + "/opt/morpheus/embedded")
                .replace("/var/opt/", folder + "/var/opt/")
                .replace("/etc/", folder + "/etc/");
        var file = Files.writeString(folder.resolve("bootstrap.sh"), "set -euo pipefail\n" + script);
        var environment = new TreeMap<>(environment());
        environment.putAll(differently);
        return Command.run(folder, environment, List.of("bash", file.toString()));
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("PATH", folder.resolve("bin") + ":" + System.getenv("PATH")),
                Map.entry("ran", folder.resolve("ran").toString()),
                Map.entry("AWS_REGION", "us-west-2"),
                Map.entry("DATABASE_HOST", "writer.example"),
                Map.entry("DATABASE_PORT", "3306"),
                Map.entry("DATABASE_DATABASE", "morpheus"),
                Map.entry("DATABASE_ACCESS", "read-write"),
                Map.entry("DATABASE_SECRET_ARN", "arn:master"),
                Map.entry("DATABASE_LOGIN_SECRET_ARN", "arn:owner"),
                Map.entry("BROKER_LOGIN_SECRET_ARN", "arn:queues"),
                Map.entry("LOGS_SECRET_ARN", "arn:search"),
                Map.entry("LOGS_HOST", "search.example"),
                Map.entry("LOGS_PORT", "443"),
                Map.entry("MESSAGES_HOSTS", "broker.example"),
                Map.entry("MESSAGES_AMQPS_PORT", "5671"),
                Map.entry("FILES_DNS_NAME", "files.example"),
                Map.entry("FILES_ACCESS_POINT_ID", "fsap-1"));
    }

    private void fake(String command, String script) throws IOException {
        var file = Files.writeString(folder.resolve(command), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
