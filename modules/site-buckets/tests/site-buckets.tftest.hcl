mock_provider "aws" {
  alias           = "primary"
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }

  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::bank-web-eu-south-1-123456789012" }
  }
}

mock_provider "aws" {
  alias           = "recovery"
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-central-1.amazonaws.com" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }

  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::bank-web-eu-central-1-123456789012" }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-web-copies" }
  }
}

variables {
  name = "bank-web"
}

run "private_and_versioned_in_both_regions" {
  command = plan

  assert {
    condition     = [output.primary_bucket, output.recovery_bucket] == ["bank-web-eu-south-1-123456789012", "bank-web-eu-central-1-123456789012"]
    error_message = "each region must have a bucket that is named after it"
  }

  assert {
    condition = alltrue([for block in [aws_s3_bucket_public_access_block.primary, aws_s3_bucket_public_access_block.recovery] :
      block.block_public_acls && block.block_public_policy && block.ignore_public_acls && block.restrict_public_buckets
    ])
    error_message = "nothing may be public"
  }

  assert {
    condition = alltrue([
      for controls in [aws_s3_bucket_ownership_controls.primary, aws_s3_bucket_ownership_controls.recovery] : controls.rule[0].object_ownership == "BucketOwnerEnforced"
    ])
    error_message = "access control lists must be off"
  }
}

run "read_by_cloudfront_of_this_account_only" {
  command = plan

  assert {
    condition = alltrue([for policy in [aws_s3_bucket_policy.primary, aws_s3_bucket_policy.recovery] : [
      for statement in jsondecode(policy.policy).Statement : [statement.Principal.Service, statement.Condition.StringEquals["aws:SourceAccount"]] if statement.Effect == "Allow"
    ] == [["cloudfront.amazonaws.com", "123456789012"]]])
    error_message = "only CloudFront may read, and only on behalf of this account"
  }
}

run "copied_both_ways" {
  command = plan

  assert {
    condition = alltrue([
      aws_s3_bucket_replication_configuration.primary.rule[0].destination[0].bucket == aws_s3_bucket.recovery.arn,
      aws_s3_bucket_replication_configuration.recovery.rule[0].destination[0].bucket == aws_s3_bucket.primary.arn,
      aws_s3_bucket_replication_configuration.primary.rule[0].delete_marker_replication[0].status == "Enabled",
    ])
    error_message = "each bucket must follow the other, deletions included"
  }
}

run "reject_name_without_room" {
  command = plan

  variables {
    name = "a-name-of-thirty-six-letters-is-long"
  }

  expect_failures = [var.name]
}

run "reject_one_region_twice" {
  command = plan

  providers = {
    aws.primary  = aws.recovery
    aws.recovery = aws.recovery
  }

  expect_failures = [aws_s3_bucket.primary]
}
