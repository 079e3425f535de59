package dev.tandem.modules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What would be lost with a resource, or fail in the middle of an apply, is refused by the plan; what cannot be changed in
 * place has its successor first.
 */
class GuardsTest {

    private static final Path MEASURED = Path.of("src/test/resources/dev/tandem/changes/forces-replacement.json");

    /** Resources that hold data by their type, and need no guard in the configuration, with the reason. */
    private static final Map<String, String> UNGUARDED = Map.ofEntries(
            entry("aurora/aws_rds_cluster_instance.this", "instances hold no data of their own, and come and go"),
            entry(
                    "aurora-global/aws_rds_global_cluster.this",
                    "AWS's deletion protection is on it, and nothing goes before"),
            entry("network/aws_vpc.this", "it holds no data, and AWS deletes no network in which anything is"),
            entry(
                    "private-zone/aws_route53_zone.this",
                    "its records are all in the configuration, and no domain is delegated"),
            entry(
                    "rds/aws_db_instance.reader",
                    "a reader holds nothing that its source lacks, and readers come and go"),
            entry("rds-backups/aws_db_instance_automated_backups_replication.this", "RDS keeps what was copied"));

    /** Types that keep others from being changed when they go, and hold nothing. */
    private static final Set<String> HELD = Set.of("aws_db_subnet_group");

    /** Texts that AWS cannot change, by type, as measured of provider 5.100.0. */
    private static final Map<String, String> FIXED_TEXT = Map.of(
            "aws_db_option_group", "option_group_description",
            "aws_db_parameter_group", "description",
            "aws_iam_policy", "description",
            "aws_rds_cluster_parameter_group", "description",
            "aws_security_group", "description");

    /** Types that something else names while they are replaced: AWS refuses to delete them before that names another. */
    private static final Set<String> IN_USE = Set.of(
            "aws_acm_certificate",
            "aws_db_option_group",
            "aws_db_parameter_group",
            "aws_eks_node_group",
            "aws_lb_target_group",
            "aws_lb_target_group_attachment",
            "aws_rds_cluster_parameter_group",
            "aws_route53_health_check",
            "aws_security_group");

    /** Logs of what keeps data, and of who did what: they outlive the resource that they are about. */
    private static final Set<String> LOGGED = Set.of("aurora", "kubernetes", "network", "opensearch", "rds");

    private record Resource(String module, SourceBlock block) {

        String type() {
            return block.label(0);
        }

        String address() {
            return module + "/" + type() + "." + block.label(1);
        }

        boolean lives(String argument, Predicate<String> value) {
            return block.inside("lifecycle")
                    .flatMap(lifecycle -> lifecycle.argument(argument).stream())
                    .anyMatch(value);
        }
    }

    @Test
    void whatHoldsDataIsNeverDestroyedByAPlan() {
        var holding = holding();
        holding.addAll(HELD);
        var unguarded = resources()
                .filter(resource -> holding.contains(resource.type()))
                .filter(resource -> !resource.lives("prevent_destroy", "true"::equals))
                .map(Resource::address);
        assertThat(unguarded).containsExactlyInAnyOrderElementsOf(UNGUARDED.keySet());
    }

    @Test
    void noTextReplacesAnything() {
        assertThat(resources()
                        .filter(resource ->
                                resource.block().argument(text(resource)).isPresent()))
                .hasSizeGreaterThan(15)
                .allSatisfy(resource -> assertThat(
                                resource.lives("ignore_changes", ignored -> ignored.contains(text(resource))))
                        .as(resource.address())
                        .isTrue());
    }

    private static String text(Resource resource) {
        return FIXED_TEXT.getOrDefault(resource.type(), "");
    }

    @Test
    void whatIsInUseHasItsSuccessorFirst() {
        assertThat(resources().filter(resource -> IN_USE.contains(resource.type())))
                .hasSizeGreaterThan(20)
                .allSatisfy(resource -> assertThat(resource.lives("create_before_destroy", "true"::equals))
                        .as(resource.address())
                        .isTrue());
    }

    @Test
    void logsOfDataOutliveIt() {
        assertThat(resources()
                        .filter(resource -> resource.type().equals("aws_cloudwatch_log_group"))
                        .filter(resource -> LOGGED.contains(resource.module())))
                .hasSize(6)
                .allSatisfy(resource -> assertThat(resource.block().argument("skip_destroy"))
                        .as(resource.address())
                        .contains("true"));
    }

    /** A snapshot of the same name is left of what ended before. */
    @Test
    void finalSnapshotsHaveNamesOfTheirOwn() {
        assertThat(resources().flatMap(resource -> resource.block().argument("final_snapshot_identifier").stream()))
                .hasSize(2)
                .allMatch(name -> name.endsWith("local.final_snapshot"));
    }

    private static Set<String> holding() {
        try {
            var types = new TreeSet<String>();
            new ObjectMapper().readTree(MEASURED.toFile()).fieldNames().forEachRemaining(types::add);
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Resource> resources() {
        var found = new ArrayList<Resource>();
        for (var module : Modules.all()) {
            for (var file : files(module)) {
                SourceFile.blocks(file.toString(), text(file)).stream()
                        .filter(block -> block.is("resource"))
                        .map(block -> new Resource(module.getFileName().toString(), block))
                        .forEach(found::add);
            }
        }
        return found.stream();
    }

    private static List<Path> files(Path module) {
        try (var files = Files.list(module)) {
            return files.filter(file -> file.toString().endsWith(".tf"))
                    .sorted()
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
