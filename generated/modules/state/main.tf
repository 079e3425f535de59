data "aws_caller_identity" "current" {
  provider = aws.primary
}

data "aws_partition" "current" {
  provider = aws.primary
}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "primary" {
  provider = aws.primary
}

data "aws_region" "recovery" {
  provider = aws.recovery
}

locals {
  primary_region   = element(split(".", data.aws_region.primary.endpoint), 1)
  recovery_region  = element(split(".", data.aws_region.recovery.endpoint), 1)
  primary_name     = "${var.name}-${local.primary_region}"
  recovery_name    = "${var.name}-${local.recovery_region}"
  newest_kept      = 10
  incomplete_after = 7
}

# The account administers the key and its IAM policies say who uses it: those who may run Terraform, and the two
# replication roles. In a key policy "*" as resource means this key and no other.
data "aws_iam_policy_document" "key" {
  #checkov:skip=CKV_AWS_109,CKV_AWS_111,CKV_AWS_356:A key policy is attached to one key, so "*" means that key. Without the account as administrator the key cannot be managed.
  provider = aws.primary

  statement {
    sid       = "AccountAdministers"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}

resource "aws_kms_key" "primary" {
  provider = aws.primary

  description             = "Encrypts the Terraform state in ${local.primary_name}"
  multi_region            = true
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.key.json
  tags                    = var.tags

  lifecycle {
    prevent_destroy = true

    precondition {
      condition     = local.primary_region != local.recovery_region
      error_message = "aws.primary and aws.recovery are both in ${local.primary_region}: the two buckets must live in two regions."
    }
  }
}

resource "aws_kms_alias" "primary" {
  provider = aws.primary

  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.primary.key_id
}

resource "aws_kms_replica_key" "recovery" {
  provider = aws.recovery

  primary_key_arn         = aws_kms_key.primary.arn
  description             = "Encrypts the Terraform state in ${local.recovery_name}"
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.key.json
  tags                    = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_kms_alias" "recovery" {
  provider = aws.recovery

  name          = "alias/${var.name}"
  target_key_id = aws_kms_replica_key.recovery.key_id
}

# What both replication roles are assumed by.
data "aws_iam_policy_document" "replication_trust" {
  provider = aws.primary

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}
