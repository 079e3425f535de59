package dev.tandem.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why the opensearch module has validations: Terraform alone plans a domain that AWS refuses for all of these reasons. */
class SearchFaultsTest {

    private static final String FAULTY = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = ">= 5.100, < 7.0"
                }
              }
            }

            provider "aws" {
              region                      = "eu-south-1"
              access_key                  = "mock_access_key"
              secret_key                  = "mock_secret_key"
              skip_credentials_validation = true
              skip_metadata_api_check     = true
              skip_requesting_account_id  = true
            }

            resource "aws_opensearch_domain" "this" {
              domain_name    = "products"
              engine_version = "opensearch_2.19"

              cluster_config {
                instance_type                 = "t2.small.search"
                instance_count                = 4
                dedicated_master_enabled      = true
                dedicated_master_count        = 4
                multi_az_with_standby_enabled = true
                zone_awareness_enabled        = true

                zone_awareness_config {
                  availability_zone_count = 3
                }
              }

              vpc_options {
                subnet_ids = ["subnet-0123456789abcdef0"]
              }

              advanced_security_options {
                enabled = true

                master_user_options {
                  master_user_arn = "arn:aws:iam::123456789012:role/master"
                }
              }
            }
            """;

    @Test
    void terraformAlonePlansAllOfThem(@TempDir Path folder) throws IOException {
        var terraform = Terraform.orSkip();
        Files.writeString(folder.resolve("main.tf"), FAULTY);
        terraform.run(folder, "init", "-no-color").orFail();
        assertThat(terraform.run(folder, "plan", "-no-color").orFail().output())
                .contains("Plan: 1 to add, 0 to change, 0 to destroy.");
    }
}
