data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id
  region  = data.aws_region.current.id
  domain  = data.aws_partition.current.dns_suffix
  root    = "arn:${data.aws_partition.current.partition}:iam::${local.account}:root"

  # These call KMS as themselves, so kms:ViaService never matches them.
  callers = setintersection(var.services, ["cloudwatch", "ses", "sns"])
  via     = setsubtract(var.services, ["cloudwatch", "logs", "ses"])

  use = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]

  autoscaling = join("", [
    "arn:${data.aws_partition.current.partition}:iam::${local.account}:role/aws-service-role",
    "/autoscaling.${local.domain}/AWSServiceRoleForAutoScaling*",
  ])
}

resource "aws_kms_key" "this" {
  count = var.replica_of == null ? 1 : 0

  description             = var.description
  multi_region            = var.multi_region
  enable_key_rotation     = true
  deletion_window_in_days = var.deletion_window_days
  policy                  = data.aws_iam_policy_document.this.json
  tags                    = var.tags
}

# Rotation follows the primary key. The policy does not: each region has its own.
resource "aws_kms_replica_key" "this" {
  count = var.replica_of == null ? 0 : 1

  primary_key_arn         = var.replica_of.primary_key_arn
  description             = var.description
  deletion_window_in_days = var.deletion_window_days
  policy                  = data.aws_iam_policy_document.this.json
  tags                    = var.tags

  lifecycle {
    precondition {
      condition     = split(":", var.replica_of.primary_key_arn)[3] != local.region
      error_message = "replica_of.primary_key_arn is a key of ${local.region}, the provider's own region: a replica lives in another region than its primary."
    }
  }
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = one(concat(aws_kms_key.this[*].key_id, aws_kms_replica_key.this[*].key_id))
}
