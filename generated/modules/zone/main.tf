resource "aws_route53_zone" "this" {
  name    = var.name
  comment = var.description

  tags = var.tags

  lifecycle {
    # Another zone would have other name servers than those the domain is delegated to.
    prevent_destroy = true
  }
}
