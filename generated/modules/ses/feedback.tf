resource "aws_sns_topic" "feedback" {
  name              = "${var.name}-feedback"
  display_name      = "Bounces and complaints of ${var.identity}"
  kms_master_key_id = var.kms_key_arn
  tags              = var.tags

  lifecycle {
    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: SNS cannot use a key of another one."
    }
  }
}

resource "aws_sns_topic_policy" "feedback" {
  arn = aws_sns_topic.feedback.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "SesPublishes"
        Effect    = "Allow"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.feedback.arn
        Principal = { Service = "ses.amazonaws.com" }
        Condition = {
          StringEquals = { "aws:SourceAccount" = local.account }
          ArnEquals    = { "aws:SourceArn" = local.configuration_set_arn }
        }
      },
      {
        # The wildcard principal is deliberate: it denies, and it denies everybody.
        Sid       = "DenyWithoutTls"
        Effect    = "Deny"
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.feedback.arn
        Principal = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "feedback" {
  for_each = var.feedback_addresses

  topic_arn = aws_sns_topic.feedback.arn
  protocol  = "email"
  endpoint  = each.value
}

resource "aws_sesv2_configuration_set_event_destination" "feedback" {
  configuration_set_name = aws_sesv2_configuration_set.this.configuration_set_name
  event_destination_name = "feedback"

  event_destination {
    enabled              = true
    matching_event_types = ["BOUNCE", "COMPLAINT", "REJECT"]

    sns_destination {
      topic_arn = aws_sns_topic.feedback.arn
    }
  }

  # SES publishes once to try the topic, and refuses one it may not publish to.
  depends_on = [aws_sns_topic_policy.feedback]
}
