locals {
  # AWS General Reference, "Amazon SES endpoints and quotas", section "Email receiving endpoints": the table of January
  # 2024, and Seoul, which it held in July 2026. SES answers InvalidAction everywhere else.
  receiving_regions = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ca-central-1",
    "eu-central-1",
    "eu-west-1",
    "eu-west-2",
    "us-east-1",
    "us-east-2",
    "us-west-2",
  ]

  # The same page, section "DKIM domains" (2026): elsewhere the domain is the same for all regions.
  regional_dkim = [
    "af-south-1",
    "ap-northeast-3",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-5",
    "ca-west-1",
    "eu-central-2",
    "eu-south-1",
    "il-central-1",
    "me-central-1",
    "us-gov-east-1",
  ]

  dkim_domain = contains(local.regional_dkim, local.region) ? "dkim.${local.region}.amazonses.com" : "dkim.amazonses.com"

  tokens = [for identity in aws_sesv2_email_identity.this : identity.dkim_signing_attributes[0].tokens if local.domain != null]

  # SES always gives three tokens. They are known only once the identity exists, so the keys are numbers.
  easy_dkim = {
    for number in range(length(local.tokens) * 3) : "${local.region}-dkim-${number + 1}" => {
      name   = "${local.tokens[0][number]}._domainkey.${var.identity}"
      type   = "CNAME"
      values = ["${local.tokens[0][number]}.${local.dkim_domain}"]
    }
  }

  # One key may sign in every region, so its record carries no region.
  own_dkim = {
    for selector, key in var.own_dkim == null ? {} : { (var.own_dkim.selector) = var.own_dkim.public_key } : "dkim" => {
      name                                                                     = "${selector}._domainkey.${var.identity}"
      type                                                                     = "TXT"
      values                                                                   = ["v=DKIM1; k=rsa; p=${key}"]
    }
  }

  of_mail_from = local.domain == null ? {} : {
    "${local.region}-mail-from-mx" = {
      name   = local.mail_from
      type   = "MX"
      values = ["10 feedback-smtp.${local.region}.amazonses.com"]
    }
    "${local.region}-mail-from-spf" = {
      name   = local.mail_from
      type   = "TXT"
      values = ["v=spf1 include:amazonses.com -all"]
    }
  }

  of_dmarc = {
    for domain in local.domain == null || var.dmarc == null ? [] : [local.domain] : "dmarc" => {
      name = "_dmarc.${domain}"
      type = "TXT"
      values = [join("; ", concat(
        ["v=DMARC1", "p=${var.dmarc.policy}"],
        var.dmarc.reports_to == null ? [] : ["rua=mailto:${var.dmarc.reports_to}"],
      ))]
    }
  }
}
