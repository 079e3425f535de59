# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
  suffix = var.fifo ? ".fifo" : ""

  # As long as SQS keeps anything, so that somebody is there to look.
  fourteen_days = 1209600

  # Deduplication and throughput are counted by message group: one busy group neither slows the others down nor drops
  # what another group happens to say too.
  deduplication_scope = var.fifo ? "messageGroup" : null
  throughput_limit    = var.fifo ? "perMessageGroupId" : null
}

resource "aws_sqs_queue" "dead_letters" {
  name                        = "${var.name}-dead-letters${local.suffix}"
  fifo_queue                  = var.fifo
  content_based_deduplication = var.fifo
  deduplication_scope         = local.deduplication_scope
  fifo_throughput_limit       = local.throughput_limit
  message_retention_seconds   = local.fourteen_days
  max_message_size            = 262144
  kms_master_key_id           = var.kms_key_arn
  tags                        = var.tags

  lifecycle {
    # AWS has no deletion protection for queues: what waits in one would be lost.
    prevent_destroy = true
  }
}

resource "aws_sqs_queue" "this" {
  name                        = "${var.name}${local.suffix}"
  fifo_queue                  = var.fifo
  content_based_deduplication = var.fifo
  deduplication_scope         = local.deduplication_scope
  fifo_throughput_limit       = local.throughput_limit
  visibility_timeout_seconds  = var.visibility_timeout_seconds
  message_retention_seconds   = var.message_retention_seconds
  max_message_size            = 262144
  receive_wait_time_seconds   = 20
  kms_master_key_id           = var.kms_key_arn
  tags                        = var.tags

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = var.max_receive_count
  })

  lifecycle {
    # AWS has no deletion protection for queues: what waits in one would be lost.
    prevent_destroy = true

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: SQS cannot use a key of another one."
    }
  }
}

# Only this queue hands its failures over; nothing else of the account can point at the same place.
resource "aws_sqs_queue_redrive_allow_policy" "dead_letters" {
  queue_url = aws_sqs_queue.dead_letters.id

  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [aws_sqs_queue.this.arn]
  })
}
