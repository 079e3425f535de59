package dev.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.TandemModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the distribution archive holds: its licences, and a program that starts from any folder. */
class DistributionTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^:|]+):([^ |]+) \\| ([^ |]+) \\| Apache-2.0 \\|$");

    @TempDir
    Path folder;

    /** The class path of the launcher is that of the archive. */
    @Test
    void theLicenceOfEachLibraryIsListed() throws IOException {
        var listed = ROW.matcher(Files.readString(Path.of("src/dist/THIRD-PARTY.md")))
                .results()
                .map(row -> row.group(2) + "-" + row.group(3) + ".jar")
                .toList();
        assertThat(libraries().map(path -> String.valueOf(path.getFileName())))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void itsProgramStartsThroughALinkAndLeavesAnArchiveOfClasses() throws IOException {
        var home = Files.createDirectories(folder.resolve("a home"));
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of("src/dist/bin/tandem"), home.resolve("bin/tandem"));
        assertThat(home.resolve("bin/tandem").toFile().setExecutable(true)).isTrue();
        for (var library : libraries().toList()) {
            Files.copy(library, home.resolve("lib").resolve(library.getFileName()));
        }
        TandemModule.archive(home.resolve("lib/tandem.jar"));
        var link = Files.createSymbolicLink(folder.resolve("tandem"), Path.of("a home/bin/tandem"));
        var environment = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
        for (var run = 0; run < 2; run++) {
            var version = Command.run(folder, environment, List.of(link.toString(), "--version"));
            assertThat(version.orFail().output()).startsWith("tandem ");
        }
        try (Stream<Path> archives = Files.list(folder.resolve("cache/tandem"))) {
            assertThat(archives).singleElement().satisfies(archive -> assertThat(archive)
                    .hasExtension("jsa")
                    .isNotEmptyFile());
        }
    }

    private static Stream<Path> libraries() throws IOException {
        return Stream.of(Files.readString(Path.of("target/classpath")).strip().split(":"))
                .map(Path::of);
    }
}
