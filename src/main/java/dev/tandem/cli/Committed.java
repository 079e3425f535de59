package dev.tandem.cli;

import dev.tandem.changes.CommittedStacks;
import dev.tandem.terraform.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The stacks that a change is compared with: those in the output folder, or those that a commit has there. */
final class Committed {

    private static final Pattern STACK = Pattern.compile("stacks/([^/]+)/cdk\\.tf\\.json");

    private Committed() {}

    /**
     * What is in the output folder, or what a commit has there.
     *
     * @throws Failure if a file or the commit cannot be read
     */
    static CommittedStacks in(Path folder, Optional<String> base) {
        return base.map(reference -> at(folder, reference)).orElseGet(() -> on(folder));
    }

    private static CommittedStacks on(Path folder) {
        var texts = new TreeMap<String, String>();
        for (var entry : EarlierStacks.listed(folder.resolve(Manifest.FILE))) {
            var file = folder.resolve(Manifest.path(entry.name()));
            if (Files.isRegularFile(file)) {
                texts.put(entry.name(), read(file));
            }
        }
        return new CommittedStacks(folder.toString(), texts);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw Failure.environment("The stack " + file + " cannot be read: " + FileFailures.of(fault) + ".");
        }
    }

    private static CommittedStacks at(Path folder, String reference) {
        if (!Files.isDirectory(folder)) {
            throw Failure.usage("There is no folder " + folder + " to compare with " + reference
                    + ": name the output folder that git has, or leave --base out.");
        }
        var git = new Git(folder);
        var texts = new TreeMap<String, String>();
        git.files(git.commit(reference), "stacks").forEach((path, text) -> {
            var stack = STACK.matcher(path);
            if (stack.matches()) {
                texts.put(stack.group(1), new String(text, StandardCharsets.UTF_8));
            }
        });
        return new CommittedStacks(folder + " at " + reference, texts);
    }
}
