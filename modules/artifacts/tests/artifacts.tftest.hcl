mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
}

variables {
  name        = "bank-accounts-delivery"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "bucket" {
  command = plan

  assert {
    condition     = aws_s3_bucket.this.bucket == "bank-accounts-delivery-eu-south-1-123456789012"
    error_message = "the bucket must be named after what it is for, its region and the account"
  }

  assert {
    condition     = one(aws_s3_bucket_versioning.this.versioning_configuration).status == "Enabled"
    error_message = "CodePipeline refuses a source bucket without versions, and a bad delivery must be undone"
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).kms_master_key_id == var.kms_key_arn
    error_message = "artifacts must be encrypted with the customer's key"
  }

  assert {
    condition     = aws_s3_bucket_public_access_block.this.restrict_public_buckets && aws_s3_bucket_public_access_block.this.block_public_policy
    error_message = "nobody outside the account may read an artifact"
  }
}

run "reject_a_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_s3_bucket.this]
}

run "reject_a_name_that_leaves_no_room" {
  command = plan

  variables {
    name = "a-system-with-a-name-that-is-much-longer-than-need-be"
  }

  expect_failures = [aws_s3_bucket.this]
}

run "reject_capitals" {
  command = plan

  variables {
    name = "Bank"
  }

  expect_failures = [var.name]
}

run "reject_a_retention_of_nothing" {
  command = plan

  variables {
    retention_days = 0
  }

  expect_failures = [var.retention_days]
}
