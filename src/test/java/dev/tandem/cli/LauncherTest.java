package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java and a Maven that only pretend: when it builds, and what it says when it cannot. */
class LauncherTest {

    private static final String MAVEN = """
            #!/bin/sh
            for argument; do case $argument in -Dtandem.target=*) build=${argument#*=} ;; esac; done
            mkdir -p "$build" && cd "$build" && touch tandem.jar classpath classpath-cdktf
            echo built >> "$HOME/builds"
            """;

    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
              *-XshowSettings*) echo '    java.specification.version = %s' >&2 ;;
              *) echo "$*" ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path home;
    private Path programs;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("a home"));
        programs = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("tandem"), home.resolve("tandem"));
        for (var source : List.of(
                "pom.xml", ".mvn/jvm.config", "src/main/A.java", "src/main/B.java", "modules/m", "docs/rules/r")) {
            Files.createDirectories(home.resolve(source).getParent());
            Files.writeString(home.resolve(source), "");
        }
        for (var tool : List.of("sh", "cat", "cksum", "cp", "dirname", "find", "mkdir", "rm", "sed", "sort", "touch")) {
            pretend(tool, "#!/bin/sh\nexec " + Command.find(tool).orElseThrow() + " \"$@\"\n");
        }
    }

    @Test
    void buildsOnceAndThenOnlyAfterAChange() throws IOException {
        pretend("java", JAVA.formatted("17"));
        pretend("mvn", MAVEN);
        assertThat(tandem("rules").output()).contains("Building Tandem", "dev.tandem.cli.Main rules");
        assertThat(tandem("rules").output()).doesNotContain("Building Tandem");
        Files.delete(home.resolve("src/main/B.java"));
        assertThat(tandem("rules").output()).contains("Building Tandem");
        Files.writeString(home.resolve("src/main/C.java"), "");
        assertThat(tandem("rules").output()).contains("Building Tandem");
        assertThat(folder.resolve("builds")).content().hasLineCount(3);
    }

    @Test
    void saysThatThereIsNoJava() throws IOException {
        assertRefused("There is no Java: install a JDK 17 or later, or set JAVA_HOME to one.");
    }

    @Test
    void saysThatJavaIsTooOld() throws IOException {
        pretend("java", JAVA.formatted("11"));
        assertRefused("Java 11 is too old: install a JDK 17 or later, or set JAVA_HOME to one.");
    }

    @Test
    void saysThatThereIsNoMaven() throws IOException {
        pretend("java", JAVA.formatted("17"));
        assertRefused("There is no Maven, and Tandem has to be built once: install Maven 3.8 or later.");
    }

    @Test
    void showsWhatMavenSaidWhenTheBuildFails() throws IOException {
        pretend("java", JAVA.formatted("17"));
        pretend("mvn", "#!/bin/sh\necho no compiler today\nexit 1\n");
        assertRefused("The build failed; what Maven said is above.");
        assertThat(tandem("rules").output()).contains("no compiler today");
    }

    @Test
    void addsTheLibrariesOfTheCdktfEngineOnlyForIt() throws IOException {
        pretend("java", JAVA.formatted("17"));
        pretend("mvn", MAVEN.replace("&& touch", "&& echo libraries-of-cdktf > classpath-cdktf && touch"));
        assertThat(Stream.of("--engine=cdktf", "--engine=direct")
                        .map(engine -> tandem("synth", engine).output()))
                .satisfiesExactly(
                        cdktf -> assertThat(cdktf).contains("libraries-of-cdktf"),
                        direct -> assertThat(direct).doesNotContain("libraries-of-cdktf"));
    }

    private void assertRefused(String sentence) throws IOException {
        var refused = tandem("rules");
        assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(refused.output()).contains("tandem: " + sentence);
    }

    private Command.Result tandem(String... arguments) {
        var command = Stream.concat(Stream.of("sh", home.resolve("tandem").toString()), Stream.of(arguments))
                .toList();
        var environment = Map.of("PATH", programs.toString(), "HOME", folder.toString(), "JAVA_HOME", "");
        return Command.run(folder, environment, command);
    }

    private void pretend(String program, String script) throws IOException {
        var file = Files.writeString(programs.resolve(program), script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
