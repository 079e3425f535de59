package dev.tandem.emulator;

import static dev.tandem.Tandem.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.harness.Emulator;
import dev.tandem.harness.Terraform;
import dev.tandem.lowering.Lowering;
import dev.tandem.lowering.ModuleLibrary;
import dev.tandem.topology.Network;
import dev.tandem.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A topology in the network of a landing zone, in an account with a permissions boundary and mandatory tags. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LandingZoneEmulatorTest {

    private static final String BOUNDARY = "arn:aws:iam::123456789012:policy/boundary";
    private static final List<String> STACKS = List.of("shop-coupling", "shop-primary", "shop-recovery");
    private static final JsonMapper JSON = new JsonMapper();

    private Emulator emulator;
    private Terraform terraform;
    private Path folder;

    @BeforeAll
    void apply(@TempDir Path scratch) throws IOException {
        emulator = Emulator.orSkip();
        terraform = Terraform.orSkip().apart(emulator.environment());
        folder = scratch;
        write("landing-zone/main.tf", LANDING_ZONE);
        applied("landing-zone");
        var documents = Lowering.lower(shop());
        for (var file : ModuleLibrary.of(List.of(shop())).files(documents).entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        for (var document : documents) {
            write("stacks/" + document.name() + "/cdk.tf.json", document.json());
            write(
                    "stacks/" + document.name() + "/local_override.tf.json",
                    "{\"terraform\": {\"backend\": {\"local\": {}}}}");
        }
        STACKS.forEach(stack -> applied("stacks/" + stack));
    }

    @AfterAll
    void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @Test
    void makesNothingOfANetworkButSecurityGroups() {
        assertThat(resources().map(resource -> resource.path("type").asText()))
                .contains("aws_security_group")
                .doesNotContain(
                        "aws_vpc",
                        "aws_subnet",
                        "aws_nat_gateway",
                        "aws_internet_gateway",
                        "aws_route_table",
                        "aws_vpc_endpoint");
    }

    @Test
    void everyRoleHasTheBoundaryAndThePath() {
        assertThat(resources().filter(resource -> resource.path("type").asText().equals("aws_iam_role")))
                .hasSizeGreaterThan(1)
                .allSatisfy(role -> {
                    assertThat(role.at("/values/permissions_boundary").asText()).isEqualTo(BOUNDARY);
                    assertThat(role.at("/values/path").asText()).isEqualTo("/apps/");
                });
    }

    @Test
    void whatAwsLaunchesHasTheTags() {
        var launching = resources()
                .filter(resource -> List.of("aws_launch_template", "aws_autoscaling_group")
                        .contains(resource.path("type").asText()))
                .map(resource -> resource.at("/values"))
                .toList();
        assertThat(launching).hasSize(4).allSatisfy(values -> assertThat(
                        values.path("tag").isMissingNode()
                                ? values.at("/tag_specifications/0/tags/cost-center")
                                        .asText()
                                : values.path("tag").toString())
                .contains("4711"));
    }

    @Test
    void aSecondPlanIsEmpty() {
        assertThat(STACKS).allSatisfy(stack -> assertThat(terraform
                        .run(folder.resolve("stacks/" + stack), "plan", "-no-color", "-input=false")
                        .output())
                .contains("No changes."));
    }

    private Stream<JsonNode> resources() {
        var all = new ArrayList<JsonNode>();
        for (var stack : STACKS) {
            try {
                var shown = terraform.run(folder.resolve("stacks/" + stack), "show", "-json");
                collect(JSON.readTree(shown.output()).at("/values/root_module"), all);
            } catch (IOException e) {
                throw new AssertionError(stack + " cannot be shown", e);
            }
        }
        return all.stream();
    }

    private static void collect(JsonNode module, List<JsonNode> all) {
        module.path("resources").forEach(resource -> {
            if (resource.path("mode").asText().equals("managed")) {
                all.add(resource);
            }
        });
        module.path("child_modules").forEach(child -> collect(child, all));
    }

    private void applied(String root) {
        var init = terraform.run(folder.resolve(root), "init", "-no-color", "-input=false");
        assertThat(init.exit()).as(init.output()).isZero();
        var apply = terraform.run(folder.resolve(root), "apply", "-auto-approve", "-no-color", "-input=false");
        assertThat(apply.exit()).as(root + "\n" + apply.output()).isZero();
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static Topology shop() {
        return topology("shop")
                .primary(EU_SOUTH_1, landingZone("10.10.0.0/16"))
                .recovery(EU_CENTRAL_1, landingZone("10.20.0.0/16"))
                .state(stateBucket("shop-terraform-state"))
                .accounts(account("123456789012")
                        .assumesRole("arn:aws:iam::123456789012:role/deploy")
                        .permissionsBoundary(BOUNDARY)
                        .rolePath("/apps/"))
                .tag("cost-center", "4711")
                .entry(accelerator("edge")
                        .to(service("web")
                                .clearText("TLS ends at the accelerator of the test")
                                .withoutAccessLogs("kept by the landing zone")))
                .build();
    }

    private static Network landingZone(String cidr) {
        return network(existing(cidr, byTag("Name", "landing-zone"), byTag("Tier", "app"))
                        .publicSubnets(byTag("Tier", "public")))
                .zones(2);
    }

    private static final String LANDING_ZONE = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = ">= 5.100, < 7.0"
                }
              }
            }
            provider "aws" {
              region = "eu-south-1"
            }
            provider "aws" {
              alias  = "recovery"
              region = "eu-central-1"
            }
            resource "aws_vpc" "primary" {
              cidr_block = "10.10.0.0/16"
              tags       = { Name = "landing-zone" }
            }
            resource "aws_vpc" "recovery" {
              provider   = aws.recovery
              cidr_block = "10.20.0.0/16"
              tags       = { Name = "landing-zone" }
            }
            locals {
              subnets = { for pair in setproduct(["app", "public"], [1, 2]) : "${pair[0]}-${pair[1]}" => {
                tier = pair[0], zone = pair[1], number = pair[1] + (pair[0] == "app" ? 0 : 10)
              } }
            }
            resource "aws_subnet" "primary" {
              for_each             = local.subnets
              vpc_id               = aws_vpc.primary.id
              cidr_block           = "10.10.${each.value.number}.0/24"
              availability_zone_id = "eus1-az${each.value.zone}"
              tags                 = { Tier = each.value.tier }
            }
            resource "aws_subnet" "recovery" {
              provider             = aws.recovery
              for_each             = local.subnets
              vpc_id               = aws_vpc.recovery.id
              cidr_block           = "10.20.${each.value.number}.0/24"
              availability_zone_id = "euc1-az${each.value.zone}"
              tags                 = { Tier = each.value.tier }
            }
            resource "aws_internet_gateway" "primary" {
              vpc_id = aws_vpc.primary.id
            }
            resource "aws_internet_gateway" "recovery" {
              provider = aws.recovery
              vpc_id   = aws_vpc.recovery.id
            }
            resource "aws_iam_policy" "boundary" {
              name = "boundary"
              policy = jsonencode({
                Version   = "2012-10-17"
                Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
              })
            }
            """;
}
