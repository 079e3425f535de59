# What a module needs around it in a region: a key, a network with subnets in three zones, and a client.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "name" {
  type = string
}

data "aws_region" "current" {}

locals {
  zones = {
    eu-south-1   = ["eus1-az1", "eus1-az2", "eus1-az3"]
    eu-central-1 = ["euc1-az1", "euc1-az2", "euc1-az3"]
  }
  subnets = { for index, zone in local.zones[data.aws_region.current.id] : zone => cidrsubnet("10.10.0.0/16", 8, index) }
}

resource "aws_kms_key" "this" {
  description = "Encrypts what surrounds ${var.name}"
}

resource "aws_vpc" "this" {
  cidr_block = "10.10.0.0/16"
  tags       = { Name = var.name }
}

resource "aws_subnet" "this" {
  for_each = local.subnets

  vpc_id               = aws_vpc.this.id
  availability_zone_id = each.key
  cidr_block           = each.value
}

resource "aws_security_group" "client" {
  name   = "${var.name}-client"
  vpc_id = aws_vpc.this.id
}

resource "aws_iam_role" "client" {
  name = "${var.name}-client-${data.aws_region.current.id}"

  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

output "kms_key_arn" {
  value = aws_kms_key.this.arn
}

output "vpc_id" {
  value = aws_vpc.this.id
}

output "subnet_ids" {
  value = { for zone, subnet in aws_subnet.this : zone => subnet.id }
}

output "client" {
  value = { security_group_id = aws_security_group.client.id, role_name = aws_iam_role.client.name }
}
