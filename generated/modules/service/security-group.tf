resource "aws_security_group" "this" {
  name        = "${var.name}-service"
  description = "Instances of ${var.name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.name}-service" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  security_group_id            = aws_security_group.this.id
  description                  = "Requests and health checks from the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
  referenced_security_group_id = var.load_balancer.security_group_id

  tags = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "further_targets" {
  for_each = var.further_targets

  security_group_id            = aws_security_group.this.id
  description                  = "Requests and health checks from the load balancer of ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = each.value.security_group_id

  tags = var.tags
}

# Members of the group reach each other here, and nobody else does.
resource "aws_vpc_security_group_ingress_rule" "peers" {
  for_each = { for port in var.peer_ports : tostring(port) => port }

  security_group_id            = aws_security_group.this.id
  description                  = "Instances of ${var.name} to each other"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
  referenced_security_group_id = aws_security_group.this.id

  tags = var.tags
}

resource "aws_vpc_security_group_egress_rule" "peers" {
  for_each = { for port in var.peer_ports : tostring(port) => port }

  security_group_id            = aws_security_group.this.id
  description                  = "Instances of ${var.name} to each other"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
  referenced_security_group_id = aws_security_group.this.id

  tags = var.tags
}

# Package repositories and AWS APIs have no fixed addresses, so HTTPS out is open to all.
#trivy:ignore:AWS-0104:Package repositories and the endpoints of AWS have addresses that change. Only port 443 is open.
resource "aws_vpc_security_group_egress_rule" "https" {
  security_group_id = aws_security_group.this.id
  description       = "Package repositories and AWS APIs"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"

  tags = var.tags
}

resource "aws_vpc_security_group_egress_rule" "http" {
  count = var.reaches_http ? 1 : 0

  security_group_id = aws_security_group.this.id
  description       = "Package mirrors that speak no TLS, and sign their packages"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = "0.0.0.0/0"

  tags = var.tags
}

#trivy:ignore:AWS-0104:Mail is handed to SES, whose SMTP endpoints have addresses that change. Only its port is open.
resource "aws_vpc_security_group_egress_rule" "smtp" {
  count = var.reaches_smtp ? 1 : 0

  security_group_id = aws_security_group.this.id
  description       = "Mail handed over to SES, which has no fixed addresses"
  ip_protocol       = "tcp"
  from_port         = 587
  to_port           = 587
  cidr_ipv4         = "0.0.0.0/0"

  tags = var.tags
}

resource "aws_vpc_security_group_egress_rule" "destinations" {
  for_each = var.destinations

  security_group_id            = aws_security_group.this.id
  description                  = "To ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = each.value.security_group_id

  tags = var.tags
}
