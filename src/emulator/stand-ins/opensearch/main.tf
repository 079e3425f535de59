data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

locals {
  host = "vpc-${var.name}.${data.aws_region.current.id}.es.amazonaws.com"
}

resource "aws_security_group" "this" {
  name        = "${var.name}-search"
  description = "Stands in for that of a search domain"
  vpc_id      = var.vpc_id
}

output "host" {
  value = local.host
}

output "endpoint" {
  value = local.host
}

output "port" {
  value = 443
}

output "dashboard_endpoint" {
  value = "${local.host}/_dashboards"
}

output "arn" {
  value = "arn:aws:es:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:domain/${var.name}"
}

output "domain_name" {
  value = var.name
}

output "master_role_arn" {
  value = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/${var.name}-search-master"
}

output "security_group_id" {
  value = aws_security_group.this.id
}
