package dev.tandem.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.harness.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an instance of the Flask system starts with: its bootstrap's start-flask is run, with an AWS CLI that knows one password. */
class FlaskInstanceTest {

    @TempDir
    Path folder;

    @BeforeEach
    void installPrograms() throws IOException {
        assumeTrue(Command.find("bash").isPresent() && Command.find("python3").isPresent(), "needs bash and python3");
        program(
                "aws",
                "[[ \"$*\" == *'--secret-id the-secret'* ]] && echo '{\"username\": \"tandem\", \"password\": \"a<b>c&d!\"}'");
        program("gunicorn", "env; echo \"ARGUMENTS=$*\"");
    }

    @Test
    void givesTheApplicationItsDatabaseAndKeepsThePasswordOffTheDisk() throws IOException {
        assertThat(started().orFail().output().lines())
                .contains(
                        "DB_HOST=database.example.com",
                        "DB_PORT=3306",
                        "DB_NAME=flask",
                        "DB_USER=tandem",
                        "DB_PASSWORD=a<b>c&d!",
                        "ARGUMENTS=--chdir /opt/flask --bind 127.0.0.1:8000 app:app");
        assertThat(bootstrap()).doesNotContain("DB_PASSWORD=a");
    }

    @Test
    void doesNotStartWithoutItsPassword() throws IOException {
        program("aws", "exit 255");
        var refused = started();
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output()).doesNotContain("ARGUMENTS=");
    }

    @Test
    void startsAgainWhenItsEnvironmentChanges() {
        assertThat(written("/etc/systemd/system/flask-reload.path")).contains("PathChanged=/etc/tandem/flask-web.env");
        assertThat(written("/etc/systemd/system/flask-reload.service")).contains("systemctl try-restart flask.service");
        assertThat(bootstrap()).contains("systemctl enable --now flask.service flask-reload.path");
    }

    private Command.Result started() throws IOException {
        var environment = Map.of(
                "PATH", folder + ":" + System.getenv("PATH"),
                "AWS_REGION", "us-east-2",
                "DATABASE_DATABASE", "flask",
                "DATABASE_HOST", "database.example.com",
                "DATABASE_PORT", "3306",
                "DATABASE_SECRET_ARN", "the-secret");
        var script = Files.writeString(folder.resolve("start-flask"), written("/opt/flask/start-flask"));
        return Command.run(folder, environment, List.of("bash", script.toString()));
    }

    /** What the bootstrap, as it was generated, writes to a file. */
    private static String written(String file) {
        var written = Pattern.compile("cat >" + Pattern.quote(file) + " <<'(\\w+)'\n(.*?)\n\\1\n", Pattern.DOTALL)
                .matcher(bootstrap());
        assertThat(written.find()).as(file).isTrue();
        return written.group(2) + "\n";
    }

    private static String bootstrap() {
        return new Place.Stack("flask-primary", "module.web.user_data")
                .value()
                .asText()
                .replace("$${", "${")
                .replace("%%{", "%{");
    }

    private void program(String name, String line) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
