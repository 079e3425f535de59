package dev.tandem.cli;

import dev.tandem.diagnostics.Release;
import dev.tandem.report.Palette;
import dev.tandem.resilience.ModelTooLargeException;
import dev.tandem.topology.InvalidDefinitionException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: {@code tandem init}, {@code synth}, {@code prove}, {@code review}, {@code runbook}, {@code diagram}, {@code explain}, {@code rules}, {@code doctor}. */
@Command(
        name = "tandem",
        description = "Compiles two-region AWS systems, written in Java, to Terraform.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
public final class Main implements Runnable {

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            scope = ScopeType.INHERIT,
            description = "auto, always or never (default: auto, which respects NO_COLOR).")
    private Colour colour = Colour.auto;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Shows the version.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    private final PrintWriter out;
    private final PrintWriter err;

    Main(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** When text is coloured. */
    enum Colour {
        auto,
        always,
        never
    }

    /** Runs a command and ends the program with its exit code. */
    public static void main(String... arguments) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs a command. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Main(out, err));
        Commands.of(arguments).forEach(line::addSubcommand);
        line.getCommandSpec().version("tandem " + Release.CURRENT.version());
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((fault, args) -> refuse(err, fault))
                .setExecutionExceptionHandler((fault, command, result) -> failed(err, fault));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println(
                    "tandem: The memory of the Java virtual machine is exhausted: give it more, such as JAVA_TOOL_OPTIONS="
                            + "-Xmx8g, or name fewer topologies.");
            return Exit.ENVIRONMENT;
        } finally {
            out.flush();
        }
    }

    /** A parent that prints nowhere, for a command that has not been given its own yet. */
    static Main silent() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return new Main(nowhere, nowhere);
    }

    /** Where a command prints. */
    Console console() {
        return new Console(out, err, coloured() ? Palette.COLOURED : Palette.PLAIN);
    }

    @Override
    public void run() {
        throw Failure.usage(
                "Name a command: tandem init, synth, prove, review, runbook, diagram, explain, rules or doctor; see"
                        + " tandem --help.");
    }

    private boolean coloured() {
        return switch (colour) {
            case always -> true;
            case never -> false;
            case auto -> Boolean.getBoolean("tandem.terminal") && System.getenv("NO_COLOR") == null;
        };
    }

    private static int refuse(PrintWriter err, CommandLine.ParameterException fault) {
        err.println("tandem: "
                + (fault instanceof CommandLine.UnmatchedArgumentException unmatched
                        ? Unmatched.sentence(unmatched)
                        : sentence(fault)));
        return Exit.USAGE;
    }

    private static String sentence(CommandLine.ParameterException fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("Unknown option") + " ("
                + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help lists what is allowed)";
    }

    private static int failed(PrintWriter err, Throwable fault) {
        if (fault instanceof Failure failure) {
            err.println("tandem: " + failure.text());
            return failure.exit();
        }
        if (fault instanceof InvalidDefinitionException) {
            err.println("tandem: " + fault.getMessage());
            return Exit.USAGE;
        }
        if (fault instanceof ModelTooLargeException) {
            err.println("tandem: " + fault.getMessage());
            return Exit.ENVIRONMENT;
        }
        err.println("tandem: Internal error (please report it with the topology that led to it): "
                + fault.getClass().getSimpleName() + ", " + fault.getMessage());
        if (System.getenv("TANDEM_DEBUG") != null) {
            Arrays.stream(fault.getStackTrace()).forEach(frame -> err.println("  at " + frame));
        }
        return Exit.BUG;
    }
}
