package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.harness.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an instance of the WordPress system is after its bootstrap, which is run with a folder in the place of its root. */
class WordPressBootstrapTest {

    @TempDir
    Path root;

    @BeforeEach
    void installPrograms() throws IOException {
        assumeTrue(Command.find("bash").isPresent(), "needs bash");
        program("mount", "");
        program("chgrp", "");
        program("systemctl", "echo \"systemctl $*\"");
        program("aws", "echo \"{\\\"secret\\\": \\\"$6\\\"}\"");
        for (var folder : List.of("etc/systemd/system", "etc/httpd/conf.d", "opt", "run/wordpress", "var/www")) {
            Files.createDirectories(root.resolve(folder));
        }
    }

    @Test
    void devMountsWhatIsWrittenAtItsDocumentRoot() throws IOException {
        start("dev");
        assertThat(root.resolve("etc/fstab"))
                .hasContent("dev.efs.example:/ " + root + "/var/www/html efs _netdev,tls,iam,accesspoint=fsap-dev 0 0");
    }

    @Test
    void prodMountsWhatIsServedAtItsDocumentRootAndWhatIsWrittenToReadIt() throws IOException {
        start("prod");
        assertThat(Files.readAllLines(root.resolve("etc/fstab")))
                .containsExactly(
                        "prod.efs.example:/ " + root + "/var/www/html efs _netdev,tls,iam,accesspoint=fsap-prod 0 0",
                        "dev.efs.example:/ " + root
                                + "/dev.efs_directory efs _netdev,tls,iam,accesspoint=fsap-dev,ro 0 0");
    }

    @Test
    void devWritesAndProdReadsByNamesOfTheirOwn() throws IOException {
        start("dev");
        assertThat(root.resolve("var/www/environment.php"))
                .content()
                .contains("const ENVIRONMENT = 'dev';", "const SITE = 'dev.example.com';")
                .contains("const DATABASE_HOST = 'db-master.wordpress.internal:3306';")
                .contains("const DATABASE_NAME = 'wordpress';");
        start("prod");
        assertThat(root.resolve("var/www/environment.php"))
                .content()
                .contains("const ENVIRONMENT = 'prod';", "const SITE = 'example.com';")
                .contains("const DATABASE_HOST = 'db-replica.wordpress.internal:3306';");
    }

    @Test
    void asksForSecretsAtEachStartAndHasThemInNoOtherFile() throws IOException {
        start("prod");
        Command.run(
                        root,
                        environment("prod"),
                        List.of("bash", root.resolve("opt/read-secrets").toString()))
                .orFail();
        assertThat(root.resolve("run/wordpress/database.json")).hasContent("{\"secret\": \"arn:content\"}");
        assertThat(root.resolve("run/wordpress/salt.json")).hasContent("{\"secret\": \"arn:prod-salt\"}");
        assertThat(root.resolve("var/www/wp-config.php"))
                .content()
                .contains("define('DB_PASSWORD', tandem_secret('database')['password']);");
    }

    @Test
    void servesOnceItsFilesAreThere() throws IOException {
        var output = start("prod");
        assertThat(output.lines().toList())
                .containsExactly("systemctl daemon-reload", "systemctl enable --now wordpress-secrets php-fpm httpd");
        assertThat(root.resolve("etc/systemd/system/httpd.service.d/files.conf"))
                .content()
                .contains("RequiresMountsFor=" + root + "/var/www/html");
        assertThat(root.resolve("etc/httpd/conf.d/wordpress.conf"))
                .content()
                .contains("Alias \"/health\" \"" + root + "/var/www/health.php\"");
    }

    private String start(String service) throws IOException {
        var bootstrap = new Place.Stack("wordpress-primary", "module." + service + ".user_data")
                .value()
                .asText()
                .replace("$${", "${")
                .replace("%%{", "%{")
                .replaceAll("(?<![\\w.}])/(etc|opt|run|var|dev\\.efs_directory)\\b", root + "/$1");
        var script = Files.writeString(root.resolve("bootstrap"), "set -euo pipefail\n" + bootstrap);
        return Command.run(root, environment(service), List.of("bash", script.toString()))
                .orFail()
                .output();
    }

    private Map<String, String> environment(String service) {
        var environment = new TreeMap<>(Map.of(
                "PATH", root.resolve("bin") + ":" + System.getenv("PATH"),
                "AWS_REGION", "us-east-2",
                "CONTENT_PORT", "3306",
                "CONTENT_DATABASE", "wordpress",
                "CONTENT_SECRET_ARN", "arn:content",
                "DEV_FILES_DNS_NAME", "dev.efs.example",
                "DEV_FILES_ACCESS_POINT_ID", "fsap-dev"));
        if (service.equals("dev")) {
            environment.put("DEV_SALT_SECRET_ARN", "arn:dev-salt");
        } else {
            environment.put("PROD_SALT_SECRET_ARN", "arn:prod-salt");
            environment.put("PROD_FILES_DNS_NAME", "prod.efs.example");
            environment.put("PROD_FILES_ACCESS_POINT_ID", "fsap-prod");
        }
        return environment;
    }

    private void program(String name, String line) throws IOException {
        var folder = Files.createDirectories(root.resolve("bin"));
        var file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
