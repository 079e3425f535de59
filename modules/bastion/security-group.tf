resource "aws_security_group" "this" {
  name        = "${var.name}-bastion"
  description = "The bastion ${var.name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.name}-bastion" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  for_each = var.ssh_cidrs

  security_group_id = aws_security_group.this.id
  description       = "SSH from ${each.value}"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = each.value

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

resource "aws_vpc_security_group_egress_rule" "ssh" {
  for_each = var.destinations

  security_group_id            = aws_security_group.this.id
  description                  = "SSH to ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
  referenced_security_group_id = each.value

  tags = var.tags
}
