package dev.tandem.changes;

import dev.tandem.cli.UserTopology;
import dev.tandem.harness.Terraform;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The source of an example, changed as a user changes it: in the text.
 *
 * @param system the example's folder
 * @param text its Java, in another package, so that the example itself stays what it is
 */
public record ExampleSource(String system, String text) {

    /** The system with elements of kinds that Corda lacks, which is no example: it is here to be renamed. */
    public static final String EVERY_KIND = "everykind";

    /** The systems that are renamed on the emulator; of the others it has not been tried. */
    public static final Set<String> DRILLED = Set.of("corda", EVERY_KIND);

    private static final Path EXAMPLES = Path.of("examples");
    private static final Path SYSTEMS = Path.of("src/test/systems");
    private static final String PACKAGE = "changed.";

    private static final String NAME = "(name|\"[^\"]*\")";

    /** Words that make an element which can be renamed. */
    private static final Pattern ELEMENT =
            Pattern.compile("(?<![.\\w])(accelerator|alerts|auroraMysql|auroraPostgres|backupPlan|bastion|bucket"
                    + "|fileSystem|key|kubernetes|loadBalancer|mail|mysql|postgres|queue|rabbitMq|search|secret|service|staticSite"
                    + "|topic)\\(" + NAME + "(, DOMAIN)?\\)");

    /** Words that make one by a later call. */
    private static final Pattern BEGUN = Pattern.compile(
            "(?<![.\\w])(nodes|pipeline|releaseGate)\\(" + NAME
                    + "\\)(.*?\\.(?:deploys|hotCold|of|publishes)\\([^()]*\\))",
            Pattern.DOTALL);

    /** The call that retires an element. */
    private static final Pattern RETIRED = Pattern.compile("\\.retired\\(\"([^\"]*)\"(, \"[^\"]*\"\\))");

    /** The example as it is committed. */
    public static ExampleSource of(String system) {
        var text = read(file(system));
        return new ExampleSource(system, text.replaceFirst("package ", "package " + PACKAGE));
    }

    /** One edit, which has to meet the text exactly once; a space meets any white space. */
    public ExampleSource with(String before, String after) {
        var words = Arrays.stream(before.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        var places = Pattern.compile(words).matcher(text);
        if (places.results().count() != 1) {
            throw new AssertionError("The source of " + system + " must have this once: " + before);
        }
        return new ExampleSource(system, places.replaceFirst(Matcher.quoteReplacement(after)));
    }

    /** The edits of a change, one after the other. */
    public ExampleSource with(PlannedChange change) {
        var edited = this;
        for (var edit : change.edits()) {
            edited = edited.with(edit.before(), edit.after());
        }
        return edited;
    }

    /** Every element that can be renamed has another name, and says the former one. */
    public ExampleSource renamed() {
        return renamed(".formerly($2)");
    }

    /** The same without the former names. */
    public ExampleSource renamedSilently() {
        return renamed("");
    }

    private ExampleSource renamed(String former) {
        var elements = ELEMENT.matcher(text).replaceAll("$1($2 + \"-2\"$3)" + former);
        var all = BEGUN.matcher(elements).replaceAll("$1($2 + \"-2\")$3" + former);
        return new ExampleSource(system, RETIRED.matcher(all).replaceAll(".retired(\"$1-2\"$2"));
    }

    /** The same without the calls that retire elements. */
    public ExampleSource withoutRetired() {
        return new ExampleSource(system, RETIRED.matcher(text).replaceAll(""));
    }

    /** Writes the source, with the files beside it, to a folder; where it is then. */
    public Path writeTo(Path folder) {
        var target = Terraform.copy(folder(system), folder.resolve(PACKAGE + system));
        try {
            return Files.writeString(target.resolve(file(system).getFileName()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topology that it defines. */
    public Topology compiled(Path folder) {
        return UserTopology.in(writeTo(folder));
    }

    private static Path folder(String system) {
        return (system.equals(EVERY_KIND) ? SYSTEMS : EXAMPLES).resolve(system);
    }

    /** The file that defines a system. */
    public static Path file(String system) {
        try (var files = Files.list(folder(system))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
