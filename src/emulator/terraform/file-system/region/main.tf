terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "file_system_id" {
  type = string
}

variable "zone_ids" {
  type = list(string)
}

data "aws_region" "current" {}

resource "aws_vpc" "this" {
  cidr_block = "10.10.0.0/16"
}

resource "aws_subnet" "this" {
  for_each = toset(var.zone_ids)

  vpc_id               = aws_vpc.this.id
  availability_zone_id = each.value
  cidr_block           = cidrsubnet(aws_vpc.this.cidr_block, 8, index(var.zone_ids, each.value))
}

resource "aws_security_group" "client" {
  name   = "accounts"
  vpc_id = aws_vpc.this.id
}

resource "aws_iam_role" "client" {
  name = "accounts-${data.aws_region.current.id}"

  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

module "access" {
  source = "../../modules/efs-access"

  name           = "bank-documents"
  file_system_id = var.file_system_id
  vpc_id         = aws_vpc.this.id
  subnet_ids     = { for zone, subnet in aws_subnet.this : zone => subnet.id }
  access_points  = { documents = { path = "/documents", uid = 1000, gid = 1000 } }
  clients        = { accounts = { security_group_id = aws_security_group.client.id, role_name = aws_iam_role.client.name } }
}

output "dns_name" {
  value = module.access.dns_name
}
