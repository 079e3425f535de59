# EKS makes one security group for the control plane and the nodes. Its members talk to each other and to everyone; what
# follows is who else may come in, and whom they may ask.
locals {
  security_group_id = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  for_each = var.clients

  security_group_id            = local.security_group_id
  description                  = "The Kubernetes API from ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = each.value

  tags = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "scrapes" {
  for_each = var.scrapes

  security_group_id            = each.value.security_group_id
  description                  = "Metrics for ${var.name}"
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = local.security_group_id

  tags = var.tags
}
