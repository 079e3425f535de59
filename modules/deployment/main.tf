data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  partition = data.aws_partition.current.partition
  region    = element(split(".", data.aws_region.current.endpoint), 1)
  role      = "${var.name}-deployment-${local.region}"
}

resource "aws_codedeploy_app" "this" {
  name             = var.name
  compute_platform = "Server"

  tags = var.tags
}

# In place, behind the load balancer, one instance after the other. Blue/green copies the Auto Scaling group and deletes
# the one that was made here, with its capacity, its scaling policy and its alarms; failing over would then size a group
# that no longer exists. The provider's documentation warns of the same.
resource "aws_codedeploy_deployment_group" "this" {
  app_name                    = aws_codedeploy_app.this.name
  deployment_group_name       = var.name
  service_role_arn            = aws_iam_role.this.arn
  deployment_config_name      = "CodeDeployDefault.OneAtATime"
  autoscaling_groups          = [var.autoscaling_group_name]
  outdated_instances_strategy = "UPDATE"

  deployment_style {
    deployment_option = "WITH_TRAFFIC_CONTROL"
    deployment_type   = "IN_PLACE"
  }

  load_balancer_info {
    dynamic "target_group_info" {
      for_each = concat([var.target_group_arn], values(var.further_target_group_arns))

      content {
        name = split("/", target_group_info.value)[1]
      }
    }
  }

  auto_rollback_configuration {
    enabled = true
    events  = ["DEPLOYMENT_FAILURE"]
  }

  tags = var.tags

  depends_on = [aws_iam_role_policy_attachment.this]
}

resource "aws_iam_role" "this" {
  name                 = local.role
  description          = "CodeDeploy of ${var.name} in ${local.region}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codedeploy.amazonaws.com" }
    }]
  })

  tags = var.tags

  lifecycle {
    precondition {
      condition     = length(local.role) <= 64
      error_message = "name must leave room for the region: IAM allows 64 characters, and the role ${local.role} has more."
    }
  }
}

resource "aws_iam_role_policy_attachment" "this" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/service-role/AWSCodeDeployRole"
}

# The agent on an instance fetches the revision with the instance's own rights, and only that.
resource "aws_iam_role_policy" "artifacts" {
  name = "artifacts"
  role = var.instance_role_name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "FetchRevisions"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:GetObjectVersion"]
        Resource = ["${var.artifacts.bucket_arn}/*"]
      },
      {
        Sid      = "DecryptRevisions"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = [var.artifacts.kms_key_arn]
        Condition = {
          StringEquals = { "kms:ViaService" = ["s3.${local.region}.${data.aws_partition.current.dns_suffix}"] }
        }
      },
    ]
  })

  lifecycle {
    precondition {
      condition     = split(":", var.artifacts.kms_key_arn)[3] == local.region
      error_message = "artifacts.kms_key_arn must be a key of ${local.region}, the provider's region: instances fetch their revisions from a bucket of their region."
    }
  }
}
