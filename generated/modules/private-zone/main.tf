locals {
  weighted = merge([
    for name, targets in var.weighted_names : {
      for identifier, target in targets : "${name}/${identifier}" => { name = name, identifier = identifier, target = target }
    }
  ]...)
}

# With a network from the start the zone is private: Route 53 never turns a public one into a private one.
resource "aws_route53_zone" "this" {
  name    = var.name
  comment = var.description

  vpc {
    vpc_id = var.vpc_id
  }

  tags = var.tags

  lifecycle {
    # Networks that were associated elsewhere stay so.
    ignore_changes = [vpc]
  }
}

# Names lead to names, never to addresses: those of managed services change with every failover between zones.
resource "aws_route53_record" "name" {
  for_each = var.names

  zone_id = aws_route53_zone.this.zone_id
  name    = "${each.key}.${var.name}"
  type    = "CNAME"
  ttl     = 60
  records = [each.value]
}

# An answer holds for a few seconds only, because whoever asked sticks to its one target for as long.
resource "aws_route53_record" "weighted" {
  for_each = local.weighted

  zone_id        = aws_route53_zone.this.zone_id
  name           = "${each.value.name}.${var.name}"
  type           = "CNAME"
  ttl            = 10
  set_identifier = each.value.identifier
  records        = [each.value.target]

  weighted_routing_policy {
    weight = 1
  }
}
