# IAM names are shared by all regions, hence the region in this one, once.
locals {
  monitoring_role = "${trimsuffix(var.name, "-${local.region}")}-monitoring-${local.region}"
}

data "aws_iam_policy_document" "monitoring" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["monitoring.rds.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_iam_role" "monitoring" {
  count = var.monitoring_interval_seconds == 0 ? 0 : 1

  name                 = local.monitoring_role
  description          = "Lets RDS publish the operating-system metrics of ${var.name}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = data.aws_iam_policy_document.monitoring.json
  tags                 = var.tags

  lifecycle {
    precondition {
      condition     = length(local.monitoring_role) <= 64
      error_message = "name is too long for the role ${local.monitoring_role}: IAM allows 64 characters. Shorten name or set monitoring_interval_seconds to 0."
    }
  }
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  count = var.monitoring_interval_seconds == 0 ? 0 : 1

  role       = aws_iam_role.monitoring[0].name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}
