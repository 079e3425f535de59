mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_s3_bucket" {
    defaults = { id = "bank-access-logs-eu-south-1-123456789012", arn = "arn:aws:s3:::bank-access-logs-eu-south-1-123456789012" }
  }
}

variables {
  name = "bank-access-logs"
  tags = { System = "bank" }
}

run "lets_only_load_balancers_write" {
  command = plan

  assert {
    condition     = aws_s3_bucket.this.bucket == "bank-access-logs-eu-south-1-123456789012" && output.bucket == aws_s3_bucket.this.id && aws_s3_bucket.this.tags.System == "bank"
    error_message = "The bucket must be named after region and account."
  }
  assert {
    condition = jsondecode(aws_s3_bucket_policy.this.policy).Statement[0] == {
      Sid       = "LoadBalancersWrite"
      Effect    = "Allow"
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::bank-access-logs-eu-south-1-123456789012/*/AWSLogs/123456789012/*"
      Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
    }
    error_message = "Elastic Load Balancing must be able to write logs of this account, and nothing else."
  }
  assert {
    condition     = [for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Effect] == ["Allow", "Allow", "Allow", "Deny"] && jsondecode(aws_s3_bucket_policy.this.policy).Statement[3].Condition.Bool["aws:SecureTransport"] == "false"
    error_message = "Nobody may reach the bucket without TLS."
  }
}

run "lets_accelerators_of_this_account_write" {
  command = plan

  assert {
    condition     = alltrue([for statement in slice(jsondecode(aws_s3_bucket_policy.this.policy).Statement, 1, 3) : statement.Principal.Service == "delivery.logs.amazonaws.com" && statement.Condition.StringEquals["aws:SourceAccount"] == "123456789012"])
    error_message = "Log delivery must act for this account only."
  }
  assert {
    condition     = jsondecode(aws_s3_bucket_policy.this.policy).Statement[1].Action == "s3:GetBucketAcl" && jsondecode(aws_s3_bucket_policy.this.policy).Statement[2].Resource == "arn:aws:s3:::bank-access-logs-eu-south-1-123456789012/*/AWSLogs/123456789012/*"
    error_message = "Log delivery must be able to ask for the bucket's ACL and to write under this account's number."
  }
}

run "keeps_logs_private_and_for_a_while" {
  command = plan

  variables {
    retention_days = 30
  }
  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).sse_algorithm == "AES256" && aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled"
    error_message = "Logs must be encrypted with S3's own keys, and versioned."
  }
  assert {
    condition     = aws_s3_bucket_public_access_block.this.block_public_acls && aws_s3_bucket_public_access_block.this.block_public_policy && aws_s3_bucket_public_access_block.this.ignore_public_acls && aws_s3_bucket_public_access_block.this.restrict_public_buckets && aws_s3_bucket_ownership_controls.this.rule[0].object_ownership == "BucketOwnerEnforced"
    error_message = "Logs must never be public."
  }
  assert {
    condition     = aws_s3_bucket_lifecycle_configuration.this.rule[0].expiration[0].days == 30 && aws_s3_bucket_lifecycle_configuration.this.rule[0].noncurrent_version_expiration[0].noncurrent_days == 7
    error_message = "Logs must go after their time."
  }
}

run "reject_upper_case_name" {
  command = plan
  variables {
    name = "Bank"
  }
  expect_failures = [var.name]
}

run "reject_name_too_long_for_a_bucket" {
  command = plan
  variables {
    name = "bank-access-logs-of-each-of-the-branches"
  }
  expect_failures = [aws_s3_bucket.this]
}

run "reject_no_retention" {
  command = plan
  variables {
    retention_days = 0
  }
  expect_failures = [var.retention_days]
}
