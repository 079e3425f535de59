resource "aws_sns_topic_subscription" "fifo_queue_of_a_standard_topic" {
  topic_arn = "arn:aws:sns:eu-south-1:123456789012:transfers"
  protocol  = "sqs"
  endpoint  = "arn:aws:sqs:eu-south-1:123456789012:accounts.fifo"
}

resource "aws_sqs_queue" "fifo_queue_with_standard_dead_letters" {
  name       = "accounts.fifo"
  fifo_queue = true

  redrive_policy = jsonencode({
    deadLetterTargetArn = "arn:aws:sqs:eu-south-1:123456789012:accounts-dead-letters"
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "dead_letters_after_no_receive" {
  name = "accounts"

  redrive_policy = jsonencode({
    deadLetterTargetArn = "arn:aws:sqs:eu-south-1:123456789012:accounts-dead-letters"
    maxReceiveCount     = 0
  })
}

resource "aws_sqs_queue" "throughput_by_group_without_its_scope" {
  name                  = "accounts.fifo"
  fifo_queue            = true
  deduplication_scope   = "queue"
  fifo_throughput_limit = "perMessageGroupId"
}

resource "aws_sns_topic" "encrypted_in_another_region" {
  name              = "transfers"
  kms_master_key_id = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
}

resource "aws_sqs_queue" "of_the_name_of_another" {
  name = "accounts"
}
