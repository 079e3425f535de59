data "aws_region" "current" {}

locals {
  secure = var.certificate_arn != null

  # A target group cannot change its port. Its name holds the port, so that the new one can stand beside the old
  # until the listener has moved; what does not fit into 32 characters ends in a digest instead.
  full_name         = "${var.name}-${var.target_port}"
  target_group_name = length(local.full_name) <= 32 ? local.full_name : "${trimsuffix(substr(local.full_name, 0, 23), "-")}-${substr(sha256(local.full_name), 0, 8)}"
}

# A public one faces the internet on purpose: clients and Global Accelerator reach it by its public addresses.
# A web application firewall is the caller's choice and attaches from outside by the output arn.
resource "aws_lb" "this" {
  name                       = var.name
  load_balancer_type         = "application"
  internal                   = var.internal
  security_groups            = [aws_security_group.this.id]
  subnets                    = values(var.subnet_ids)
  idle_timeout               = var.idle_timeout_seconds
  drop_invalid_header_fields = true
  enable_deletion_protection = var.deletion_protection

  dynamic "access_logs" {
    for_each = var.access_logs == null ? [] : [var.access_logs]

    content {
      enabled = true
      bucket  = access_logs.value.bucket
      prefix  = access_logs.value.prefix
    }
  }

  tags = var.tags
}

# TLS ends at the load balancer; the way on to the instances stays inside the network.
resource "aws_lb_target_group" "this" {
  name                 = local.target_group_name
  vpc_id               = var.vpc_id
  target_type          = "instance"
  protocol             = "HTTP"
  port                 = var.target_port
  deregistration_delay = var.deregistration_delay_seconds

  health_check {
    protocol            = "HTTP"
    path                = var.health_check.path
    matcher             = var.health_check.matcher
    interval            = var.health_check.interval_seconds
    timeout             = var.health_check.timeout_seconds
    healthy_threshold   = var.health_check.healthy_threshold
    unhealthy_threshold = var.health_check.unhealthy_threshold
  }

  tags = var.tags

  lifecycle {
    create_before_destroy = true
  }
}

# Plain HTTP only where the caller gave no certificate.
resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  port              = var.port
  protocol          = local.secure ? "HTTPS" : "HTTP"
  certificate_arn   = var.certificate_arn
  ssl_policy        = local.secure ? "ELBSecurityPolicy-TLS13-1-2-2021-06" : null

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  tags = var.tags

  lifecycle {
    precondition {
      condition     = !local.secure || try(split(":", var.certificate_arn)[3] == data.aws_region.current.id, false)
      error_message = "certificate_arn must be an ACM certificate of ${data.aws_region.current.id}: a load balancer cannot use one of another region."
    }
  }
}

resource "aws_security_group" "this" {
  name        = "${var.name}-load-balancer"
  description = "Load balancer of ${var.name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.name}-load-balancer" })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = var.ingress_cidrs

  security_group_id = aws_security_group.this.id
  description       = "Clients of ${var.name}"
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = var.port
  cidr_ipv4         = each.key

  tags = var.tags
}

resource "aws_vpc_security_group_egress_rule" "targets" {
  security_group_id            = aws_security_group.this.id
  description                  = "Requests and health checks to the instances"
  ip_protocol                  = "tcp"
  from_port                    = var.target_port
  to_port                      = var.target_port
  referenced_security_group_id = var.targets.security_group_id

  tags = var.tags
}
