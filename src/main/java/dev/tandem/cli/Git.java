package dev.tandem.cli;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What git has of a folder. It only reads. */
final class Git {

    private static final long SECONDS = 20;

    /** What git ends each path with. */
    private static final Pattern END = Pattern.compile("\0");

    /** A line of {@code git ls-tree --long}: the id and the path of a regular file below 10 MB. */
    private static final Pattern FILE =
            Pattern.compile("100[0-9]{3} blob ([0-9a-f]+) +[0-9]{1,7}\t(.*)", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

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

    /** Whether the folder is in a repository that knows a commit by that name. */
    boolean knows(String reference) {
        return output("rev-parse", "--verify", "--quiet", reference + "^{commit}")
                .isPresent();
    }

    /**
     * The contents of the files that a commit has under a folder of this one, by their path from here. Links, submodules
     * and files of 10 MB or more are left out.
     */
    SortedMap<String, byte[]> files(String commit, String under) {
        var fault = "git cannot read the files of " + commit + " in " + folder + ".";
        var blobs = new TreeMap<String, String>();
        END.splitAsStream(run(fault, "ls-tree", "-r", "-z", "--long", commit, "--", under))
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .forEach(file -> blobs.put(file.group(2), file.group(1)));
        return blobs.isEmpty() ? new TreeMap<>() : contents(fault, blobs);
    }

    /** Asks one process for one blob after the other. */
    private SortedMap<String, byte[]> contents(String fault, SortedMap<String, String> blobs) {
        var contents = new TreeMap<String, byte[]>();
        try {
            var process = start("cat-file", "--batch");
            try (var ask = process.getOutputStream();
                    var answer = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
                for (var file : blobs.entrySet()) {
                    ask.write((file.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
                    ask.flush();
                    contents.put(file.getKey(), content(fault, answer));
                }
            } finally {
                process.destroy();
            }
            return contents;
        } catch (IOException e) {
            throw Failure.environment(fault);
        }
    }

    private static byte[] content(String fault, DataInputStream answer) throws IOException {
        var head = new StringBuilder();
        for (var next = answer.read(); next != '\n'; next = answer.read()) {
            if (next < 0) {
                throw Failure.environment(fault);
            }
            head.append((char) next);
        }
        var size = head.substring(head.lastIndexOf(" ") + 1);
        if (!NUMBER.matcher(size).matches()) {
            throw Failure.environment(fault);
        }
        var bytes = new byte[Integer.parseInt(size)];
        answer.readFully(bytes);
        answer.readByte();
        return bytes;
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String run(String fault, String... arguments) {
        return output(arguments).orElseThrow(() -> Failure.environment(fault));
    }

    /** What git prints; nothing if it fails. */
    private Optional<String> output(String... arguments) {
        try {
            var process = start(arguments);
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            return Optional.of(output);
        } catch (IOException e) {
            throw Failure.environment("git is not installed, which --base needs: install it, or leave --base out.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.environment("git was interrupted.");
        }
    }
}
