package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.harness.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a node of the Corda system starts with: its bootstrap's start-corda is run, with an AWS CLI that knows one password. */
class CordaNodeTest {

    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

    @TempDir
    Path folder;

    @BeforeEach
    void installPrograms() throws IOException {
        assumeTrue(Command.find("bash").isPresent() && Command.find("python3").isPresent(), "needs bash and python3");
        program("aws", "echo '{\"username\": \"somebody\", \"password\": \"a<b>c&d!\"}'");
        program("java", "env", "echo \"ARGUMENTS=$*\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"euw1-az1", "euw1-az2"})
    void fillsInItsConfiguration(String zone) throws IOException {
        var configuration = configuration(started("corda-node-" + zone, "5432"));
        assertThat(configuration)
                .contains("p2pAddress = node.corda.example.com\":\"10002\n")
                .contains("  address = \"0.0.0.0:\"10003\n", "  adminAddress = \"127.0.0.1:10006\"\n")
                .contains("  machineName = corda-node-" + zone + "\n")
                .contains("  on = true\n", "  updateInterval = 20000\n", "  waitInterval = 40000\n")
                .contains("  transactionIsolationLevel = READ_COMMITTED\n")
                .contains("keyStorePassword = a<b>c&d!\n")
                .doesNotContain("${");
    }

    @ParameterizedTest
    @CsvSource({
        "5432, org.postgresql.ds.PGSimpleDataSource, jdbc:postgresql://vault.example.com:5432/vault?sslmode=require",
        "1521, oracle.jdbc.pool.OracleDataSource, jdbc:oracle:thin:@//vault.example.com:1521/vault",
        "1433, com.microsoft.sqlserver.jdbc.SQLServerDataSource,"
                + " jdbc:sqlserver://vault.example.com:1433;databaseName=vault;encrypt=true"
    })
    void speaksToTheEngineOfItsVault(String port, String driver, String url) throws IOException {
        assertThat(started("corda-node-euw1-az1", port))
                .containsEntry("VAULT_DATA_SOURCE", driver)
                .containsEntry("VAULT_URL", url)
                .containsEntry("VAULT_USERNAME", "somebody")
                .containsEntry("VAULT_PASSWORD", "a<b>c&d!");
    }

    @Test
    void takesTwoGibibytesAndWhatItIsAskedToDo() throws IOException {
        assertThat(started("corda-node-euw1-az1", "5432").get("ARGUMENTS"))
                .isEqualTo("-Xmx2048m -jar /opt/corda/corda.jar --base-directory /opt/corda initial-registration");
    }

    @Test
    void doesNotStartOnADatabaseItHasNoDriverFor() throws IOException {
        var refused = start("corda-node-euw1-az1", "3306");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).contains("no driver for a database on port 3306");
    }

    /** The environment that Java was started with. */
    private Map<String, String> started(String spec, String port) throws IOException {
        var environment = new TreeMap<String, String>();
        start(spec, port)
                .orFail()
                .output()
                .lines()
                .filter(line -> line.contains("="))
                .forEach(line -> {
                    var equals = line.indexOf('=');
                    environment.put(line.substring(0, equals), line.substring(equals + 1));
                });
        return environment;
    }

    private Command.Result start(String spec, String port) throws IOException {
        var environment = new TreeMap<String, String>();
        parameters().properties().forEach(parameter -> {
            var name = parameter.getKey().replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
            environment.put(name, parameter.getValue().asText());
        });
        environment.putAll(Map.of(
                "PATH",
                folder + ":" + System.getenv("PATH"),
                "AWS_REGION",
                "eu-west-1",
                "MACHINE_NAME",
                spec,
                "VAULT_HOST",
                "vault.example.com",
                "VAULT_PORT",
                port));
        var script = Files.writeString(folder.resolve("start-corda"), written("/opt/corda/start-corda"));
        return Command.run(folder, environment, List.of("bash", script.toString(), "initial-registration"));
    }

    /** As Corda fills it in from its environment. */
    private static String configuration(Map<String, String> environment) {
        return FILLED_IN
                .matcher(written("/opt/corda/node.conf"))
                .replaceAll(found -> Matcher.quoteReplacement(environment.getOrDefault(found.group(1), found.group())));
    }

    /** What the bootstrap, as it was generated, writes to a file. */
    private static String written(String file) {
        var bootstrap = node().at("/user_data").asText().replace("$${", "${").replace("%%{", "%{");
        var written = Pattern.compile("cat >" + Pattern.quote(file) + " <<'(\\w+)'\n(.*?)\n\\1\n", Pattern.DOTALL)
                .matcher(bootstrap);
        assertThat(written.find()).as(file).isTrue();
        return written.group(2) + "\n";
    }

    private static JsonNode parameters() {
        return node().at("/parameters");
    }

    private static JsonNode node() {
        return new Place.Stack("corda-primary", "module.node").value();
    }

    private void program(String name, String... lines) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
