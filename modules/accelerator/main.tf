locals {
  endpoint_groups = merge([
    for service, listener in var.listeners : {
      for role, endpoint in listener.endpoints : "${service}/${role}" => {
        service  = service
        port     = listener.port
        endpoint = endpoint
      }
    }
  ]...)
}

# Flow logs need a bucket that outlives a region; the caller decides whether there is one.
resource "aws_globalaccelerator_accelerator" "this" {
  name            = var.name
  ip_address_type = "IPV4"
  enabled         = true

  dynamic "attributes" {
    for_each = var.flow_logs == null ? [] : [var.flow_logs]

    content {
      flow_logs_enabled   = true
      flow_logs_s3_bucket = attributes.value.bucket
      flow_logs_s3_prefix = attributes.value.prefix
    }
  }

  tags = var.tags
}

resource "aws_globalaccelerator_listener" "this" {
  for_each = var.listeners

  accelerator_arn = aws_globalaccelerator_accelerator.this.arn
  protocol        = "TCP"
  client_affinity = each.value.client_affinity

  port_range {
    from_port = each.value.port
    to_port   = each.value.port
  }
}

# A dial of 0 keeps clients away only while the other group is healthy: when no endpoint there is, the accelerator
# ignores the dial and uses this one.
resource "aws_globalaccelerator_endpoint_group" "this" {
  for_each = local.endpoint_groups

  listener_arn                  = aws_globalaccelerator_listener.this[each.value.service].arn
  endpoint_group_region         = each.value.endpoint.region
  traffic_dial_percentage       = each.value.endpoint.dial
  health_check_protocol         = "TCP"
  health_check_port             = each.value.port
  health_check_interval_seconds = var.health_check_interval_seconds
  threshold_count               = 3

  endpoint_configuration {
    endpoint_id = each.value.endpoint.load_balancer_arn
    weight      = each.value.endpoint.weight

    # AWS always preserves the addresses of clients towards an internal load balancer. It puts network interfaces and the
    # security group GlobalAccelerator into the network for that; the group has to be deleted before the network can be.
    # One that faces the internet does without.
    client_ip_preservation_enabled = each.value.endpoint.internal
  }

  lifecycle {
    # AWS reports a path even where TCP checks have none, and every plan would remove it.
    ignore_changes = [health_check_path]
  }
}
