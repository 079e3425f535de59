mock_provider "aws" {
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
      endpoint = "ec2.eu-south-1.amazonaws.com"
    }
  }

  mock_resource "aws_sesv2_email_identity" {
    defaults = {
      arn = "arn:aws:ses:eu-south-1:123456789012:identity/alerts@bank.example"
    }
  }

  mock_resource "aws_sns_topic" {
    defaults = {
      arn = "arn:aws:sns:eu-south-1:123456789012:bank-letters-feedback"
    }
  }

  mock_resource "aws_iam_policy" {
    defaults = {
      arn = "arn:aws:iam::123456789012:policy/bank-letters-eu-south-1"
    }
  }
}

variables {
  name        = "bank-letters"
  identity    = "bank.example"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "address" {
  variables {
    identity = "alerts@bank.example"
  }

  assert {
    condition     = aws_sesv2_email_identity.this[0].email_identity == "alerts@bank.example" && length(aws_sesv2_email_identity_mail_from_attributes.this) == 0
    error_message = "an address must be an identity of its own, without MAIL FROM"
  }

  assert {
    condition     = length(output.dns_records) == 0
    error_message = "an address needs no records"
  }

  assert {
    condition     = jsondecode(aws_iam_policy.this.policy).Statement[0].Condition.StringLike["ses:FromAddress"] == "alerts@bank.example"
    error_message = "an address may send as itself only"
  }
}
