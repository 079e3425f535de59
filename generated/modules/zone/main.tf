resource "aws_route53_zone" "this" {
  #checkov:skip=CKV2_AWS_38:DNSSEC signing needs a KMS key in us-east-1 and a DS record at the registrar of the domain.
  #checkov:skip=CKV2_AWS_39:Route 53 writes query logs only to CloudWatch Logs in us-east-1, outside of both regions of a system.
  name    = var.name
  comment = var.description

  tags = var.tags

  lifecycle {
    # Another zone would have other name servers than those the domain is delegated to.
    prevent_destroy = true
  }
}
