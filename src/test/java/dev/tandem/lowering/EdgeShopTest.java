package dev.tandem.lowering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cli.Cli;
import dev.tandem.harness.Terraform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that use each other go through every command, and the real provider takes what they become. */
class EdgeShopTest {

    private static final String SHOP = EdgeShop.class.getName();

    @TempDir
    private Path output;

    @Test
    void isCompiledWithoutAFinding() {
        var synth = Cli.run("synth", SHOP, "-o", output.toString());
        assertThat(synth.exit()).isZero();
        assertThat(synth.err()).doesNotContain("warning[edge");
    }

    @Test
    void isProvedByItsTwoEntries() {
        var proof = Cli.run("prove", SHOP, "--order", "1").out();
        assertThat(proof).contains("shop/edge", "shop/catalogue.example.com").doesNotContain("shop/prices");
        var database = Cli.run("prove", SHOP, "--explain", "shop/edge", "--failed", "eu-west-1/service-rds");
        assertThat(database.out()).contains("eu-west-1/prices", "eu-west-1/ledger");
    }

    @Test
    void isInTheRunbook() {
        assertThat(Cli.run("runbook", SHOP).out()).contains("shop-prices", "shop-catalogue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary", "recovery", "connections"})
    void isTakenByTheRealProvider(String stack) {
        var terraform = Terraform.orSkip();
        assertThat(Cli.run("synth", SHOP, "-o", output.toString()).exit()).isZero();
        var folder = output.resolve("stacks/shop-" + stack);
        terraform.run(folder, "init", "-backend=false", "-no-color").orFail();
        terraform.run(folder, "validate", "-no-color").orFail();
    }
}
