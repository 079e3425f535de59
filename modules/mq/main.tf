data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region     = element(split(".", data.aws_region.current.endpoint), 1)
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition

  # Attribute by attribute: a broker as a whole is as secret as its users' passwords.
  broker = {
    arn       = one(concat(aws_mq_broker.rabbitmq[*].arn, aws_mq_broker.activemq[*].arn))
    id        = one(concat(aws_mq_broker.rabbitmq[*].id, aws_mq_broker.activemq[*].id))
    instances = one(concat(aws_mq_broker.rabbitmq[*].instances, aws_mq_broker.activemq[*].instances))
  }

  openings = merge([
    for client, way in var.clients : {
      for protocol in way.protocols : "${client}/${protocol}" => {
        security_group_id = way.security_group_id
        port              = lookup(local.traits.ports, protocol, 0)
      }
    }
  ]...)
}

# No egress: a broker answers, it does not call.
resource "aws_security_group" "this" {
  name        = "${var.name}-broker"
  description = "Who may reach ${var.name}"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-broker" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: Amazon MQ cannot encrypt under a key of another one."
    }
  }
}

resource "aws_vpc_security_group_ingress_rule" "client" {
  for_each = local.openings

  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = each.value.security_group_id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  description                  = "From ${each.key}"
  tags                         = var.tags
}
