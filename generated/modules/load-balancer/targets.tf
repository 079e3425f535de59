locals {
  # A target group cannot change its port or protocol. Its name holds both, so that the new one can stand beside the old
  # until the listener has moved; what does not fit into 32 characters ends in a digest instead.
  full_names = { for key, target in var.targets : key => "${target.name}-${target.port}${target.protocol == "HTTPS" ? "-tls" : ""}" }

  target_group_names = {
    for key, name in local.full_names :
    key => length(name) <= 32 ? name : "${trimsuffix(substr(name, 0, 23), "-")}-${substr(sha256(name), 0, 8)}"
  }
}

# TLS of the clients ends at the load balancer. Where it goes on to the instances under TLS, it takes whatever
# certificate they have: an Application Load Balancer checks none, because only members of the network can answer.
resource "aws_lb_target_group" "this" {
  #checkov:skip=CKV_AWS_378:TLS ends at the load balancer unless the caller chooses HTTPS for a target. The way to the instances is inside of the VPC.
  for_each = var.targets

  name                          = local.target_group_names[each.key]
  vpc_id                        = var.vpc_id
  target_type                   = "instance"
  protocol                      = each.value.protocol
  port                          = each.value.port
  deregistration_delay          = each.value.deregistration_delay_seconds
  load_balancing_algorithm_type = each.value.algorithm

  health_check {
    protocol            = each.value.protocol
    path                = each.value.health_check.path
    port                = each.value.health_check.port == null ? "traffic-port" : tostring(each.value.health_check.port)
    matcher             = each.value.health_check.matcher
    interval            = each.value.health_check.interval_seconds
    timeout             = each.value.health_check.timeout_seconds
    healthy_threshold   = each.value.health_check.healthy_threshold
    unhealthy_threshold = each.value.health_check.unhealthy_threshold
  }

  stickiness {
    enabled         = each.value.sticky_seconds != null
    type            = "lb_cookie"
    cookie_duration = coalesce(each.value.sticky_seconds, 86400)
  }

  tags = var.tags

  lifecycle {
    create_before_destroy = true
  }
}
