package dev.tandem.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.element.Kinds;
import dev.tandem.lowering.DataModule;
import dev.tandem.lowering.DataModules;
import dev.tandem.lowering.KeepsData;
import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each module with data fixes the arguments that lead to what the provider replaces, as was measured of the provider. */
class FixedArgumentsTest {

    private static final Path MEASURED = Path.of("src/test/resources/dev/tandem/changes/forces-replacement.json");
    private static final Pattern VARIABLE = Pattern.compile("\\bvar\\.(\\w+(?:\\.\\w+)*)");
    private static final Pattern LOCAL = Pattern.compile("\\blocal\\.(\\w+)");
    private static final Pattern CONDITION = Pattern.compile("[^?(\\[{]*\\?");

    /** Arguments that lead there, and need no fixing, with the reason. */
    private static final Map<String, String> FREE = Map.of(
            "aurora/global_database.primary.cluster_arn",
            "only the region is read of it, which change/region-stays keeps",
            "rds-backups/retention_days",
            "RDS keeps what was copied when replication stops (User Guide, Stopping automated backup replication)",
            "rds-backups/source_instance_arn",
            "it changes with the instance alone, whose own arguments are fixed");

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void whatIsReplacedIsFixed(String module, List<String> fixed) {
        var leading = new TreeSet<>(leadingTo(module));
        leading.removeIf(argument -> FREE.containsKey(module + "/" + argument));
        assertThat(fixed).as("fixed arguments of " + module).containsAll(leading);
    }

    @Test
    void whatIsFreeStillLeadsThere() {
        assertThat(FREE.keySet()).allSatisfy(free -> {
            var at = free.indexOf('/');
            assertThat(leadingTo(free.substring(0, at))).contains(free.substring(at + 1));
        });
    }

    static Stream<Arguments> modules() {
        return Stream.concat(
                        Kinds.facets(KeepsData.class).flatMap(kind -> kind.dataModules().stream()),
                        DataModules.ofEveryTopology())
                .collect(Collectors.toMap(DataModule::module, DataModule::fixed, (one, other) -> one, TreeMap::new))
                .entrySet()
                .stream()
                .map(module -> Arguments.of(module.getKey(), module.getValue()));
    }

    /** The arguments of a module from which a value reaches an attribute that forces replacement. */
    private static Set<String> leadingTo(String module) {
        var blocks = blocks(Path.of("modules").resolve(module));
        var locals = new TreeMap<String, String>();
        blocks.stream().filter(block -> block.is("locals")).forEach(block -> locals.putAll(block.arguments()));
        var found = new TreeSet<String>();
        for (var block : blocks) {
            if (block.is("resource")) {
                forcing(block.label(0))
                        .forEach(path -> value(block, path).forEach(value -> found.addAll(variables(value, locals))));
            }
        }
        return found;
    }

    private static Stream<String> value(SourceBlock block, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return block.argument(path).stream();
        }
        return block.inside(path.substring(0, dot)).flatMap(inner -> value(inner, path.substring(dot + 1)));
    }

    private static Set<String> variables(String value, Map<String, String> locals) {
        var chosen = CONDITION.matcher(value).replaceAll("");
        var found = VARIABLE.matcher(chosen)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        LOCAL.matcher(chosen)
                .results()
                .map(match -> locals.getOrDefault(match.group(1), ""))
                .forEach(inner -> found.addAll(variables(inner, locals)));
        return found;
    }

    private static Stream<String> forcing(String type) {
        return measured().path(type).valueStream().map(JsonNode::asText).filter(path -> !path.endsWith("{}"));
    }

    private static JsonNode measured() {
        try {
            return new ObjectMapper().readTree(MEASURED.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceBlock> blocks(Path module) {
        try (var files = Files.list(module)) {
            return files.filter(file -> file.toString().endsWith(".tf"))
                    .sorted()
                    .flatMap(file -> SourceFile.blocks(file.toString(), text(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
