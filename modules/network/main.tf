# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
}

locals {
  nat_zones = sort(var.nat_gateway_zones)

  # The NAT gateway of its own zone where there is one, else the first: traffic leaves the zone only if it must.
  nat_zone_of = {
    for zone in keys(var.zones) : zone => contains(local.nat_zones, zone) ? zone : local.nat_zones[0]
  }
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = merge(var.tags, { Name = var.name })
}

# Closed: adopting it without a rule removes the rules AWS put there.
resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id

  tags = merge(var.tags, { Name = "${var.name}-default-closed" })
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id

  tags = merge(var.tags, { Name = var.name })
}

locals {
  public_tags  = var.kubernetes ? { "kubernetes.io/role/elb" = "1" } : {}
  private_tags = var.kubernetes ? { "kubernetes.io/role/internal-elb" = "1" } : {}
}

resource "aws_subnet" "public" {
  for_each = var.zones

  vpc_id                  = aws_vpc.this.id
  availability_zone_id    = each.key
  cidr_block              = each.value.public
  map_public_ip_on_launch = false

  tags = merge(var.tags, local.public_tags, { Name = "${var.name}-public-${each.key}" })
}

resource "aws_subnet" "private" {
  for_each = var.zones

  vpc_id                  = aws_vpc.this.id
  availability_zone_id    = each.key
  cidr_block              = each.value.private
  map_public_ip_on_launch = false

  tags = merge(var.tags, local.private_tags, { Name = "${var.name}-private-${each.key}" })
}

resource "aws_subnet" "data" {
  for_each = var.zones

  vpc_id                  = aws_vpc.this.id
  availability_zone_id    = each.key
  cidr_block              = each.value.data
  map_public_ip_on_launch = false

  tags = merge(var.tags, { Name = "${var.name}-data-${each.key}" })
}

resource "aws_eip" "nat" {
  for_each = var.nat_gateway_zones

  domain = "vpc"

  tags = merge(var.tags, { Name = "${var.name}-nat-${each.key}" })

  # AWS refuses to attach an address to a network that has no internet gateway yet.
  depends_on = [aws_internet_gateway.this]
}

resource "aws_nat_gateway" "this" {
  for_each = var.nat_gateway_zones

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })

  depends_on = [aws_internet_gateway.this]
}
