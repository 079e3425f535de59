package dev.tandem.harness;

import dev.tandem.diagnostics.Release;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A local Maven repository for one test, with Tandem as {@code mvn install} puts it there. What else Maven needs it takes
 * from the local repository of the build that runs the test, and from the network only if that one lacks it.
 */
public final class LocalRepository {

    private static final int ABOVE_A_JAR_OF_JUNIT = 6;

    private final Path folder;

    private LocalRepository(Path folder) {
        this.folder = folder;
    }

    /** A repository in an empty folder. */
    public static LocalRepository in(Path folder) {
        var version = Release.CURRENT.version();
        var place = folder.resolve("repository/dev/tandem/tandem").resolve(version);
        var cdktf = folder.resolve("repository/dev/tandem/tandem-cdktf").resolve(version);
        try {
            Files.createDirectories(place);
            Files.createDirectories(cdktf);
            Files.copy(Path.of("src/cdktf/pom.xml"), cdktf.resolve("tandem-cdktf-" + version + ".pom"));
            Files.copy(Path.of("pom.xml"), place.resolve("tandem-" + version + ".pom"));
            TandemModule.archive(place.resolve("tandem-" + version + ".jar"));
            Files.writeString(folder.resolve("settings.xml"), settings());
            program(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LocalRepository(folder);
    }

    /** Runs Maven with this repository. */
    public Command.Result maven(Path project, String... arguments) {
        var command = Stream.concat(Stream.of(program().toString(), "-B", "-q"), Stream.of(arguments));
        return Command.run(project, Map.of(), command.toList());
    }

    /** The environment in which {@code mvn} uses this repository. */
    public Map<String, String> environment() {
        return Map.of("PATH", program().getParent() + File.pathSeparator + System.getenv("PATH"));
    }

    private Path program() {
        return folder.resolve("bin/mvn");
    }

    private static void program(Path folder) throws IOException {
        var maven = Command.find("mvn").orElseThrow(() -> new AssertionError("There is no mvn on the PATH."));
        var program = folder.resolve("bin/mvn");
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(program, """
                #!/bin/sh
                exec %s -gs %s -Dmaven.repo.local=%s "$@"
                """.formatted(maven, folder.resolve("settings.xml"), folder.resolve("repository")));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable.");
        }
    }

    private static String settings() {
        return Stream.of("repositor", "pluginRepositor")
                .map(kind -> """
                        <%1$sies><%1$sy><id>warm</id><url>%2$s</url></%1$sy></%1$sies>
                        """.formatted(kind, warm().toUri()))
                .collect(
                        Collectors.joining(
                                "",
                                "<settings><profiles><profile><id>warm</id>",
                                "</profile></profiles><activeProfiles><activeProfile>warm</activeProfile></activeProfiles></settings>"));
    }

    /** Where the build that runs this test keeps its jars. */
    private static Path warm() {
        try {
            var jar = Path.of(Test.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return IntStream.range(0, ABOVE_A_JAR_OF_JUNIT)
                    .boxed()
                    .reduce(jar, (path, i) -> Objects.requireNonNull(path.getParent()), (one, other) -> other);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
