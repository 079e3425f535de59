data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  region    = element(split(".", data.aws_region.current.endpoint), 1)
  partition = data.aws_partition.current.partition
  domain    = data.aws_partition.current.dns_suffix
  arn       = one(concat(aws_kms_key.this[*].arn, aws_kms_replica_key.this[*].arn))
  key_id    = one(concat(aws_kms_key.this[*].key_id, aws_kms_replica_key.this[*].key_id))
  symmetric = var.key_spec == "SYMMETRIC_DEFAULT"
}

resource "aws_kms_key" "this" {
  count = var.replica_of == null ? 1 : 0

  description              = var.description
  multi_region             = var.multi_region
  customer_master_key_spec = var.key_spec
  key_usage                = var.key_usage
  enable_key_rotation      = local.symmetric
  rotation_period_in_days  = var.rotation_period_days
  deletion_window_in_days  = var.deletion_window_days
  policy                   = data.aws_iam_policy_document.this.json
  tags                     = var.tags

  lifecycle {
    # What it encrypts would be lost with it.
    prevent_destroy = true
  }
}

# Spec, usage and rotation follow the primary key. The policy does not: each region has its own.
resource "aws_kms_replica_key" "this" {
  count = var.replica_of == null ? 0 : 1

  primary_key_arn         = var.replica_of.primary_key_arn
  description             = var.description
  deletion_window_in_days = var.deletion_window_days
  policy                  = data.aws_iam_policy_document.this.json
  tags                    = var.tags

  lifecycle {
    # What it encrypts would be lost with it.
    prevent_destroy = true

    precondition {
      condition     = split(":", var.replica_of.primary_key_arn)[3] != local.region
      error_message = "replica_of.primary_key_arn is a key of ${local.region}, the provider's own region: a replica lives in another region than its primary."
    }
  }
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = local.key_id
}

# Grants belong to a region too: the replica's have to be given beside the replica.
resource "aws_kms_grant" "this" {
  for_each = var.grants

  name               = each.key
  key_id             = local.arn
  grantee_principal  = each.value.grantee_principal
  retiring_principal = each.value.retiring_principal
  operations         = each.value.operations

  dynamic "constraints" {
    for_each = each.value.encryption_context == null ? {} : { this = each.value.encryption_context }

    content {
      encryption_context_equals = constraints.value.equals
      encryption_context_subset = constraints.value.subset
    }
  }
}
