data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
  region    = element(split(".", data.aws_region.current.endpoint), 1)

  # What CloudWatch calls a plain statistic; anything else, such as p95, is an extended one.
  plain = ["Average", "Maximum", "Minimum", "SampleCount", "Sum"]
}

resource "aws_sns_topic" "this" {
  name              = var.name
  display_name      = var.name
  kms_master_key_id = var.kms_key_arn
  tags              = var.tags

  lifecycle {
    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: SNS cannot use a key of another one."
    }
  }
}

resource "aws_sns_topic_policy" "this" {
  arn = aws_sns_topic.this.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "AlarmsPublish"
        Effect    = "Allow"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.this.arn
        Principal = { Service = "cloudwatch.amazonaws.com" }
        Condition = {
          StringEquals = { "aws:SourceAccount" = local.account }
          ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:cloudwatch:${local.region}:${local.account}:alarm:*" }
        }
      },
      {
        # The wildcard principal is deliberate: it denies, and it denies everybody.
        Sid       = "DenyWithoutTls"
        Effect    = "Deny"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.this.arn
        Principal = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

# SNS mails a link first, and tells nobody before it has been followed. Terraform cannot follow it.
resource "aws_sns_topic_subscription" "email" {
  for_each = var.emails

  topic_arn = aws_sns_topic.this.arn
  protocol  = "email"
  endpoint  = each.value
}

resource "aws_sns_topic_subscription" "sms" {
  for_each = var.phones

  topic_arn = aws_sns_topic.this.arn
  protocol  = "sms"
  endpoint  = each.value
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = var.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.description
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  evaluation_periods  = each.value.periods
  datapoints_to_alarm = coalesce(each.value.datapoints, each.value.periods)
  treat_missing_data  = each.value.missing
  alarm_actions       = concat([aws_sns_topic.this.arn], var.further_topic_arns)
  ok_actions          = concat([aws_sns_topic.this.arn], var.further_topic_arns)

  # A metric by itself is shown as such by every tool; only what is computed needs queries.
  namespace          = each.value.expression == null ? one(values(each.value.metrics)).namespace : null
  metric_name        = each.value.expression == null ? one(values(each.value.metrics)).name : null
  dimensions         = each.value.expression == null ? one(values(each.value.metrics)).dimensions : null
  period             = each.value.expression == null ? each.value.period_seconds : null
  statistic          = each.value.expression == null && contains(local.plain, try(one(values(each.value.metrics)).statistic, "")) ? one(values(each.value.metrics)).statistic : null
  extended_statistic = each.value.expression == null && !contains(local.plain, try(one(values(each.value.metrics)).statistic, "")) ? one(values(each.value.metrics)).statistic : null

  dynamic "metric_query" {
    for_each = each.value.expression == null ? {} : each.value.metrics

    content {
      id          = metric_query.key
      return_data = false

      metric {
        namespace   = metric_query.value.namespace
        metric_name = metric_query.value.name
        stat        = metric_query.value.statistic
        dimensions  = metric_query.value.dimensions
        period      = each.value.period_seconds
      }
    }
  }

  # Without metrics it is a query of Metrics Insights, which has a period of its own.
  dynamic "metric_query" {
    for_each = each.value.expression == null ? [] : [each.value.expression]

    content {
      id          = "result"
      label       = each.key
      expression  = metric_query.value
      period      = length(each.value.metrics) == 0 ? each.value.period_seconds : null
      return_data = true
    }
  }

  tags = merge(var.tags, each.value.tags)
}
