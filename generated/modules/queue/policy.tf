locals {
  queues = {
    this         = aws_sqs_queue.this
    dead_letters = aws_sqs_queue.dead_letters
  }

  # Without a topic there is nothing to allow: whoever of this account sends or receives is said by IAM policies.
  topics = sort(values(var.topic_arns))
}

# Both queues, because SNS itself puts what it cannot deliver into the dead-letter queue.
resource "aws_sqs_queue_policy" "this" {
  for_each = local.queues

  queue_url = each.value.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [for topics in [local.topics] : {
        Sid       = "TopicsSend"
        Effect    = "Allow"
        Action    = "sqs:SendMessage"
        Resource  = each.value.arn
        Principal = { Service = "sns.amazonaws.com" }
        Condition = { ArnEquals = { "aws:SourceArn" = topics } }
      } if length(var.topic_arns) > 0],
      [{
        # The wildcard principal is deliberate: it denies, and it denies everybody.
        Sid       = "DenyWithoutTls"
        Effect    = "Deny"
        Action    = "sqs:*"
        Resource  = each.value.arn
        Principal = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      }],
    )
  })
}

# With the envelope of SNS, in which a consumer finds the topic and the time of a message.
resource "aws_sns_topic_subscription" "this" {
  for_each = var.topic_arns

  topic_arn            = each.value
  protocol             = "sqs"
  endpoint             = aws_sqs_queue.this.arn
  raw_message_delivery = false
  redrive_policy       = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead_letters.arn })

  lifecycle {
    precondition {
      condition     = split(":", each.value)[3] == local.region
      error_message = "topic_arns.${each.key} is a topic of ${split(":", each.value)[3]}, but the queue is in ${local.region}: subscribe it to a topic of its own region, so that neither region waits for the other."
    }
  }

  depends_on = [aws_sqs_queue_policy.this]
}
