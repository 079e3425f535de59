data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  account   = data.aws_caller_identity.current.account_id
  partition = data.aws_partition.current.partition
  region    = element(split(".", data.aws_region.current.endpoint), 1)
  domain    = strcontains(var.identity, "@") ? null : var.identity
  mail_from = local.domain == null ? null : "mail-${local.region}.${local.domain}"

  # By name rather than by reference: the policies below would otherwise wait for what needs them first.
  configuration_set_arn = "arn:${local.partition}:ses:${local.region}:${local.account}:configuration-set/${var.name}"
}

resource "aws_sesv2_configuration_set" "this" {
  configuration_set_name = var.name
  tags                   = var.tags

  # Mail that a recipient's server will not take over TLS is not sent in the clear; it bounces.
  delivery_options {
    tls_policy = "REQUIRE"
  }

  reputation_options {
    reputation_metrics_enabled = true
  }

  sending_options {
    sending_enabled = true
  }

  # Whoever bounced or complained once is not written to again: doing so costs the account its reputation.
  suppression_options {
    suppressed_reasons = ["BOUNCE", "COMPLAINT"]
  }
}

# Its own configuration set is also its default, so that mail sent without naming one is watched and encrypted too.
resource "aws_sesv2_email_identity" "this" {
  count = var.own_dkim == null ? 1 : 0

  email_identity         = var.identity
  configuration_set_name = aws_sesv2_configuration_set.this.configuration_set_name
  tags                   = var.tags

  # Easy DKIM: AWS makes the keys and rotates them. An address is signed by the identity of its domain, if there is one.
  dynamic "dkim_signing_attributes" {
    for_each = local.domain == null ? {} : { easy = "RSA_2048_BIT" }

    content {
      next_signing_key_length = dkim_signing_attributes.value
    }
  }
}

# With a key of one's own the identity starts out on Easy DKIM, and the key is handed over by the command in the README.
# The provider has no write-only argument for it: given here, the private key would lie in the state for good.
resource "aws_sesv2_email_identity" "own_dkim" {
  count = var.own_dkim == null ? 0 : 1

  email_identity         = var.identity
  configuration_set_name = aws_sesv2_configuration_set.this.configuration_set_name
  tags                   = var.tags

  lifecycle {
    ignore_changes = [dkim_signing_attributes]

    precondition {
      condition     = local.domain != null
      error_message = "own_dkim cannot be set for ${var.identity}: SES signs with your own key for domains only, so give the domain as identity."
    }
  }
}

locals {
  identity_arn = one(concat(aws_sesv2_email_identity.this[*].arn, aws_sesv2_email_identity.own_dkim[*].arn))
  verified     = one(concat(aws_sesv2_email_identity.this[*].email_identity, aws_sesv2_email_identity.own_dkim[*].email_identity))
}

# Bounces come back to a subdomain of this region: its MX record can name the servers of one region only. Until the
# record is seen SES uses its own domain, which costs SPF alignment and no mail.
resource "aws_sesv2_email_identity_mail_from_attributes" "this" {
  count = local.domain == null ? 0 : 1

  email_identity         = local.verified
  mail_from_domain       = local.mail_from
  behavior_on_mx_failure = "USE_DEFAULT_VALUE"
}
