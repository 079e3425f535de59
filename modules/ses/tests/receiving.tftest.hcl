mock_provider "aws" {
  override_during = plan

  mock_data "aws_caller_identity" {
    defaults = {
      account_id = "123456789012"
    }
  }

  mock_data "aws_partition" {
    defaults = {
      partition  = "aws"
      dns_suffix = "amazonaws.com"
    }
  }

  mock_data "aws_region" {
    defaults = {
      endpoint = "ec2.eu-west-1.amazonaws.com"
    }
  }

  mock_resource "aws_sesv2_email_identity" {
    defaults = {
      arn = "arn:aws:ses:eu-west-1:123456789012:identity/bank.example"
      dkim_signing_attributes = {
        tokens = ["one", "two", "three"]
      }
    }
  }

  mock_resource "aws_sns_topic" {
    defaults = {
      arn = "arn:aws:sns:eu-west-1:123456789012:bank-letters-feedback"
    }
  }

  mock_resource "aws_s3_bucket" {
    defaults = {
      arn = "arn:aws:s3:::bank-letters-eu-west-1-123456789012"
      id  = "bank-letters-eu-west-1-123456789012"
    }
  }
}

variables {
  name        = "bank-letters"
  identity    = "bank.example"
  kms_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/mrk-00000000000000000000000000000001"

  receiving = {
    recipients     = ["in.bank.example", "support@bank.example"]
    retention_days = 90
  }
}

run "rule" {
  command = plan

  assert {
    condition     = aws_ses_receipt_rule.store["inbox"].recipients == toset(["in.bank.example", "support@bank.example"]) && aws_ses_receipt_rule.store["inbox"].rule_set_name == "bank-letters"
    error_message = "the rule must take mail for the recipients"
  }

  assert {
    condition     = aws_ses_receipt_rule.store["inbox"].tls_policy == "Require" && aws_ses_receipt_rule.store["inbox"].scan_enabled && aws_ses_receipt_rule.store["inbox"].enabled
    error_message = "mail must come over TLS and be scanned"
  }

  assert {
    condition     = one(aws_ses_receipt_rule.store["inbox"].s3_action).bucket_name == output.inbox_bucket && aws_ses_active_receipt_rule_set.this["inbox"].rule_set_name == "bank-letters"
    error_message = "the active rule set must store mail in the inbox"
  }

  assert {
    condition     = output.mail_exchanger == "inbound-smtp.eu-west-1.amazonaws.com"
    error_message = "the MX record must be able to name this region"
  }
}

run "inbox" {
  command = plan

  assert {
    condition     = one(aws_s3_bucket_server_side_encryption_configuration.inbox["inbox"].rule).apply_server_side_encryption_by_default[0].kms_master_key_id == var.kms_key_arn
    error_message = "received mail must be under the customer's key"
  }

  assert {
    condition     = aws_s3_bucket_public_access_block.inbox["inbox"].block_public_policy && aws_s3_bucket_public_access_block.inbox["inbox"].restrict_public_buckets && aws_s3_bucket_public_access_block.inbox["inbox"].block_public_acls && aws_s3_bucket_public_access_block.inbox["inbox"].ignore_public_acls
    error_message = "nothing of the inbox may be public"
  }

  assert {
    condition     = aws_s3_bucket_lifecycle_configuration.inbox["inbox"].rule[0].expiration[0].days == 90 && one(aws_s3_bucket_versioning.inbox["inbox"].versioning_configuration).status == "Enabled"
    error_message = "mail must be kept for as long as asked, and a deleted one for a week more"
  }

  assert {
    condition     = one(aws_s3_bucket_ownership_controls.inbox["inbox"].rule).object_ownership == "BucketOwnerEnforced"
    error_message = "the account must own what SES stores"
  }

  assert {
    condition     = jsondecode(aws_s3_bucket_policy.inbox["inbox"].policy).Statement[0].Condition.ArnEquals["aws:SourceArn"] == "arn:aws:ses:eu-west-1:123456789012:receipt-rule-set/bank-letters:receipt-rule/store"
    error_message = "only this rule may store mail"
  }

  assert {
    condition     = jsondecode(aws_s3_bucket_policy.inbox["inbox"].policy).Statement[1].Effect == "Deny"
    error_message = "nobody may reach the inbox in the clear"
  }
}

run "reading" {
  command = plan

  assert {
    condition     = [for statement in jsondecode(aws_iam_policy.this.policy).Statement : statement.Sid] == ["Send", "ReadInbox", "DecryptInbox"]
    error_message = "who sends may read the answers"
  }

  assert {
    condition     = jsondecode(aws_iam_policy.this.policy).Statement[2].Condition.StringEquals["kms:ViaService"] == "s3.eu-west-1.amazonaws.com" && jsondecode(aws_iam_policy.this.policy).Statement[2].Resource == var.kms_key_arn
    error_message = "the key may be used to read the inbox only"
  }
}
