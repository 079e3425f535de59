# Bastions reach the instances by SSH, and nobody else does.
resource "aws_vpc_security_group_ingress_rule" "ssh" {
  #checkov:skip=CKV_AWS_24:The source is the security group of a bastion. The check does not know referenced_security_group_id.
  for_each = var.bastions

  security_group_id            = aws_security_group.this.id
  description                  = "SSH from ${each.key}"
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
  referenced_security_group_id = each.value

  tags = var.tags
}

resource "aws_key_pair" "this" {
  count = var.public_key == null ? 0 : 1

  key_name   = var.name
  public_key = var.public_key

  tags = var.tags
}
