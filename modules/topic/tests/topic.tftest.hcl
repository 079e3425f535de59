mock_provider "aws" {
  mock_data "aws_region" {
    defaults = {
      endpoint = "ec2.eu-south-1.amazonaws.com"
    }
  }

  mock_resource "aws_sns_topic" {
    defaults = {
      arn = "arn:aws:sns:eu-south-1:123456789012:bank-transfers"
    }
  }
}

variables {
  name        = "bank-transfers"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "standard" {
  assert {
    condition     = output.name == "bank-transfers" && !aws_sns_topic.this.fifo_topic && !aws_sns_topic.this.content_based_deduplication
    error_message = "a topic must be a standard one by default"
  }

  assert {
    condition     = aws_sns_topic.this.kms_master_key_id == var.kms_key_arn
    error_message = "messages must be encrypted with the customer's key"
  }

  assert {
    condition     = alltrue([for statement in jsondecode(aws_sns_topic_policy.this.policy).Statement : statement.Effect == "Deny"])
    error_message = "the topic's own policy must let nobody in, and refuse clear text"
  }
}

run "fifo" {
  variables {
    fifo = true
  }

  assert {
    condition = alltrue([
      output.name == "bank-transfers.fifo",
      aws_sns_topic.this.fifo_topic,
      aws_sns_topic.this.content_based_deduplication,
      aws_sns_topic.this.fifo_throughput_scope == "MessageGroup",
    ])
    error_message = "a FIFO topic must end in .fifo, drop duplicates by content, and count throughput by message group"
  }
}

run "reject_name_that_ends_in_fifo" {
  command = plan

  variables {
    name = "bank-transfers.fifo"
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

  expect_failures = [aws_sns_topic.this]
}
