# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)

  # One subnet of each tier in each zone. The keys are known before anything is asked.
  wanted = merge([
    for tier, choice in var.subnets : {
      for zone in var.zones : "${tier}/${zone}" => { tier = tier, zone = zone, ids = choice.ids, tags = choice.tags }
    }
  ]...)
}

data "aws_vpc" "this" {
  id   = var.vpc.id
  tags = var.vpc.tags

  lifecycle {
    postcondition {
      condition     = contains(self.cidr_block_associations[*].cidr_block, var.expected_cidr)
      error_message = "expected_cidr is none of the ranges of the VPC ${self.id}: give one that it has."
    }
  }
}

# AWS has to find exactly one: none is in the zone, or several are and tags or ids have to choose between them.
data "aws_subnet" "this" {
  for_each = local.wanted

  vpc_id = data.aws_vpc.this.id
  tags   = each.value.tags

  filter {
    name   = "availability-zone-id"
    values = [each.value.zone]
  }

  dynamic "filter" {
    for_each = each.value.ids == null ? [] : [each.value.ids]

    content {
      name   = "subnet-id"
      values = filter.value
    }
  }
}

# Within the network the services' own names lead to these, so that nothing that calls AWS has to know of them.
resource "aws_security_group" "endpoints" {
  count = length(var.interface_endpoints) == 0 ? 0 : 1

  name        = "${var.name}-endpoints"
  description = "Who may call AWS from within ${var.name}"
  vpc_id      = data.aws_vpc.this.id

  tags = merge(var.tags, { Name = "${var.name}-endpoints" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  count = length(var.interface_endpoints) == 0 ? 0 : 1

  security_group_id = aws_security_group.endpoints[0].id
  description       = "HTTPS from the network"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = var.expected_cidr

  tags = var.tags
}

resource "aws_vpc_endpoint" "interface" {
  for_each = var.interface_endpoints

  vpc_id              = data.aws_vpc.this.id
  service_name        = "com.amazonaws.${local.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = values(local.subnet_ids["private"])
  security_group_ids  = [aws_security_group.endpoints[0].id]

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}
