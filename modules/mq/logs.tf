# RabbitMQ writes its logs by a service-linked role; ActiveMQ has to be let in.
data "aws_iam_policy_document" "log_delivery" {
  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:/aws/amazonmq/broker/*"]

    principals {
      type        = "Service"
      identifiers = ["mq.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }
}

resource "aws_cloudwatch_log_resource_policy" "this" {
  count = var.engine_type == "ActiveMQ" ? 1 : 0

  policy_name     = "${var.name}-broker-logs"
  policy_document = data.aws_iam_policy_document.log_delivery.json
}

# Amazon MQ makes the log groups itself, named after an id that nobody knows before the broker is there, without key
# and kept forever. Terraform can neither make them first nor change them afterwards; a daily call, which does nothing
# the second time, sets both.
locals {
  log_groups = { for log in local.traits.log_groups : log => "/aws/amazonmq/broker/${local.broker.id}/${log}" }

  log_settings = merge([
    for log, group in local.log_groups : {
      "${log}-retention" = {
        call  = "putRetentionPolicy"
        input = { LogGroupName = group, RetentionInDays = var.log_retention_days }
      }
      "${log}-key" = {
        call  = "associateKmsKey"
        input = { LogGroupName = group, KmsKeyId = var.kms_key_arn }
      }
    }
  ]...)
}

resource "aws_scheduler_schedule" "logs" {
  for_each = local.log_settings

  name                = "${var.name}-${each.key}"
  description         = "Keeps a log of ${var.name} as long, and under the key, as it should be"
  schedule_expression = "rate(1 day)"
  kms_key_arn         = var.kms_key_arn

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = "arn:${local.partition}:scheduler:::aws-sdk:cloudwatchlogs:${each.value.call}"
    role_arn = aws_iam_role.logs.arn
    input    = jsonencode(each.value.input)
  }
}

data "aws_iam_policy_document" "schedule" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }
}

data "aws_iam_policy_document" "log_settings" {
  statement {
    sid       = "SetsRetentionAndKey"
    actions   = ["logs:AssociateKmsKey", "logs:PutRetentionPolicy"]
    resources = [for group in values(local.log_groups) : "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:${group}:*"]
  }

  statement {
    sid       = "ReadsItsSchedule"
    actions   = ["kms:Decrypt"]
    resources = [var.kms_key_arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["scheduler.${local.region}.${data.aws_partition.current.dns_suffix}"]
    }
  }
}

# IAM names are shared by all regions, hence the region in this one.
resource "aws_iam_role" "logs" {
  name                 = "${var.name}-mq-logs-${local.region}"
  description          = "Lets EventBridge Scheduler set how long the logs of ${var.name} are kept, and under which key"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = data.aws_iam_policy_document.schedule.json
  tags                 = var.tags
}

resource "aws_iam_role_policy" "logs" {
  name   = "log-settings"
  role   = aws_iam_role.logs.id
  policy = data.aws_iam_policy_document.log_settings.json
}
