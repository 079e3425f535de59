locals {
  # One registration for each listener and target, both known before anything is there.
  registrations = merge([
    for listener in keys(var.listeners) : {
      for target in keys(var.targets.addresses) : "${listener}/${target}" => { listener = listener, target = target }
    }
  ]...)

  clients = merge([
    for name, listener in var.listeners : {
      for source in listener.sources : "${name}/${source}" => { listener = name, port = listener.port, source = source }
    }
  ]...)

  # A target group cannot change its port. Its name holds the port, so that the new one can stand beside the old
  # until the listener has moved; what does not fit into 32 characters ends in a digest instead.
  full_names = { for name, listener in var.listeners : name => "${var.name}-${listener.port}" }
  names = { for name, full in local.full_names :
    name => length(full) <= 32 ? full : "${trimsuffix(substr(full, 0, 23), "-")}-${substr(sha256(full), 0, 8)}"
  }
}

# The addresses that clients allow-list. They cannot be changed on a load balancer that exists.
resource "aws_eip" "this" {
  #checkov:skip=CKV2_AWS_19:The address belongs to the load balancer, in its subnet_mapping.
  for_each = var.subnet_ids

  domain = "vpc"

  tags = merge(var.tags, { Name = "${var.name}-load-balancer-${each.key}" })
}

# A public one faces the internet on purpose: others reach it by its addresses. Its security group is there from the
# start, because none can be given to a network load balancer that was made without. Across zones it must balance: a
# zone without a healthy target would not answer, and clients of its address would be lost.
#trivy:ignore:AWS-0053:Its clients are of the internet, at a fixed address in each zone.
resource "aws_lb" "this" {
  #checkov:skip=CKV_AWS_91:A Network Load Balancer records TLS requests only, and these listeners are TCP. VPC flow logs record the connections.
  name                             = var.name
  load_balancer_type               = "network"
  internal                         = false
  security_groups                  = [aws_security_group.this.id]
  enable_cross_zone_load_balancing = true
  enable_deletion_protection       = var.deletion_protection

  dynamic "subnet_mapping" {
    for_each = var.subnet_ids

    content {
      subnet_id     = subnet_mapping.value
      allocation_id = aws_eip.this[subnet_mapping.key].allocation_id
    }
  }

  tags = var.tags
}

# Registered by address, so that a target keeps its place when its instance is replaced, and has one before it starts.
# Targets see the load balancer's address instead of the client's: whoever may connect is settled once, by the load
# balancer's security group, and a target may reach the load balancer that leads back to it.
resource "aws_lb_target_group" "this" {
  for_each = var.listeners

  name                   = local.names[each.key]
  vpc_id                 = var.vpc_id
  target_type            = "ip"
  protocol               = "TCP"
  port                   = each.value.port
  preserve_client_ip     = "false"
  deregistration_delay   = var.deregistration_delay_seconds
  connection_termination = true

  # Only HTTP has answers to match: AWS refuses a matcher with TCP.
  health_check {
    protocol            = each.value.health_path == null ? "TCP" : "HTTP"
    path                = each.value.health_path
    matcher             = each.value.health_path == null ? null : "200-399"
    interval            = 10
    healthy_threshold   = 2
    unhealthy_threshold = 2
  }

  # Who is connected to a target that fell silent has to connect again, to the one that took over.
  target_health_state {
    enable_unhealthy_connection_termination = true
  }

  tags = var.tags

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_target_group_attachment" "this" {
  for_each = local.registrations

  target_group_arn = aws_lb_target_group.this[each.value.listener].arn
  target_id        = var.targets.addresses[each.value.target]

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "this" {
  for_each = var.listeners

  load_balancer_arn = aws_lb.this.arn
  port              = each.value.port
  protocol          = "TCP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this[each.key].arn
  }

  tags = var.tags

  # It moves to a new target group once that has its targets, and only then are those of the old one removed.
  depends_on = [aws_lb_target_group_attachment.this]
}

resource "aws_security_group" "this" {
  name        = "${var.name}-load-balancer"
  description = "Load balancer of ${var.name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.name}-load-balancer" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = local.clients

  security_group_id = aws_security_group.this.id
  description       = "Clients of ${each.value.listener}"
  ip_protocol       = "tcp"
  from_port         = each.value.port
  to_port           = each.value.port
  cidr_ipv4         = each.value.source

  tags = var.tags
}

resource "aws_vpc_security_group_egress_rule" "targets" {
  for_each = var.listeners

  security_group_id            = aws_security_group.this.id
  description                  = "Connections and health checks of ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = var.targets.security_group_id

  tags = var.tags
}
