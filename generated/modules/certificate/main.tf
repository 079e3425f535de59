locals {
  # A name and the wildcard in its place are proved by one and the same record.
  domains = toset([for domain in concat([var.domain_name], tolist(var.alternative_names)) : trimprefix(domain, "*.")])

  options = {
    for domain in local.domains : domain => [
      for option in aws_acm_certificate.this.domain_validation_options : option
      if trimprefix(option.domain_name, "*.") == domain
    ]
  }
}

resource "aws_acm_certificate" "this" {
  domain_name               = var.domain_name
  subject_alternative_names = sort(tolist(var.alternative_names))
  validation_method         = "DNS"

  tags = var.tags

  lifecycle {
    create_before_destroy = true
  }
}

# ACM asks for the same record of a name for as long as the account lives. It is remembered from the first certificate on,
# so that a new one, whose records are not known before it is there, does not have the record deleted and made again.
resource "terraform_data" "proof" {
  for_each = local.domains

  input = {
    name  = local.options[each.key][0].resource_record_name
    type  = local.options[each.key][0].resource_record_type
    value = local.options[each.key][0].resource_record_value
  }

  lifecycle {
    ignore_changes = [input]
  }
}

# Whoever takes the ARN waits for the certificate to be issued: a listener refuses it before.
resource "aws_acm_certificate_validation" "this" {
  certificate_arn         = aws_acm_certificate.this.arn
  validation_record_fqdns = values(local.proofs)

  timeouts {
    create = "30m"
  }

  lifecycle {
    precondition {
      condition = alltrue([
        for domain, options in local.options :
        trimsuffix(local.proofs[domain], ".") == trimsuffix(options[0].resource_record_name, ".")
      ])
      error_message = "validated_by must name the records that ACM asks for in ${local.region}: it proves a name by one record for all regions of an account, so records of another account prove nothing here."
    }
  }
}

locals {
  proofs = { for domain in local.domains : domain => var.validated_by[domain] }
}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
}
