package dev.tandem.element.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.Cli;
import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module of the user's own goes through every command, as an element of ours does. */
class SessionShopTest {

    private static final String SHOP = SessionShop.class.getName();

    @TempDir
    private Path output;

    @Test
    void isCompiledWithACopyOfTheModule() throws IOException {
        synth();
        for (var file : List.of("main.tf", "variables.tf", "outputs.tf", "versions.tf")) {
            assertThat(output.resolve("modules/own-valkey").resolve(file))
                    .hasSameBinaryContentAs(Path.of("docs/modules/valkey").resolve(file));
        }
        assertThat(tandem("synth", SHOP, "-o", output.toString(), "--check").exit())
                .isZero();
        Files.writeString(output.resolve("modules/own-valkey/main.tf"), "# changed\n");
        assertThat(tandem("synth", SHOP, "-o", output.toString(), "--check").exit())
                .isEqualTo(1);
    }

    @Test
    void isProved() {
        var proof = tandem("prove", SHOP, "--order", "1").out();
        assertThat(proof).contains("eu-west-1/external-sessions", "eu-west-1/service-elasticache", "sessions stranded");
        var zone = tandem("prove", SHOP, "--explain", "shop/edge", "--failed", "eu-west-1/euw1-az1");
        assertThat(zone.out()).contains("sessions continues without a zone", "60 s [DECLARED]");
    }

    @Test
    void isInTheRunbook() {
        assertThat(tandem("runbook", SHOP).out()).contains("The module in `docs/modules/valkey` builds it");
    }

    /** Nothing inside of the module keeps the recovery region from being planned while the primary one is unreachable. */
    @Test
    void doesNotNeedThePrimaryRegion() {
        var proof = tandem("prove", SHOP, "--order", "1");
        assertThat(proof.out())
                .containsPattern("Recovery can be planned and applied without eu-west-1, from\n  eu-central-1 ")
                .containsPattern("resources of [^:]*elasticache");
        assertThat(proof.err()).doesNotContain("recovery/");
    }

    @Test
    void isReportedIfItReadsTheStateOfThePrimaryRegion() {
        var broken = shop("""
                data "terraform_remote_state" "other" {
                  backend = "s3"

                  config = {
                    bucket = "theirs"
                    region = "eu-west-1"
                  }
                }
                """);
        var result = Cli.synth(output, broken);
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("error[recovery/keeps-its-own-state]", "theirs");
    }

    @Test
    void isRefusedIfItBringsAProviderAndLeavesWhatWasThere() {
        assertThat(Cli.synth(output, shop("")).exit()).isZero();
        var main = output.resolve("out/modules/own-mine/main.tf");
        var before = read(main);
        var result = Cli.synth(output, shop("provider \"aws\" {\n  region = \"eu-west-1\"\n}\n"));
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("error[module/brings-no-provider]");
        assertThat(read(main)).isEqualTo(before);
    }

    /** The source of a shop that uses a module of the given blocks. */
    private String shop(String blocks) {
        var module = output.resolve("mine");
        try {
            Files.createDirectories(module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Cli.write(module.resolve("main.tf"), "resource \"aws_sqs_queue\" \"this\" {}\n" + blocks);
        return Cli.TOPOLOGY.replace(
                ".uses(orders)", ".uses(orders, module(\"mine\", folder(\"" + module + "\")).keepsNothing())");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery"})
    void isTakenByTheRealProvider(String stack) {
        var terraform = Terraform.orSkip();
        synth();
        var folder = output.resolve("stacks/shop-" + stack);
        terraform.run(folder, "init", "-backend=false", "-no-color").orFail();
        terraform.run(folder, "validate", "-no-color").orFail();
    }

    private void synth() {
        assertThat(tandem("synth", SHOP, "-o", output.toString()).exit()).isZero();
    }

    private static Cli tandem(String... arguments) {
        return Cli.run(arguments);
    }
}
