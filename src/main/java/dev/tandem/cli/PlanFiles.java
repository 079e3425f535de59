package dev.tandem.cli;

import dev.tandem.review.plan.Plan;
import dev.tandem.review.plan.PlanReader;
import dev.tandem.review.plan.UnreadablePlanException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The plans that arguments name: {@code FILE}, {@code STACK=FILE}, or {@code -} for standard input. */
final class PlanFiles {

    private static final String STANDARD_INPUT = "-";

    private PlanFiles() {}

    /**
     * Reads all of them.
     *
     * @throws Failure if one is no plan, cannot be read, or has the stack name of another
     */
    static List<Plan> read(List<String> arguments) {
        var plans = new ArrayList<Plan>();
        var stacks = new HashSet<String>();
        for (var argument : arguments) {
            var equals = argument.indexOf('=');
            var file = named(argument.substring(equals + 1));
            var stack = equals <= 0 ? name(file) : argument.substring(0, equals);
            if (!stacks.add(stack)) {
                throw Failure.usage("Two plans are of the stack \"" + stack + "\": name each, such as " + stack
                        + "-recovery=" + file + ".");
            }
            plans.add(read(stack, file));
        }
        return plans;
    }

    /** A name that a file can have. */
    private static String named(String file) {
        try {
            return Path.of(file).toString();
        } catch (InvalidPathException e) {
            throw Failure.usage("The plan cannot be read: no file can have that name.");
        }
    }

    private static Plan read(String stack, String file) {
        try (var bytes = open(file)) {
            return PlanReader.read(stack, file, bytes);
        } catch (UnreadablePlanException e) {
            throw Failure.usage(e.sentence());
        } catch (IOException e) {
            throw Failure.usage("The plan " + file + " cannot be read: " + FileFailures.of(e) + ".");
        }
    }

    private static InputStream open(String file) throws IOException {
        return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file));
    }

    /** The file's name without its ending; that of its folder where the file is named plan. */
    private static String name(String file) {
        if (file.equals(STANDARD_INPUT)) {
            return "plan";
        }
        var path = Path.of(file);
        var name = String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
        var folder = path.getParent();
        return folder == null || folder.getFileName() == null || !name.matches("t?f?plan")
                ? name
                : folder.getFileName().toString();
    }
}
