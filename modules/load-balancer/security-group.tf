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
  for_each = var.ingress_cidrs

  security_group_id = aws_security_group.this.id
  description       = "Clients of ${var.name}"
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = var.port
  cidr_ipv4         = each.key

  tags = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "users" {
  for_each = var.clients

  security_group_id            = aws_security_group.this.id
  description                  = "Requests of ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
  referenced_security_group_id = each.value

  tags = var.tags
}

locals {
  further_clients = { for pair in setproduct(keys(var.further_listeners), keys(var.clients)) : "${pair[0]}/${pair[1]}" => pair }
  further_ranges  = { for pair in setproduct(keys(var.further_listeners), var.ingress_cidrs) : "${pair[0]}/${pair[1]}" => pair }
}

resource "aws_vpc_security_group_ingress_rule" "users_of_further_listeners" {
  for_each = local.further_clients

  security_group_id            = aws_security_group.this.id
  description                  = "Requests of ${each.value[1]} to ${each.value[0]}"
  ip_protocol                  = "tcp"
  from_port                    = var.further_listeners[each.value[0]].port
  to_port                      = var.further_listeners[each.value[0]].port
  referenced_security_group_id = var.clients[each.value[1]]

  tags = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "clients_of_further_listeners" {
  for_each = local.further_ranges

  security_group_id = aws_security_group.this.id
  description       = "Clients of ${each.value[0]}"
  ip_protocol       = "tcp"
  from_port         = var.further_listeners[each.value[0]].port
  to_port           = var.further_listeners[each.value[0]].port
  cidr_ipv4         = each.value[1]

  tags = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "redirected" {
  #checkov:skip=CKV_AWS_260:Port 80 answers with a redirect to HTTPS and nothing else.
  for_each = var.redirect_http ? var.ingress_cidrs : toset([])

  security_group_id = aws_security_group.this.id
  description       = "Clients of ${var.name} that are sent on to TLS"
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = each.key

  tags = var.tags
}

# Route 53 asks from everywhere in the world; AWS keeps the list of its checkers' addresses.
data "aws_ec2_managed_prefix_list" "health_checkers" {
  count = var.checked_by_route53 ? 1 : 0

  name = "com.amazonaws.${local.region}.route53-healthchecks"
}

resource "aws_vpc_security_group_ingress_rule" "health_checkers" {
  count = var.checked_by_route53 ? 1 : 0

  security_group_id = aws_security_group.this.id
  description       = "Health checks of Route 53"
  ip_protocol       = "tcp"
  from_port         = var.port
  to_port           = var.port
  prefix_list_id    = data.aws_ec2_managed_prefix_list.health_checkers[0].id

  tags = var.tags
}

resource "aws_vpc_security_group_egress_rule" "targets" {
  for_each = var.targets

  security_group_id            = aws_security_group.this.id
  description                  = "Requests and health checks to the instances of ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = each.value.security_group_id

  tags = var.tags
}
