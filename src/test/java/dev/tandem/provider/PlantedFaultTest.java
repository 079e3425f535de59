package dev.tandem.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The check finds what release 6 of the provider has dropped or never had, wherever it stands. */
class PlantedFaultTest {

    private static final SchemaCheck CHECK = new SchemaCheck(ProviderSchema.six());

    @ParameterizedTest(name = "{0}")
    @MethodSource({"dropped", "misplaced", "missing", "read"})
    void isFound(String fault, String configuration) {
        assertThat(CHECK.faults("main.tf", configuration))
                .extracting(SchemaFault::what)
                .containsExactly(fault);
    }

    static Stream<Arguments> dropped() {
        return Stream.of(
                Arguments.of("resource aws_eip.vpc does not exist", """
                        resource "aws_eip" "this" {
                          vpc = true
                        }
                        """),
                Arguments.of("resource aws_eks_addon.resolve_conflicts does not exist", """
                        resource "aws_eks_addon" "this" {
                          addon_name        = "coredns"
                          cluster_name      = "bank"
                          resolve_conflicts = "OVERWRITE"
                        }
                        """),
                Arguments.of("resource aws_launch_template.elastic_gpu_specifications does not exist", """
                        resource "aws_launch_template" "this" {
                          dynamic "elastic_gpu_specifications" {
                            for_each = var.types
                            content {
                              type = elastic_gpu_specifications.value
                            }
                          }
                        }
                        """),
                Arguments.of("resource aws_opensearch_domain.kibana_endpoint does not exist", """
                        output "dashboards" {
                          value = "https://${aws_opensearch_domain.this["a"].kibana_endpoint}/"
                        }
                        """));
    }

    static Stream<Arguments> misplaced() {
        return Stream.of(
                Arguments.of("no resource aws_simpledb_domain is in the schema", """
                        resource "aws_simpledb_domain" "this" {
                          name = "bank"
                        }
                        """),
                Arguments.of("data aws_partition.partition can only be read", """
                        data "aws_partition" "current" {
                          partition = "aws"
                        }
                        """),
                Arguments.of("data aws_ami.filter is a block, not an argument", """
                        data "aws_ami" "this" {
                          filter = []
                        }
                        """),
                Arguments.of("resource aws_kms_alias.name is an argument, not a block", """
                        resource "aws_kms_alias" "this" {
                          target_key_id = "key"
                          name {}
                        }
                        """));
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                Arguments.of("resource aws_kms_alias has no target_key_id, which is required", """
                        resource "aws_kms_alias" "this" {
                          name = "alias/bank"
                        }
                        """),
                Arguments.of("data aws_ami.filter has no values, which is required", """
                        data "aws_ami" "this" {
                          filter {
                            name = "image-id"
                          }
                        }
                        """),
                Arguments.of("resource aws_eip ignores changes of vpc, which does not exist", """
                        resource "aws_eip" "this" {
                          lifecycle {
                            ignore_changes = [
                              tags["at"], # set by hand
                              vpc,
                            ]
                          }
                        }
                        """),
                Arguments.of("provider aws.regions does not exist", """
                        provider "aws" {
                          alias   = "recovery"
                          regions = ["eu-south-1"]
                        }
                        """));
    }

    static Stream<Arguments> read() {
        return Stream.of(
                Arguments.of("data aws_region.id is deprecated, and read", """
                        locals {
                          region = data.aws_region.current.id
                        }
                        """),
                Arguments.of("no data aws_canonical_user_id is in the schema", """
                        output "owner" {
                          value = data.aws_canonical_user_id.current.id
                        }
                        """),
                Arguments.of("resource aws_eip.vpc does not exist", """
                        resource "aws_eip" "this" {
                          lifecycle {
                            postcondition {
                              condition     = self.vpc
                              error_message = "aws_eip.this.other is only text, as is aws_mq_broker.this.none"
                            }
                          }
                        }
                        """),
                Arguments.of("resource aws_mq_broker.instances.ip does not exist", """
                        locals {
                          addresses = { for name, broker in aws_mq_broker.this : name => aws_mq_broker.this[name].instances[0].ip }
                        }
                        """),
                Arguments.of(
                        "resource aws_mq_broker.configuration.id is read of a list of blocks, and needs an index before it",
                        """
                        locals {
                          configuration = <<-EOT
                            aws_mq_broker.this.none is only text
                            ${aws_mq_broker.this.configuration.id}
                          EOT
                        }
                        """));
    }

    @Test
    void isFoundInJson() {
        var faults = CHECK.faults("cdk.tf.json", """
                {
                  "data": {"aws_ami": {"node": {"filter": [{"name": "image-id", "value": ["ami-1"]}], "regions": []}}},
                  "provider": {"aws": [{"region": "eu-south-1", "default_tags": {"tag": {}}}]},
                  "output": {"zone": {"value": "${data.aws_route53_zone.this[\\"x\\"].zone}"}}
                }
                """);
        assertThat(faults)
                .extracting(SchemaFault::what)
                .containsExactly(
                        "data aws_ami.filter has no values, which is required",
                        "data aws_ami.filter.value does not exist",
                        "data aws_ami.regions does not exist",
                        "data aws_route53_zone.zone does not exist",
                        "provider aws.default_tags.tag does not exist");
    }

    @Test
    void staysQuietAboutWhatFits() {
        assertThat(CHECK.faults("main.tf", """
                        data "aws_region" "current" {}

                        resource "aws_eip" "this" {
                          for_each = var.zones
                          domain   = "vpc"
                        }

                        output "addresses" {
                          value = { for zone, address in aws_eip.this : zone => aws_eip.this[zone].public_ip }
                        }
                        """)).isEmpty();
    }
}
