# The bucket is guarded from destruction, which is how a run that applied would end.
mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_data "aws_partition" {
    defaults = { dns_suffix = "amazonaws.com" }
  }

  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::shop-documents-eu-south-1-123456789012" }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/shop-documents-copies-eu-south-1" }
  }
}

variables {
  name        = "shop-documents"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "private_versioned_and_encrypted" {
  command = plan

  assert {
    condition     = output.bucket == "shop-documents-eu-south-1-123456789012"
    error_message = "the bucket must be named after its region and account"
  }

  assert {
    condition     = alltrue([aws_s3_bucket_public_access_block.this.block_public_acls, aws_s3_bucket_public_access_block.this.block_public_policy, aws_s3_bucket_public_access_block.this.ignore_public_acls, aws_s3_bucket_public_access_block.this.restrict_public_buckets])
    error_message = "nothing may be public"
  }

  assert {
    condition     = aws_s3_bucket_ownership_controls.this.rule[0].object_ownership == "BucketOwnerEnforced"
    error_message = "access control lists must be off"
  }

  assert {
    condition     = aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled"
    error_message = "old versions must be kept"
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).kms_master_key_id == var.kms_key_arn
    error_message = "the customer's key must encrypt the objects"
  }

  assert {
    condition     = [for statement in jsondecode(aws_s3_bucket_policy.this.policy).Statement : statement.Effect] == ["Deny"]
    error_message = "the policy must deny what comes without TLS, and allow nothing by itself"
  }

  assert {
    condition     = length(aws_s3_bucket_replication_configuration.this) == 0 && length(aws_iam_role.replication) == 0
    error_message = "without copy_to nothing may be copied"
  }
}

run "keeps_objects_unless_asked" {
  command = plan

  assert {
    condition     = [for rule in aws_s3_bucket_lifecycle_configuration.this.rule : rule.id] == ["old-versions"]
    error_message = "no current object may be deleted or moved by default"
  }
}

run "lifecycle_as_asked" {
  command = plan

  variables {
    old_versions_days      = 14
    expiration_days        = 365
    infrequent_access_days = 30
  }

  assert {
    condition     = aws_s3_bucket_lifecycle_configuration.this.rule[0].noncurrent_version_expiration[0].noncurrent_days == 14
    error_message = "old versions must be kept for as long as asked"
  }

  assert {
    condition     = aws_s3_bucket_lifecycle_configuration.this.rule[1].expiration[0].days == 365
    error_message = "objects must expire when asked"
  }

  assert {
    condition     = one(aws_s3_bucket_lifecycle_configuration.this.rule[2].transition).storage_class == "STANDARD_IA"
    error_message = "objects must move to Standard-IA when asked"
  }
}

run "copied_within_a_quarter_of_an_hour" {
  command = plan

  variables {
    copy_to = {
      bucket_arn  = "arn:aws:s3:::shop-documents-eu-central-1-123456789012"
      kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
    }
  }

  assert {
    condition     = aws_s3_bucket_replication_configuration.this["this"].rule[0].destination[0].replication_time[0].time[0].minutes == 15
    error_message = "replication time control must be on"
  }

  assert {
    condition     = aws_s3_bucket_replication_configuration.this["this"].rule[0].destination[0].encryption_configuration[0].replica_kms_key_id == var.copy_to.kms_key_arn
    error_message = "copies must be encrypted by the key of their region"
  }

  assert {
    condition     = aws_s3_bucket_replication_configuration.this["this"].rule[0].source_selection_criteria[0].sse_kms_encrypted_objects[0].status == "Enabled"
    error_message = "S3 must copy what a key of KMS encrypts, which it leaves out by default"
  }

  assert {
    condition = [for statement in jsondecode(aws_iam_role_policy.replication["this"].policy).Statement : [statement.Action, statement.Resource, statement.Condition.StringLike["kms:ViaService"]] if can(statement.Condition)] == [
      ["kms:Decrypt", var.kms_key_arn, "s3.*.amazonaws.com"],
      ["kms:Encrypt", var.copy_to.kms_key_arn, "s3.*.amazonaws.com"],
    ]
    error_message = "S3 must read with the key of the source and write with that of the copy, and nothing else may use them by this role"
  }

  assert {
    condition     = aws_s3_bucket_replication_configuration.this["this"].rule[0].delete_marker_replication[0].status == "Enabled"
    error_message = "deletions must be copied by default"
  }
}

run "deletions_stay_where_they_are_made" {
  command = plan

  variables {
    copy_deletions = false
    copy_to = {
      bucket_arn  = "arn:aws:s3:::shop-documents-eu-central-1-123456789012"
      kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
    }
  }

  assert {
    condition     = aws_s3_bucket_replication_configuration.this["this"].rule[0].delete_marker_replication[0].status == "Disabled"
    error_message = "deletions must not be copied when that is asked"
  }
}

run "reject_name_without_room" {
  command = plan

  variables {
    name = "a-name-of-thirty-six-letters-is-long"
  }

  expect_failures = [var.name]
}

run "reject_alias" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:alias/shop"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_alias_of_copies" {
  command = plan

  variables {
    copy_to = {
      bucket_arn  = "arn:aws:s3:::shop-documents-eu-central-1-123456789012"
      kms_key_arn = "alias/shop"
    }
  }

  expect_failures = [var.copy_to]
}

run "reject_no_old_versions" {
  command = plan

  variables {
    old_versions_days = 0
  }

  expect_failures = [var.old_versions_days]
}

run "reject_expiration_of_no_days" {
  command = plan

  variables {
    expiration_days = 0
  }

  expect_failures = [var.expiration_days]
}

run "reject_early_infrequent_access" {
  command = plan

  variables {
    infrequent_access_days = 29
  }

  expect_failures = [var.infrequent_access_days]
}

run "reject_expiration_before_infrequent_access" {
  command = plan

  variables {
    expiration_days        = 30
    infrequent_access_days = 30
  }

  expect_failures = [var.expiration_days]
}
