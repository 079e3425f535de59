# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
}

locals {
  secure = var.certificate_arn != null
}

# A public one faces the internet on purpose: clients reach it by its public addresses. Behind Global Accelerator an
# internal one is enough, so that no client gets around the accelerator.
# A web application firewall is the caller's choice and attaches from outside by the output arn.
#trivy:ignore:AWS-0053:Public only if var.internal is false, for the entry that leads clients of the internet to it.
resource "aws_lb" "this" {
  #checkov:skip=CKV2_AWS_20:The listener on port 80 that redirects is var.redirect_http. A caller without a certificate has no HTTPS to redirect to.
  #checkov:skip=CKV2_AWS_28:A web ACL is the choice of the caller, who associates it with the output arn.
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

# Plain HTTP only where the caller gave no certificate. What no rule sends elsewhere goes to the default target, and is
# not found where there is none.
#trivy:ignore:AWS-0054:A listener without HTTPS takes no certificate; the caller chooses so, or redirects to HTTPS.
resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  port              = var.port
  protocol          = local.secure ? "HTTPS" : "HTTP"
  certificate_arn   = var.certificate_arn
  ssl_policy        = local.secure ? "ELBSecurityPolicy-TLS13-1-2-2021-06" : null

  default_action {
    type             = var.default_target == null ? "fixed-response" : "forward"
    target_group_arn = var.default_target == null ? null : aws_lb_target_group.this[var.default_target].arn

    dynamic "fixed_response" {
      for_each = var.default_target == null ? ["404"] : []

      content {
        status_code  = fixed_response.value
        content_type = "text/plain"
        message_body = "Not found"
      }
    }
  }

  tags = var.tags

  lifecycle {
    precondition {
      condition     = !local.secure || try(split(":", var.certificate_arn)[3] == local.region, false)
      error_message = "certificate_arn must be an ACM certificate of ${local.region}: a load balancer cannot use one of another region."
    }
  }
}

resource "aws_lb_listener" "further" {
  for_each = var.further_listeners

  load_balancer_arn = aws_lb.this.arn
  port              = each.value.port
  protocol          = local.secure ? "HTTPS" : "HTTP"
  certificate_arn   = var.certificate_arn
  ssl_policy        = local.secure ? "ELBSecurityPolicy-TLS13-1-2-2021-06" : null

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this[each.value.target].arn
  }

  tags = var.tags
}

resource "aws_lb_listener" "redirect" {
  for_each = var.redirect_http ? toset(["80"]) : toset([])

  load_balancer_arn = aws_lb.this.arn
  port              = tonumber(each.key)
  protocol          = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      status_code = "HTTP_301"
      protocol    = "HTTPS"
      port        = tostring(var.port)
    }
  }

  tags = var.tags
}

# A rule is known by its place, not by its condition: AWS refuses a priority that another rule has at that moment, so a
# rule that comes in between could not be added if those behind it had to move first.
resource "aws_lb_listener_rule" "this" {
  for_each = { for index, rule in var.rules : tostring(index + 1) => rule }

  listener_arn = aws_lb_listener.this.arn
  priority     = tonumber(each.key)

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this[each.value.target].arn
  }

  dynamic "condition" {
    for_each = length(each.value.hosts) > 0 ? [each.value.hosts] : []

    content {
      host_header {
        values = condition.value
      }
    }
  }

  dynamic "condition" {
    for_each = length(each.value.paths) > 0 ? [each.value.paths] : []

    content {
      path_pattern {
        values = condition.value
      }
    }
  }

  tags = var.tags
}
