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
      arn = "arn:aws:ses:eu-south-1:123456789012:identity/bank.example"
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

# Overridden rather than mocked, because OpenTofu refuses a mocked block where the resource has none.
override_resource {
  target = aws_sesv2_email_identity.this
  values = {
    arn = "arn:aws:ses:eu-south-1:123456789012:identity/bank.example"
    dkim_signing_attributes = {
      tokens = ["one", "two", "three"]
    }
  }
}

variables {
  name        = "bank-letters"
  identity    = "bank.example"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "domain" {
  assert {
    condition     = aws_sesv2_email_identity.this[0].email_identity == "bank.example" && aws_sesv2_email_identity.this[0].configuration_set_name == "bank-letters"
    error_message = "the domain must fall under its configuration set by default"
  }

  assert {
    condition     = aws_sesv2_email_identity.this[0].dkim_signing_attributes[0].next_signing_key_length == "RSA_2048_BIT"
    error_message = "Easy DKIM must use keys of 2048 bits"
  }

  assert {
    condition     = output.dns_records["eu-south-1-dkim-3"] == { name = "three._domainkey.bank.example", type = "CNAME", values = ["three.dkim.eu-south-1.amazonses.com"] }
    error_message = "Milan has a DKIM domain of its own"
  }

  assert {
    condition     = length(output.dns_records) == 6 && length(aws_sesv2_email_identity.own_dkim) == 0
    error_message = "a domain needs three DKIM records, two of MAIL FROM and one of DMARC"
  }
}

run "dkim_domain_of_most_regions" {
  override_data {
    target = data.aws_region.current
    values = {
      endpoint = "ec2.eu-central-1.amazonaws.com"
    }
  }

  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  assert {
    condition     = output.dns_records["eu-central-1-dkim-1"].values == ["one.dkim.amazonses.com"]
    error_message = "Frankfurt shares the DKIM domain that has no region"
  }
}

run "mail_from" {
  assert {
    condition     = aws_sesv2_email_identity_mail_from_attributes.this[0].mail_from_domain == "mail-eu-south-1.bank.example" && aws_sesv2_email_identity_mail_from_attributes.this[0].behavior_on_mx_failure == "USE_DEFAULT_VALUE"
    error_message = "MAIL FROM must be a subdomain of the region that never keeps mail from going out"
  }

  assert {
    condition     = output.dns_records["eu-south-1-mail-from-mx"] == { name = "mail-eu-south-1.bank.example", type = "MX", values = ["10 feedback-smtp.eu-south-1.amazonses.com"] }
    error_message = "bounces must come back to the servers of this region"
  }

  assert {
    condition     = output.dns_records["eu-south-1-mail-from-spf"].name == "mail-eu-south-1.bank.example" && output.dns_records["eu-south-1-mail-from-spf"].values == ["v=spf1 include:amazonses.com -all"]
    error_message = "SPF must allow SES and nobody else"
  }
}

run "dmarc" {
  variables {
    dmarc = {
      policy     = "reject"
      reports_to = "dmarc@bank.example"
    }
  }

  assert {
    condition     = output.dns_records["dmarc"] == { name = "_dmarc.bank.example", type = "TXT", values = ["v=DMARC1; p=reject; rua=mailto:dmarc@bank.example"] }
    error_message = "the DMARC record must carry policy and address"
  }
}

run "dmarc_by_default" {
  assert {
    condition     = output.dns_records["dmarc"].values == ["v=DMARC1; p=quarantine"]
    error_message = "forged mail must be quarantined by default"
  }
}

run "dmarc_elsewhere" {
  variables {
    dmarc = null
  }

  assert {
    condition     = !contains(keys(output.dns_records), "dmarc")
    error_message = "a domain that has a DMARC record must not get another"
  }
}

run "own_dkim" {
  variables {
    own_dkim = {
      selector   = "tandem"
      public_key = "MIIBIjAN${join("", [for number in range(384) : "A"])}"
    }
  }

  assert {
    condition     = aws_sesv2_email_identity.own_dkim[0].email_identity == "bank.example" && length(aws_sesv2_email_identity.this) == 0
    error_message = "an identity with a key of its own must be left alone once the key is handed over"
  }

  assert {
    condition     = output.dns_records["dkim"] == { name = "tandem._domainkey.bank.example", type = "TXT", values = ["v=DKIM1; k=rsa; p=${var.own_dkim.public_key}"] }
    error_message = "the public key must stand under its selector"
  }

  assert {
    condition     = !contains(keys(output.dns_records), "eu-south-1-dkim-1")
    error_message = "with a key of one's own there are no tokens"
  }
}

run "configuration_set" {
  assert {
    condition     = aws_sesv2_configuration_set.this.delivery_options[0].tls_policy == "REQUIRE"
    error_message = "mail must leave over TLS only"
  }

  assert {
    condition     = aws_sesv2_configuration_set.this.reputation_options[0].reputation_metrics_enabled && toset(aws_sesv2_configuration_set.this.suppression_options[0].suppressed_reasons) == toset(["BOUNCE", "COMPLAINT"])
    error_message = "reputation must be measured, and whoever bounced or complained spared"
  }
}

run "feedback" {
  variables {
    feedback_addresses = ["postmaster@bank.example"]
  }

  assert {
    condition     = aws_sns_topic.feedback.kms_master_key_id == var.kms_key_arn
    error_message = "feedback must be under the customer's key"
  }

  assert {
    condition     = aws_sesv2_configuration_set_event_destination.feedback.event_destination[0].matching_event_types == toset(["BOUNCE", "COMPLAINT", "REJECT"]) && aws_sesv2_configuration_set_event_destination.feedback.event_destination[0].sns_destination[0].topic_arn == aws_sns_topic.feedback.arn
    error_message = "bounces, complaints and rejections must reach the topic"
  }

  assert {
    condition     = jsondecode(aws_sns_topic_policy.feedback.policy).Statement[0].Principal.Service == "ses.amazonaws.com" && jsondecode(aws_sns_topic_policy.feedback.policy).Statement[0].Condition.ArnEquals["aws:SourceArn"] == "arn:aws:ses:eu-south-1:123456789012:configuration-set/bank-letters"
    error_message = "only this configuration set may publish"
  }

  assert {
    condition     = jsondecode(aws_sns_topic_policy.feedback.policy).Statement[1].Effect == "Deny" && jsondecode(aws_sns_topic_policy.feedback.policy).Statement[1].Condition.Bool["aws:SecureTransport"] == "false"
    error_message = "nobody may publish in the clear"
  }

  assert {
    condition     = aws_sns_topic_subscription.feedback["postmaster@bank.example"].protocol == "email" && output.feedback_topic_arn == aws_sns_topic.feedback.arn
    error_message = "whoever is named must be mailed"
  }
}

run "sending_policy" {
  assert {
    condition     = toset(jsondecode(aws_iam_policy.this.policy).Statement[0].Action) == toset(["ses:SendEmail", "ses:SendRawEmail"]) && length(jsondecode(aws_iam_policy.this.policy).Statement) == 1
    error_message = "the policy must allow sending and nothing else"
  }

  assert {
    condition     = toset(jsondecode(aws_iam_policy.this.policy).Statement[0].Resource) == toset([output.identity_arn, "arn:aws:ses:eu-south-1:123456789012:configuration-set/bank-letters"])
    error_message = "the policy must name the identity and its configuration set only"
  }

  assert {
    condition     = jsondecode(aws_iam_policy.this.policy).Statement[0].Condition.StringLike["ses:FromAddress"] == "*@bank.example"
    error_message = "the policy must be held to senders of the domain"
  }

  assert {
    condition     = aws_iam_policy.this.name == "bank-letters-eu-south-1" && output.policy_arn == aws_iam_policy.this.arn && output.configuration_set_name == "bank-letters"
    error_message = "policies are global, so the region must be in the name"
  }
}

run "sending_only" {
  assert {
    condition     = length(aws_s3_bucket.inbox) == 0 && length(aws_ses_receipt_rule_set.this) == 0 && output.mail_exchanger == null && output.inbox_bucket == null
    error_message = "nothing must be received unless asked for, in a region that could not"
  }
}

run "smtp" {
  command = plan

  variables {
    smtp = { secret_name = "bank/letters/smtp" }
  }

  assert {
    condition     = aws_iam_user.smtp["smtp"].name == "bank-letters-smtp-eu-south-1" && aws_iam_user_policy_attachment.smtp["smtp"].user == aws_iam_user.smtp["smtp"].name
    error_message = "A user of this region must be able to send and nothing else."
  }

  assert {
    condition     = aws_secretsmanager_secret.smtp["smtp"].name == "bank/letters/smtp" && aws_secretsmanager_secret.smtp["smtp"].kms_key_id == var.kms_key_arn && length(aws_secretsmanager_secret.smtp["smtp"].replica) == 0
    error_message = "The secret must be under the region's key, and in this region only."
  }
}
