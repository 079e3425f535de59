package dev.tandem.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What git has of a folder. It only reads. */
final class Git {

    private static final long SECONDS = 20;

    /** What git ends each path with. */
    private static final Pattern END = Pattern.compile("\0");

    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /**
     * The id of the commit that a name stands for.
     *
     * @throws Failure if there is no such commit, or the folder is in no repository
     */
    String commit(String reference) {
        if (reference.isBlank() || reference.startsWith("-")) {
            throw Failure.usage("\"" + reference + "\" names no commit: give a branch, a tag or an id to --base.");
        }
        run("The folder " + folder + " is in no git repository: leave --base out.", "rev-parse", "--git-dir");
        return run(
                        "git knows no commit " + reference
                                + ": give a branch, a tag or an id to --base, and fetch it first.",
                        "rev-parse",
                        "--verify",
                        "--quiet",
                        reference + "^{commit}")
                .strip();
    }

    /** The files that a commit has under a folder of this one, by their path from here. */
    SortedMap<String, Supplier<String>> files(String commit, String under) {
        var files = new TreeMap<String, Supplier<String>>();
        var fault = "git cannot list the files of " + commit + " in " + folder + ".";
        var paths = run(fault, "ls-tree", "-r", "-z", "--name-only", commit, "--", under);
        END.splitAsStream(paths)
                .filter(path -> !path.isEmpty())
                .forEach(path -> files.put(
                        path,
                        () -> run("git cannot show " + path + " of " + commit + ".", "show", commit + ":./" + path)));
        return files;
    }

    private String run(String fault, String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw Failure.environment(fault);
            }
            return output;
        } catch (IOException e) {
            throw Failure.environment("git is not installed, which --base needs: install it, or leave --base out.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.environment("git was interrupted.");
        }
    }
}
