mock_provider "aws" {
  override_during = plan

  mock_data "aws_caller_identity" {
    defaults = {
      account_id = "123456789012"
    }
  }

  mock_data "aws_partition" {
    defaults = {
      partition = "aws"
    }
  }

  mock_data "aws_region" {
    defaults = {
      endpoint = "ec2.eu-west-1.amazonaws.com"
    }
  }

  mock_resource "aws_sns_topic" {
    defaults = {
      arn = "arn:aws:sns:eu-west-1:123456789012:bank-letters-feedback"
    }
  }

  mock_resource "aws_iam_policy" {
    defaults = {
      arn = "arn:aws:iam::123456789012:policy/bank-letters-eu-west-1"
    }
  }
}

# Known to plans in OpenTofu, which refuses a mocked block where the resource has none.
override_resource {
  target = aws_sesv2_email_identity.this
  values = {
    dkim_signing_attributes = {
      tokens = ["one", "two", "three"]
    }
  }
}

variables {
  name        = "bank-letters"
  identity    = "bank.example"
  kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "reject_bad_name" {
  command = plan

  variables {
    name = "bank letters"
  }

  expect_failures = [var.name]
}

run "reject_identity_with_capitals" {
  command = plan

  variables {
    identity = "Bank.example"
  }

  expect_failures = [var.identity]
}

run "reject_identity_without_a_dot" {
  command = plan

  variables {
    identity = "alerts@localhost"
  }

  expect_failures = [var.identity]
}

run "reject_alias_as_key" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:alias/bank"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_sns_topic.feedback]
}

run "reject_bad_selector" {
  command = plan

  variables {
    own_dkim = {
      selector   = "tandem._domainkey"
      public_key = "MIIBIjAN${join("", [for number in range(384) : "A"])}"
    }
  }

  expect_failures = [var.own_dkim]
}

run "reject_key_with_header" {
  command = plan

  variables {
    own_dkim = {
      selector   = "tandem"
      public_key = "-----BEGIN PUBLIC KEY-----"
    }
  }

  expect_failures = [var.own_dkim]
}

run "reject_what_may_be_the_private_key" {
  command = plan

  variables {
    own_dkim = {
      selector   = "tandem"
      public_key = "MIIEvAIB${join("", [for number in range(900) : "A"])}"
    }
  }

  expect_failures = [var.own_dkim]
}

run "reject_own_dkim_for_an_address" {
  command = plan

  variables {
    identity = "alerts@bank.example"
    own_dkim = {
      selector   = "tandem"
      public_key = "MIIBIjAN${join("", [for number in range(384) : "A"])}"
    }
  }

  expect_failures = [aws_sesv2_email_identity.own_dkim]
}

run "reject_unknown_dmarc_policy" {
  command = plan

  variables {
    dmarc = { policy = "refuse" }
  }

  expect_failures = [var.dmarc]
}

run "reject_two_report_addresses" {
  command = plan

  variables {
    dmarc = { reports_to = "a@bank.example,b@bank.example" }
  }

  expect_failures = [var.dmarc]
}

run "reject_feedback_to_no_address" {
  command = plan

  variables {
    feedback_addresses = ["postmaster"]
  }

  expect_failures = [var.feedback_addresses]
}

run "reject_receiving_for_nobody" {
  command = plan

  variables {
    receiving = { recipients = [] }
  }

  expect_failures = [var.receiving]
}

run "reject_mail_that_is_not_kept" {
  command = plan

  variables {
    receiving = {
      recipients     = ["in.bank.example"]
      retention_days = 0
    }
  }

  expect_failures = [var.receiving]
}

run "reject_receiving_where_ses_does_not" {
  command = plan

  override_data {
    target = data.aws_region.current
    values = {
      endpoint = "ec2.eu-south-1.amazonaws.com"
    }
  }

  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
    receiving   = { recipients = ["in.bank.example"] }
  }

  expect_failures = [aws_s3_bucket.inbox]
}

run "reject_receiving_for_an_address" {
  command = plan

  override_resource {
    target = aws_sesv2_email_identity.this
    values = {}
  }

  variables {
    identity  = "alerts@bank.example"
    receiving = { recipients = ["alerts@bank.example"] }
  }

  expect_failures = [aws_s3_bucket.inbox]
}

run "reject_recipients_of_another_domain" {
  command = plan

  variables {
    receiving = { recipients = ["support@notbank.example"] }
  }

  expect_failures = [aws_s3_bucket.inbox]
}

run "reject_name_too_long_for_an_inbox" {
  command = plan

  variables {
    name      = "bank-letters-to-everybody-who-ever-wrote-to-us"
    receiving = { recipients = ["in.bank.example"] }
  }

  expect_failures = [aws_s3_bucket.inbox]
}

run "reject_secret_name_with_spaces" {
  command = plan

  variables {
    smtp = { secret_name = "smtp of letters" }
  }

  expect_failures = [var.smtp]
}
