mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = {
      endpoint = "ec2.eu-south-1.amazonaws.com"
    }
  }

  mock_resource "aws_sqs_queue" {
    defaults = {
      arn = "arn:aws:sqs:eu-south-1:123456789012:bank-accounts"
      id  = "https://sqs.eu-south-1.amazonaws.com/123456789012/bank-accounts"
    }
  }
}

variables {
  name        = "bank-accounts"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "standard" {
  command = plan

  assert {
    condition = alltrue([
      output.name == "bank-accounts",
      output.dead_letters_name == "bank-accounts-dead-letters",
      !aws_sqs_queue.this.fifo_queue,
      !aws_sqs_queue.dead_letters.fifo_queue,
    ])
    error_message = "a queue and its dead-letter queue must be standard ones by default"
  }

  assert {
    condition = alltrue([
      aws_sqs_queue.this.visibility_timeout_seconds == 30,
      aws_sqs_queue.this.message_retention_seconds == 345600,
      aws_sqs_queue.this.max_message_size == 262144,
      aws_sqs_queue.dead_letters.message_retention_seconds == 1209600,
    ])
    error_message = "messages must be hidden for 30 seconds, wait for four days, have up to 256 KiB, and be kept for 14 days once dead"
  }

  assert {
    condition = alltrue([
      jsondecode(aws_sqs_queue.this.redrive_policy) == { deadLetterTargetArn = aws_sqs_queue.dead_letters.arn, maxReceiveCount = 5 },
      jsondecode(aws_sqs_queue_redrive_allow_policy.dead_letters.redrive_allow_policy) == { redrivePermission = "byQueue", sourceQueueArns = [aws_sqs_queue.this.arn] },
    ])
    error_message = "after five receives a message must go to the dead-letter queue, which takes failures of this queue only"
  }

  assert {
    condition     = aws_sqs_queue.this.kms_master_key_id == var.kms_key_arn && aws_sqs_queue.dead_letters.kms_master_key_id == var.kms_key_arn
    error_message = "both queues must be encrypted with the customer's key"
  }

  assert {
    condition     = alltrue([for policy in aws_sqs_queue_policy.this : [for statement in jsondecode(policy.policy).Statement : statement.Effect] == ["Deny"]])
    error_message = "without a topic nobody may be let in by the queues' own policies"
  }
}

run "fifo" {
  command = plan

  variables {
    fifo = true
    topic_arns = {
      transfers = "arn:aws:sns:eu-south-1:123456789012:bank-transfers.fifo"
    }
  }

  assert {
    condition = alltrue([for queue in [aws_sqs_queue.this, aws_sqs_queue.dead_letters] : alltrue([
      endswith(queue.name, ".fifo"),
      queue.fifo_queue,
      queue.content_based_deduplication,
      queue.deduplication_scope == "messageGroup",
      queue.fifo_throughput_limit == "perMessageGroupId",
    ])])
    error_message = "a FIFO queue and its dead-letter queue must both be FIFO, and count by message group"
  }

  assert {
    condition = alltrue([for policy in aws_sqs_queue_policy.this : [
      for statement in jsondecode(policy.policy).Statement : [statement.Principal.Service, statement.Action, statement.Condition.ArnEquals["aws:SourceArn"]] if statement.Effect == "Allow"
    ] == [["sns.amazonaws.com", "sqs:SendMessage", ["arn:aws:sns:eu-south-1:123456789012:bank-transfers.fifo"]]]])
    error_message = "only SNS may send, and only on behalf of the topic"
  }

  assert {
    condition = alltrue([
      aws_sns_topic_subscription.this["transfers"].endpoint == output.arn,
      aws_sns_topic_subscription.this["transfers"].protocol == "sqs",
      !aws_sns_topic_subscription.this["transfers"].raw_message_delivery,
      jsondecode(aws_sns_topic_subscription.this["transfers"].redrive_policy).deadLetterTargetArn == output.dead_letters_arn,
    ])
    error_message = "the queue must be subscribed, with the envelope of SNS, and get what cannot be delivered as a dead letter"
  }
}

run "reject_standard_topic_for_a_fifo_queue" {
  command = plan

  variables {
    fifo = true
    topic_arns = {
      transfers = "arn:aws:sns:eu-south-1:123456789012:bank-transfers"
    }
  }

  expect_failures = [var.topic_arns]
}

run "reject_topic_of_another_region" {
  command = plan

  variables {
    topic_arns = {
      transfers = "arn:aws:sns:eu-central-1:123456789012:bank-transfers"
    }
  }

  expect_failures = [aws_sns_topic_subscription.this["transfers"]]
}

run "reject_no_receive_at_all" {
  command = plan

  variables {
    max_receive_count = 0
  }

  expect_failures = [var.max_receive_count]
}

run "reject_name_without_room" {
  command = plan

  variables {
    name = "a-name-of-sixty-three-letters-that-leaves-the-dead-letters-none"
  }

  expect_failures = [var.name]
}

run "reject_alias_of_a_key" {
  command = plan

  variables {
    kms_key_arn = "alias/bank"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_sqs_queue.this]
}
