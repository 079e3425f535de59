resource "aws_security_group" "this" {
  name        = "${var.name}-nodes"
  description = "Nodes of ${var.name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.name}-nodes" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

# The load balancer hides its clients' addresses and lets in whom it should, so nobody else comes in: a node has a public
# address to be known by when it connects to others, not to be reached at.
resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  for_each = var.ports

  security_group_id            = aws_security_group.this.id
  description                  = "Connections and health checks of ${each.key} from the load balancer"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
  referenced_security_group_id = var.load_balancer_security_group_id

  tags = var.tags
}

# Members of the group reach each other here, and nobody else does.
resource "aws_vpc_security_group_ingress_rule" "pair" {
  for_each = { for port in var.pair_ports : tostring(port) => port }

  security_group_id            = aws_security_group.this.id
  description                  = "Nodes of ${var.name} to each other"
  ip_protocol                  = "tcp"
  from_port                    = each.value
  to_port                      = each.value
  referenced_security_group_id = aws_security_group.this.id

  tags = var.tags
}

resource "aws_vpc_security_group_egress_rule" "pair" {
  for_each = { for port in var.pair_ports : tostring(port) => port }

  security_group_id            = aws_security_group.this.id
  description                  = "Nodes of ${var.name} to each other"
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

# Peers are other people's, and nobody knows where.
#trivy:ignore:AWS-0104:Peers are of other organizations, at addresses that are not known beforehand. Only var.peer_ports are open.
resource "aws_vpc_security_group_egress_rule" "peers" {
  for_each = { for port in var.peer_ports : tostring(port) => port }

  security_group_id = aws_security_group.this.id
  description       = "Peers"
  ip_protocol       = "tcp"
  from_port         = each.value
  to_port           = each.value
  cidr_ipv4         = "0.0.0.0/0"

  tags = var.tags
}

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
