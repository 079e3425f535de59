locals {
  regions = {
    primary  = var.primary
    recovery = var.recovery
  }
}

# Switched off and inverted, a check is unhealthy whatever it would have found: this sends everybody to the recovery
# region. Inverting it alone would send them back as soon as the primary region really fails.
resource "aws_route53_health_check" "primary" {
  type              = var.health_check.protocol
  fqdn              = var.primary.dns_name
  port              = var.health_check.port
  resource_path     = var.health_check.path
  request_interval  = 30
  failure_threshold = 3

  disabled           = var.failed_over
  invert_healthcheck = var.failed_over

  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    # Another protocol is another check: the record moves to it before the old one goes.
    create_before_destroy = true
  }
}

# When neither region is healthy Route 53 answers with the primary one, unless somebody has decided otherwise.
resource "aws_route53_record" "this" {
  #checkov:skip=CKV2_AWS_23:The alias leads to a load balancer in the stack of its region, whose name is an input here.
  for_each = local.regions

  zone_id         = var.hosted_zone_id
  name            = var.record_name
  type            = "A"
  set_identifier  = each.key
  health_check_id = each.key == "primary" ? aws_route53_health_check.primary.id : null

  failover_routing_policy {
    type = each.key == "primary" ? "PRIMARY" : "SECONDARY"
  }

  alias {
    name                   = each.value.dns_name
    zone_id                = each.value.zone_id
    evaluate_target_health = each.key == "primary" || !var.failed_over
  }
}
