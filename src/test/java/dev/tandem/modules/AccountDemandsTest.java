package dev.tandem.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.terraform.source.SourceBlock;
import dev.tandem.terraform.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What accounts of companies ask of every module: a permissions boundary on each role, and their tags on what AWS launches. */
class AccountDemandsTest {

    private static final String DEFAULTS = "data.aws_default_tags.current.tags";

    /** Made by AWS from a template or a group, so that the provider's default tags do not reach them. */
    private static final Set<String> LAUNCHING = Set.of("aws_launch_template", "aws_autoscaling_group");

    private record Resource(String address, SourceBlock block) {

        String type() {
            return block.label(0);
        }
    }

    @Test
    void everyRoleTakesABoundaryAndAPath() {
        assertThat(resources().filter(resource -> resource.type().equals("aws_iam_role")))
                .hasSizeGreaterThan(20)
                .allSatisfy(role -> {
                    assertThat(role.block().argument("permissions_boundary"))
                            .as(role.address())
                            .contains("var.permissions_boundary");
                    assertThat(role.block().argument("path")).as(role.address()).contains("var.role_path");
                });
    }

    /** A launch template tags through {@code tag_specifications}, a group through {@code tag}. */
    @Test
    void defaultTagsReachWhatAwsLaunches() {
        assertThat(resources().filter(resource -> LAUNCHING.contains(resource.type())))
                .hasSizeGreaterThan(5)
                .allSatisfy(resource -> assertThat(tagged(resource.block()))
                        .as(resource.address())
                        .isTrue());
    }

    /** Instances have the tags of their group or of the template; their volumes have none but those of the template. */
    @Test
    void launchTemplatesTagVolumes() {
        assertThat(resources().filter(resource -> resource.type().equals("aws_launch_template")))
                .hasSizeGreaterThan(3)
                .allSatisfy(template -> assertThat(launched(template.block()))
                        .as(template.address())
                        .anyMatch(text -> text.contains("\"volume\""))
                        .anyMatch(text -> text.contains(DEFAULTS)));
    }

    @Test
    void snapshotsOfDatabasesHaveTheirTags() {
        assertThat(resources()
                        .filter(resource -> Set.of("aws_db_instance", "aws_rds_cluster", "aws_rds_cluster_instance")
                                .contains(resource.type())))
                .hasSizeGreaterThan(3)
                .allSatisfy(resource -> assertThat(resource.block().argument("copy_tags_to_snapshot"))
                        .as(resource.address())
                        .contains("true"));
    }

    /** The expressions in a template's tag specifications, written out or for each of several kinds. */
    private static List<String> launched(SourceBlock template) {
        return template.blocks().stream()
                .filter(block -> block.is("tag_specifications")
                        || (block.is("dynamic") && block.label(0).equals("tag_specifications")))
                .flatMap(SourceBlock::expressions)
                .map(expression -> expression.text())
                .toList();
    }

    private static boolean tagged(SourceBlock block) {
        return block.expressions().anyMatch(expression -> expression.text().contains(DEFAULTS));
    }

    private static Stream<Resource> resources() {
        return Modules.all().stream()
                .flatMap(module -> files(module).stream())
                .flatMap(file -> SourceFile.blocks(file.toString(), text(file)).stream()
                        .filter(block -> block.is("resource"))
                        .map(block -> new Resource(file + " " + block.label(0) + "." + block.label(1), block)));
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
