resource "aws_route53_zone" "this" {
  name    = var.name
  comment = var.description

  tags = var.tags
}
