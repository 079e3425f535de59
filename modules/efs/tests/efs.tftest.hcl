mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_availability_zone" {
    defaults = { name = "eu-south-1b" }
  }
  mock_resource "aws_efs_file_system" {
    defaults = {
      arn = "arn:aws:elasticfilesystem:eu-south-1:123456789012:file-system/fs-0123456789abcdef0"
      id  = "fs-0123456789abcdef0"
    }
  }
}

variables {
  name        = "bank-documents"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "a_regional_file_system" {
  command = plan

  assert {
    condition     = aws_efs_file_system.this.encrypted && aws_efs_file_system.this.kms_key_id == var.kms_key_arn && aws_efs_file_system.this.tags.Name == "bank-documents"
    error_message = "It must be encrypted under the given key and named."
  }

  assert {
    condition     = aws_efs_file_system.this.performance_mode == "generalPurpose" && aws_efs_file_system.this.throughput_mode == "elastic" && length(data.aws_availability_zone.this) == 0
    error_message = "By default it must be regional, generalPurpose and elastic."
  }

  assert {
    condition     = length(aws_efs_file_system.this.lifecycle_policy) == 0 && length(aws_efs_file_system.this.protection) == 0 && length(aws_efs_replication_configuration.this) == 0
    error_message = "By default files stay where they are, and nothing is replicated."
  }

  assert {
    condition     = one(aws_efs_backup_policy.this.backup_policy).status == "ENABLED"
    error_message = "It must be backed up."
  }

  assert {
    condition     = output.replication_status == null
    error_message = "Without a replication there is no state of one."
  }
}

run "refuses_clear_text" {
  command = plan

  assert {
    condition     = one(jsondecode(aws_efs_file_system_policy.this.policy).Statement).Effect == "Deny" && one(jsondecode(aws_efs_file_system_policy.this.policy).Statement).Condition.Bool["aws:SecureTransport"] == "false"
    error_message = "The policy must deny clear text, and allow nothing by itself."
  }

  assert {
    condition     = one(jsondecode(aws_efs_file_system_policy.this.policy).Statement).Principal.AWS == "*" && one(jsondecode(aws_efs_file_system_policy.this.policy).Statement).Resource == "arn:aws:elasticfilesystem:eu-south-1:123456789012:file-system/fs-0123456789abcdef0"
    error_message = "It must hold for everybody and for this file system."
  }
}

run "one_zone" {
  command = plan

  variables {
    availability_zone_id = "eus1-az2"
  }

  assert {
    condition     = data.aws_availability_zone.this[0].zone_id == "eus1-az2" && aws_efs_file_system.this.availability_zone_name == "eu-south-1b"
    error_message = "It must lie in the zone of that id, under this account's name of it."
  }
}

run "max_io" {
  command = plan

  variables {
    performance_mode = "maxIO"
    throughput       = { mode = "bursting" }
  }

  assert {
    condition     = aws_efs_file_system.this.performance_mode == "maxIO" && aws_efs_file_system.this.throughput_mode == "bursting"
    error_message = "It must have the modes asked for."
  }
}

run "provisioned_throughput" {
  command = plan

  variables {
    throughput = { mode = "provisioned", provisioned_mibps = 128 }
  }

  assert {
    condition     = aws_efs_file_system.this.throughput_mode == "provisioned" && aws_efs_file_system.this.provisioned_throughput_in_mibps == 128
    error_message = "It must have the rate asked for."
  }
}

run "cheaper_storage" {
  command = plan

  variables {
    lifecycle_policy = { ia_after_days = 1, archive_after_days = 90, back_on_access = true }
  }

  assert {
    condition     = [for policy in aws_efs_file_system.this.lifecycle_policy : policy.transition_to_ia if policy.transition_to_ia != null] == ["AFTER_1_DAY"]
    error_message = "Files must move to Infrequent Access after a day."
  }

  assert {
    condition     = [for policy in aws_efs_file_system.this.lifecycle_policy : policy.transition_to_archive if policy.transition_to_archive != null] == ["AFTER_90_DAYS"]
    error_message = "Files must move to Archive after ninety days."
  }

  assert {
    condition     = [for policy in aws_efs_file_system.this.lifecycle_policy : policy.transition_to_primary_storage_class if policy.transition_to_primary_storage_class != null] == ["AFTER_1_ACCESS"]
    error_message = "Files must come back when they are read."
  }

  assert {
    condition     = length(aws_efs_file_system.this.lifecycle_policy) == 3
    error_message = "EFS takes one transition per block."
  }
}

run "without_backups" {
  command = plan

  variables {
    backup = false
  }

  assert {
    condition     = one(aws_efs_backup_policy.this.backup_policy).status == "DISABLED"
    error_message = "Backups must be off: a One Zone file system has them on by default."
  }
}

run "replication" {
  command = plan

  variables {
    replicate_to = { region = "eu-central-1", file_system_id = "fs-0fedcba9876543210" }
  }

  assert {
    condition     = aws_efs_replication_configuration.this[0].source_file_system_id == "fs-0123456789abcdef0" && aws_efs_replication_configuration.this[0].destination[0].region == "eu-central-1" && aws_efs_replication_configuration.this[0].destination[0].file_system_id == "fs-0fedcba9876543210"
    error_message = "It must be copied into the replica."
  }
}

run "a_replica" {
  command = plan

  variables {
    role = "replica"
  }

  assert {
    condition     = aws_efs_file_system.this.protection[0].replication_overwrite == "DISABLED" && length(aws_efs_replication_configuration.this) == 0
    error_message = "A replica must be born ready to be written over, and copied no further."
  }

  assert {
    condition     = one(aws_efs_backup_policy.this.backup_policy).status == "ENABLED" && length(jsondecode(aws_efs_file_system_policy.this.policy).Statement) == 1
    error_message = "A replica must have backups and a policy of its own: EFS copies neither."
  }
}

run "reject_bad_name" {
  command = plan

  variables {
    name = "bank documents"
  }

  expect_failures = [var.name]
}

run "reject_unknown_role" {
  command = plan

  variables {
    role = "leader"
  }

  expect_failures = [var.role]
}

run "reject_replica_of_a_replica" {
  command = plan

  variables {
    role         = "replica"
    replicate_to = { region = "eu-central-1", file_system_id = "fs-0fedcba9876543210" }
  }

  expect_failures = [var.replicate_to]
}

run "reject_zone_as_region" {
  command = plan

  variables {
    replicate_to = { region = "eu-central-1a", file_system_id = "fs-0fedcba9876543210" }
  }

  expect_failures = [var.replicate_to]
}

run "reject_name_as_replica" {
  command = plan

  variables {
    replicate_to = { region = "eu-central-1", file_system_id = "bank-documents" }
  }

  expect_failures = [var.replicate_to]
}

run "reject_key_alias" {
  command = plan

  variables {
    kms_key_arn = "alias/bank"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_efs_file_system.this]
}

run "reject_zone_by_name" {
  command = plan

  variables {
    availability_zone_id = "eu-south-1b"
  }

  expect_failures = [var.availability_zone_id]
}

run "reject_unknown_performance_mode" {
  command = plan

  variables {
    performance_mode = "fast"
  }

  expect_failures = [var.performance_mode]
}

run "reject_max_io_in_one_zone" {
  command = plan

  variables {
    performance_mode     = "maxIO"
    throughput           = { mode = "bursting" }
    availability_zone_id = "eus1-az2"
  }

  expect_failures = [var.performance_mode]
}

run "reject_unknown_throughput_mode" {
  command = plan

  variables {
    throughput = { mode = "fast" }
  }

  expect_failures = [var.throughput]
}

run "reject_elastic_max_io" {
  command = plan

  variables {
    performance_mode = "maxIO"
  }

  expect_failures = [var.throughput]
}

run "reject_provisioned_without_rate" {
  command = plan

  variables {
    throughput = { mode = "provisioned" }
  }

  expect_failures = [var.throughput]
}

run "reject_rate_without_provisioned" {
  command = plan

  variables {
    throughput = { provisioned_mibps = 128 }
  }

  expect_failures = [var.throughput]
}

run "reject_rate_beyond_efs" {
  command = plan

  variables {
    throughput = { mode = "provisioned", provisioned_mibps = 5000 }
  }

  expect_failures = [var.throughput]
}

run "reject_odd_days" {
  command = plan

  variables {
    lifecycle_policy = { ia_after_days = 45 }
  }

  expect_failures = [var.lifecycle_policy]
}

run "reject_archive_before_infrequent_access" {
  command = plan

  variables {
    lifecycle_policy = { ia_after_days = 90, archive_after_days = 90 }
  }

  expect_failures = [var.lifecycle_policy]
}

run "reject_archive_of_bursting" {
  command = plan

  variables {
    throughput       = { mode = "bursting" }
    lifecycle_policy = { archive_after_days = 90 }
  }

  expect_failures = [var.lifecycle_policy]
}

run "reject_archive_of_max_io" {
  command = plan

  variables {
    performance_mode = "maxIO"
    throughput       = { mode = "provisioned", provisioned_mibps = 128 }
    lifecycle_policy = { archive_after_days = 90 }
  }

  expect_failures = [var.lifecycle_policy]
}

run "reject_name_among_the_tags" {
  command = plan

  variables {
    tags = { Name = "documents" }
  }

  expect_failures = [var.tags]
}
