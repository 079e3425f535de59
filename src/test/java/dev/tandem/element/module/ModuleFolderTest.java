package dev.tandem.element.module;

import static dev.tandem.Tandem.folder;
import static dev.tandem.Tandem.module;
import static dev.tandem.Tandem.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.topology.InvalidDefinitionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders are modules, and what of them is copied. */
class ModuleFolderTest {

    private static final TerraformModule VALKEY = module("sessions", folder("docs/modules/valkey"));

    @TempDir
    private Path temporary;

    @Test
    void refusesWhatIsNoModule() {
        assertRefused(
                () -> folder("docs/modules/none"),
                "There is no folder \"docs/modules/none\": give the folder of a Terraform module, relative to the one in"
                        + " which Tandem runs.");
        assertRefused(
                () -> folder("docs/rules"),
                "The folder \"docs/rules\" holds no Terraform module: put its .tf files there, or correct the path.");
    }

    @Test
    void refusesAFolderWithoutANameAndModulesInACircle() {
        assertRefused(
                () -> folder("."),
                "The folder \".\" has no name in its path, which the copy of it would have: give a path such as"
                        + " \"infra/modules/valkey\".");
        write("loop/main.tf", "module \"a\" {\n  source = \"./a\"\n}\n");
        write("loop/a/main.tf", "module \"b\" {\n  source = \"../\"\n}\n");
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> folder(temporary.resolve("loop").toString()))
                .withMessageContaining("calls itself");
    }

    @Test
    void refusesInputsAndOutputsThatItDoesNotHave() {
        assertRefused(
                () -> VALKEY.takes("nodes", 3),
                "The module in \"docs/modules/valkey\" has no variable \"nodes\": it has client_security_group_ids,"
                        + " kms_key_arn, name, node_type, subnet_ids, tags, vpc_id.");
        assertRefused(
                () -> VALKEY.takes("node_type", 3),
                "The variable \"node_type\" of the module in \"docs/modules/valkey\" is string, and cannot be a number.");
        assertRefused(
                () -> VALKEY.takes("tags", Map.of("a", 1.5)),
                "A module takes no Double: give text, a whole number, true or false, or a list or map of these.");
        assertRefused(
                () -> VALKEY.gives("host"),
                "The module in \"docs/modules/valkey\" has no output \"host\": it has address, arn, id, reader_address,"
                        + " security_group_id.");
        assertRefused(
                () -> VALKEY.grants("*", output("arn")),
                "\"*\" is not an action of IAM: write one such as \"elasticache:Connect\".");
    }

    @Test
    void refusesAModuleThatCallsAnotherOutsideOfItsFolder() {
        write("outer/main.tf", "module \"a\" {\n  source = \"../a\"\n}\n");
        assertRefused(
                () -> folder(temporary.resolve("outer").toString()),
                "The module in \"" + temporary.resolve("outer")
                        + "\" calls \"../a\", which is outside of its folder and would not be copied: move it inside.");
    }

    @Test
    void leavesOutWhatNoCallReads() {
        write("m/main.tf", "locals {}\n");
        write("m/inner/main.tf", "locals {}\n");
        List.of(
                        "m/.terraform/x.tf",
                        "m/tests/a.tftest.hcl",
                        "m/examples/a/main.tf",
                        "m/terraform.tfstate",
                        "m/a.tfvars")
                .forEach(file -> write(file, "x"));
        assertThat(folder(temporary.resolve("m").toString()).files()).containsOnlyKeys("inner/main.tf", "main.tf");
    }

    @Test
    void isTheSameIfItsFilesAre() {
        assertThat(module("a", folder("docs/modules/valkey"))).isEqualTo(module("a", folder("docs/modules/valkey")));
        assertThat(folder("docs/modules/valkey")).isNotEqualTo(folder("docs/modules/bucket-with-provider"));
    }

    private void write(String file, String text) {
        try {
            var path = temporary.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(call)
                .withMessage(message);
    }
}
