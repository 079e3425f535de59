package dev.tandem.emulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.harness.Command;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Writes the plans that a pull request is reviewed by: the stacks under {@code -Dtandem.base}, such as the {@code generated}
 * of the branch that it goes to, are applied to an emulator, and those of {@code generated} that differ are planned to
 * {@code -Dtandem.plans}. A system without a difference is not built.
 */
class PlansForReview {

    private static final Path NOW = Path.of("generated");

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.tandem.harness.Examples#all")
    void writesThePlansOfWhatDiffers(Topology system, @TempDir Path folder) throws IOException {
        var base = folder("tandem.base");
        var plans = Files.createDirectories(folder("tandem.plans"));
        assumeTrue(
                Files.isDirectory(base.resolve("stacks/" + system.name() + "-state")),
                system.name() + " is new, so that there is nothing to compare it with");
        assumeTrue(
                differs(base, "stacks", system.name()) || differs(base, "modules", ""),
                system.name() + " is unchanged");
        try (var drill = RegionOutageDrill.of(system, base, Files.createDirectories(folder.resolve("base")))) {
            drill.build();
            var now = Files.createDirectories(folder.resolve("now"));
            for (var stack : drill.planned(NOW, now).entrySet()) {
                Files.writeString(plans.resolve(system.name() + "-" + stack.getKey() + ".json"), stack.getValue());
            }
        }
    }

    private static Path folder(String property) {
        return Path.of(Optional.ofNullable(System.getProperty(property))
                .orElseThrow(() -> new AssertionError("Name a folder: -D" + property + "=DIR.")));
    }

    /** Whether a folder is another one, by the files in it whose paths have a word. */
    private static boolean differs(Path base, String folder, String word) {
        var both = List.of(
                "diff",
                "-rq",
                base.resolve(folder).toString(),
                NOW.resolve(folder).toString());
        return Command.run(Path.of("."), Map.of(), both).output().contains(word.isEmpty() ? "iffer" : "/" + word + "-");
    }
}
