# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

# Zones are named by their ids, which mean the same place in every account; EFS asks for this account's name of it.
data "aws_availability_zone" "this" {
  count = var.availability_zone_id == null ? 0 : 1

  zone_id = var.availability_zone_id
}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
}

# No creation token, deliberately: it could not change with the name, and another token means another file system.
# Whoever looks the file system up goes by its Name tag, which can.
resource "aws_efs_file_system" "this" {
  #checkov:skip=CKV2_AWS_18:var.backup turns on automatic backups with AWS Backup by default; a plan of the module backup-plan names the file system by ARN.
  encrypted                       = true
  kms_key_id                      = var.kms_key_arn
  availability_zone_name          = one(data.aws_availability_zone.this[*].name)
  performance_mode                = var.performance_mode
  throughput_mode                 = var.throughput.mode
  provisioned_throughput_in_mibps = var.throughput.provisioned_mibps
  tags                            = merge(var.tags, { Name = var.name })

  # EFS takes one transition per block.
  dynamic "lifecycle_policy" {
    for_each = local.transitions

    content {
      transition_to_ia                    = lifecycle_policy.key == "ia" ? lifecycle_policy.value : null
      transition_to_archive               = lifecycle_policy.key == "archive" ? lifecycle_policy.value : null
      transition_to_primary_storage_class = lifecycle_policy.key == "primary" ? lifecycle_policy.value : null
    }
  }

  dynamic "protection" {
    for_each = var.role == "replica" ? { overwritten = "DISABLED" } : {}

    content {
      replication_overwrite = protection.value
    }
  }

  lifecycle {
    # EFS has no deletion protection of its own, and replacing a file system would lose its files.
    prevent_destroy = true

    # From birth on this is EFS's: REPLICATING while the replication runs, ENABLED once it is broken. Disabling it again
    # would let the next apply copy the old source over what has been written since the failover.
    ignore_changes = [protection]

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: EFS cannot encrypt under a key of another one, so a replica takes the key of its region."
    }
  }
}

locals {
  after = { for days in [1, 7, 14, 30, 60, 90, 180, 270, 365] : days => "AFTER_${days}_${days == 1 ? "DAY" : "DAYS"}" }

  transitions = merge(
    var.lifecycle_policy.ia_after_days == null ? {} : { ia = local.after[var.lifecycle_policy.ia_after_days] },
    var.lifecycle_policy.archive_after_days == null ? {} : { archive = local.after[var.lifecycle_policy.archive_after_days] },
    var.lifecycle_policy.back_on_access ? { primary = "AFTER_1_ACCESS" } : {},
  )
}

# Whoever has any policy gets nothing that it does not allow: this one allows nothing, so a client without an IAM identity
# (mount option iam) is turned away as well. What a role may do stands with the role.
resource "aws_efs_file_system_policy" "this" {
  file_system_id = aws_efs_file_system.this.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "DenyClearText"
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = "*"
      Resource  = aws_efs_file_system.this.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# Daily and kept for 35 days, by AWS Backup's own plan.
resource "aws_efs_backup_policy" "this" {
  file_system_id = aws_efs_file_system.this.id

  backup_policy {
    status = var.backup ? "ENABLED" : "DISABLED"
  }
}

resource "aws_efs_replication_configuration" "this" {
  count = var.replicate_to == null ? 0 : 1

  source_file_system_id = aws_efs_file_system.this.id

  destination {
    region         = var.replicate_to.region
    file_system_id = var.replicate_to.file_system_id
  }
}
