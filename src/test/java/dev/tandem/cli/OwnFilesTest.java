package dev.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the user's own in the folder of a stack: kept by synth, and spoken of by every command. */
class OwnFilesTest {

    private static final String OVERRIDE = "module \"orders\" {\n  multi_az = false\n}\n";

    private static final String LOCK = """
            provider "registry.terraform.io/hashicorp/aws" {
              version = "5.100.0"
              hashes  = ["zh:0", "zh:1"]
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void synth() {
        assertThat(Cli.synth(folder, Cli.TOPOLOGY).exit()).isZero();
    }

    @Test
    void synthKeepsThemAndCheckSpeaksOfThem() throws IOException {
        var file = own("shop-primary", "size_override.tf", OVERRIDE);
        var again = Cli.synth(folder, Cli.TOPOLOGY);
        assertThat(again.exit()).isZero();
        assertThat(file).hasContent(OVERRIDE);
        assertThat(again.err())
                .contains("files/change-nothing-proved", "stacks/shop-primary/size_override.tf", "shop/edge");
        var check = Cli.synth(folder, Cli.TOPOLOGY, "--check", "--fail-on", "warning");
        assertThat(check.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(check.err()).contains("files/change-nothing-proved");
        assertThat(Files.readString(folder.resolve("out/runbooks/shop.md")))
                .contains("- `stacks/shop-primary/size_override.tf` changes `module.orders (multi_az)`");
    }

    @Test
    void aFileThatAppearsMakesTheCommittedRunbookStale() {
        own("shop-recovery", "extra.tf", "resource \"aws_sqs_queue\" \"spare\" {}\n");
        var check = Cli.synth(folder, Cli.TOPOLOGY, "--check");
        assertThat(check.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(check.out()).contains("+- `stacks/shop-recovery/extra.tf` adds `aws_sqs_queue.spare`");
    }

    @Test
    void aProofIsVoidWhileAFileChangesWhatItStandsOn() {
        assertThat(prove()).contains("itself receives no request").doesNotContain("NOT PROVED");
        own("shop-primary", "size_override.tf", OVERRIDE);
        assertThat(prove())
                .contains("NOT PROVED as it stands: stacks/shop-primary/size_override.tf changes module.orders")
                .contains(
                        "Files of your own in the stacks: stacks/shop-primary/size_override.tf changes module.orders");
        assertThat(prove("--format", "json")).contains("\"notProved\"", "module.orders (multi_az)");
    }

    @Test
    void aFileInTheRecoveryStackTakesPartInTheProofOfRegionIndependence() {
        own("shop-recovery", "extra.tf", """
                data "aws_ssm_parameter" "shared" {
                  provider = aws.home
                  name     = "/shared"
                }
                """);
        own("shop-recovery", "providers.tf", "provider \"aws\" {\n  alias  = \"home\"\n  region = \"eu-west-1\"\n}\n");
        assertThat(prove("--format", "json"))
                .contains("recovery/asks-its-own-region")
                .contains("\"holds\" : false");
    }

    @Test
    void anotherRegionForTheDefaultProviderIsSeen() {
        own("shop-recovery", "region_override.tf", "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");
        assertThat(prove("--format", "json")).contains("recovery/asks-its-own-region", "module.network");
    }

    @Test
    void aStateInThePrimaryRegionIsSeen() {
        own("shop-global", "state_override.tf", """
                terraform {
                  backend "s3" {
                    bucket = "elsewhere"
                    region = "eu-west-1"
                  }
                }
                """);
        assertThat(prove("--format", "json")).contains("recovery/keeps-its-own-state");
    }

    @Test
    void aFileThatIsNoTerraformIsRefusedAndLeavesTheOutput() throws IOException {
        own("shop-primary", "extra.tf", "resource \"aws_sqs_queue\" {");
        var before = Files.readString(folder.resolve("out/runbooks/shop.md"));
        var synth = Cli.synth(folder, Cli.TOPOLOGY.replace("8080", "9090"));
        assertThat(synth.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(synth.err()).contains("files/are-readable");
        assertThat(folder.resolve("out/runbooks/shop.md")).hasContent(before);
    }

    @Test
    void lockFilesStayAndTheRunbookHoldsTerraformToThem() throws IOException {
        var runbook = folder.resolve("out/runbooks/shop.md");
        assertThat(Files.readString(runbook))
                .contains("terraform -chdir=stacks/shop-recovery init\n")
                .doesNotContain("-lockfile");
        var lock = own("shop-recovery", ".terraform.lock.hcl", LOCK);
        var again = Cli.synth(folder, Cli.TOPOLOGY);
        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("files/provider-is-locked", "stacks have no lock file");
        assertThat(lock).hasContent(LOCK);
        assertThat(Files.readString(runbook))
                .contains("terraform -chdir=stacks/shop-recovery init -lockfile=readonly\n")
                .contains("terraform -chdir=stacks/shop-global init\n");
        assertThat(Cli.synth(folder, Cli.TOPOLOGY, "--check").exit()).isZero();
    }

    @Test
    void aLockFileOutsideTheRangeIsRefusedAndLeavesTheOutput() throws IOException {
        own("shop-recovery", ".terraform.lock.hcl", LOCK.replace("5.100.0", "6.38.0"));
        var before = Files.readString(folder.resolve("out/runbooks/shop.md"));
        var synth = Cli.synth(folder, Cli.TOPOLOGY.replace("8080", "9090"));
        assertThat(synth.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(synth.err()).contains("files/locked-provider-fits", "selects 6.38.0 of the AWS provider");
        assertThat(folder.resolve("out/runbooks/shop.md")).hasContent(before);
    }

    @Test
    void withoutAnOutputFolderTheProofSaysThatItReadNone() {
        var proof = Cli.run(
                "prove",
                folder.resolve("Shop.java").toString(),
                "--generated",
                folder.resolve("nowhere").toString());
        assertThat(proof.out())
                .contains("Files of your own in the stacks are not part of this: there is no output folder.");
    }

    private String prove(String... more) {
        var arguments = new ArrayList<>(List.of(
                "prove",
                folder.resolve("Shop.java").toString(),
                "--generated",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new)).out().replaceAll("\\s+", " ");
    }

    private Path own(String stack, String name, String text) {
        return Cli.write(folder.resolve("out/stacks").resolve(stack).resolve(name), text);
    }
}
