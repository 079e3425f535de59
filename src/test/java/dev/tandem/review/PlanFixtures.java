package dev.tandem.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The plans under {@code src/test/resources/plans}. */
public final class PlanFixtures {

    private static final Path FOLDER = Path.of("src/test/resources/plans");

    private PlanFixtures() {}

    /** All plans that Terraform wrote, ours and those of other projects. */
    public static List<Path> all() {
        try (var own = Files.list(FOLDER.resolve("own"));
                var others = Files.list(FOLDER.resolve("public"))) {
            return Stream.concat(own, others).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them, such as {@code own/targeted.json}. */
    public static Path named(String name) {
        return FOLDER.resolve(name);
    }
}
