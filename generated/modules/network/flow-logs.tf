data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

resource "aws_flow_log" "this" {
  vpc_id               = aws_vpc.this.id
  traffic_type         = "ALL"
  log_destination_type = "cloud-watch-logs"
  log_destination      = aws_cloudwatch_log_group.flow_logs.arn
  iam_role_arn         = aws_iam_role.flow_logs.arn

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_cloudwatch_log_group" "flow_logs" {
  #checkov:skip=CKV_AWS_338:365 days by default. A caller that sets var.flow_log_retention_days to less chose to.
  name              = "/vpc/${var.name}/flow-logs"
  retention_in_days = var.flow_log_retention_days
  skip_destroy      = true
  kms_key_id        = var.kms_key_arn

  tags = var.tags
}

resource "aws_iam_role" "flow_logs" {
  name                 = "${var.name}-flow-logs-${local.region}"
  description          = "Lets VPC flow logs of ${var.name} write to CloudWatch in ${local.region}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "vpc-flow-logs.amazonaws.com" }
      # The service acts for many accounts: take orders only from flow logs of this one.
      Condition = {
        StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id }
        ArnLike      = { "aws:SourceArn" = "${local.arn_of_ec2}:vpc-flow-log/*" }
      }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy" "flow_logs" {
  name = "write-flow-logs"
  role = aws_iam_role.flow_logs.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        Resource = ["${local.arn_of_log_groups}:${aws_cloudwatch_log_group.flow_logs.name}", "${local.arn_of_log_groups}:${aws_cloudwatch_log_group.flow_logs.name}:*"]
      },
      {
        # A list call: it knows no single log group.
        Effect   = "Allow"
        Action   = "logs:DescribeLogGroups"
        Resource = "${local.arn_of_log_groups}:*"
      },
    ]
  })
}

locals {
  arn_of_ec2        = "arn:${data.aws_partition.current.partition}:ec2:${local.region}:${data.aws_caller_identity.current.account_id}"
  arn_of_log_groups = "arn:${data.aws_partition.current.partition}:logs:${local.region}:${data.aws_caller_identity.current.account_id}:log-group"
}
