mock_provider "aws" {
  alias = "primary"

  # Known to plans as well: applying would leave buckets behind that refuse to be destroyed.
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws", dns_suffix = "amazonaws.com" }
  }
  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::bank-terraform-state-eu-south-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-terraform-state-replication-eu-south-1" }
  }
}

mock_provider "aws" {
  alias           = "recovery"
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-central-1.amazonaws.com" }
  }
  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
  mock_resource "aws_kms_replica_key" {
    defaults = { arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::bank-terraform-state-eu-central-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-terraform-state-replication-eu-central-1" }
  }
}

mock_provider "aws" {
  alias           = "same"
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::bank-terraform-state-eu-south-1" }
  }
}

variables {
  name = "bank-terraform-state"
}

run "a_bucket_in_each_region" {
  command = plan

  assert {
    condition     = output.primary_bucket == "bank-terraform-state-eu-south-1" && output.recovery_bucket == "bank-terraform-state-eu-central-1"
    error_message = "Each bucket must be named after its region."
  }
  assert {
    condition     = aws_s3_bucket_versioning.primary.versioning_configuration[0].status == "Enabled" && aws_s3_bucket_versioning.recovery.versioning_configuration[0].status == "Enabled"
    error_message = "Both buckets must keep versions."
  }
  assert {
    condition     = aws_s3_bucket_public_access_block.primary.block_public_policy && aws_s3_bucket_public_access_block.recovery.restrict_public_buckets
    error_message = "Both buckets must be closed to the public."
  }
}

run "one_key_in_both_regions" {
  command = plan

  assert {
    condition     = aws_kms_key.primary.multi_region && aws_kms_key.primary.enable_key_rotation && aws_kms_replica_key.recovery.primary_key_arn == aws_kms_key.primary.arn
    error_message = "The recovery region must hold a replica of the primary region's rotating key."
  }
  assert {
    condition     = aws_kms_alias.primary.name == "alias/bank-terraform-state" && aws_kms_alias.recovery.name == "alias/bank-terraform-state"
    error_message = "The key must have the same alias in both regions, because backends name it."
  }
  assert {
    condition = alltrue([
      one(one(aws_s3_bucket_server_side_encryption_configuration.primary.rule).apply_server_side_encryption_by_default).kms_master_key_id == aws_kms_key.primary.arn,
      one(one(aws_s3_bucket_server_side_encryption_configuration.recovery.rule).apply_server_side_encryption_by_default).kms_master_key_id == aws_kms_replica_key.recovery.arn,
    ])
    error_message = "Each bucket must be encrypted by the key of its own region."
  }
}

run "copies_both_ways" {
  command = plan

  assert {
    condition     = aws_s3_bucket_replication_configuration.primary.rule[0].destination[0].bucket == aws_s3_bucket.recovery.arn && aws_s3_bucket_replication_configuration.recovery.rule[0].destination[0].bucket == aws_s3_bucket.primary.arn
    error_message = "Each bucket must be copied to the other."
  }
  assert {
    condition     = aws_s3_bucket_replication_configuration.primary.rule[0].destination[0].metrics[0].status == "Enabled" && aws_s3_bucket_replication_configuration.recovery.rule[0].destination[0].replication_time[0].time[0].minutes == 15
    error_message = "Replication must be measured and bounded."
  }
}

run "keeps_overwritten_states" {
  command = plan

  variables {
    noncurrent_version_retention_days = 30
  }
  assert {
    condition     = aws_s3_bucket_lifecycle_configuration.primary.rule[0].noncurrent_version_expiration[0].noncurrent_days == 30 && aws_s3_bucket_lifecycle_configuration.recovery.rule[0].noncurrent_version_expiration[0].newer_noncurrent_versions == 10
    error_message = "Old versions must go after their time, but never the ten newest."
  }
}

run "reject_name_that_s3_refuses" {
  command = plan

  variables {
    name = "Bank_State"
  }

  expect_failures = [var.name]
}

run "reject_retention_of_no_days" {
  command = plan

  variables {
    noncurrent_version_retention_days = 0
  }

  expect_failures = [var.noncurrent_version_retention_days]
}

run "reject_two_buckets_in_one_region" {
  command = plan

  providers = {
    aws.primary  = aws.primary
    aws.recovery = aws.same
  }

  expect_failures = [aws_kms_key.primary]
}
