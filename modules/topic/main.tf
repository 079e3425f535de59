# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
}

# Deduplication and throughput are counted by message group: one busy group neither slows the others down nor drops what
# another group happens to say too.
resource "aws_sns_topic" "this" {
  name                        = var.fifo ? "${var.name}.fifo" : var.name
  fifo_topic                  = var.fifo
  content_based_deduplication = var.fifo
  fifo_throughput_scope       = var.fifo ? "MessageGroup" : null
  kms_master_key_id           = var.kms_key_arn
  tags                        = var.tags

  lifecycle {
    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: SNS cannot use a key of another one."
    }
  }
}

# Nobody is let in here: who publishes is said by the IAM policies of this account.
resource "aws_sns_topic_policy" "this" {
  arn = aws_sns_topic.this.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
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
