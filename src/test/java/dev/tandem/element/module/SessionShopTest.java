package dev.tandem.element.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Command;
import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var proof = tandem("prove", SHOP, "--order", "1").orFail().output();
        assertThat(proof).contains("eu-west-1/external-sessions", "eu-west-1/service-elasticache", "sessions stranded");
        var zone = tandem("prove", SHOP, "--explain", "shop/edge", "--failed", "eu-west-1/euw1-az1");
        assertThat(zone.orFail().output()).contains("sessions goes on without a zone", "60 s [DECLARED]");
    }

    @Test
    void isInTheRunbook() {
        assertThat(tandem("runbook", SHOP).orFail().output()).contains("The module in `docs/modules/valkey` builds it");
    }

    /** Nothing inside of the module keeps the recovery region from being planned while the primary one is unreachable. */
    @Test
    void doesNotNeedThePrimaryRegion() {
        var proof = tandem("prove", SHOP, "--order", "1").orFail().output();
        assertThat(proof).doesNotContain("recovery/can-be-shown", "recovery/asks-its-own-region");
        assertThat(proof).contains("elasticache");
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
        tandem("synth", SHOP, "-o", output.toString()).orFail();
    }

    private static Command.Result tandem(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tandem.cli.Main"));
        command.addAll(List.of(arguments));
        return Command.run(Path.of("."), Map.of(), command);
    }
}
