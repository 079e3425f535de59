locals {
  everyone = "0.0.0.0/0"

  acls = var.network_acls == null ? {} : { public = aws_subnet.public, private = aws_subnet.private, data = aws_subnet.data }

  # Lists are stateless: the answer to a request that a subnet sent comes back to a port its kernel chose, from 1024 up,
  # and has to be let in. What listens there is what the security groups are for. Remote desktop never is, and its port
  # lies in that range, so it is denied first.
  answers = {
    80  = { action = "deny", protocol = "tcp", from = 3389, to = 3389, cidr = local.everyone }
    90  = { action = "deny", protocol = "udp", from = 3389, to = 3389, cidr = local.everyone }
    100 = { action = "allow", protocol = "tcp", from = 1024, to = 65535, cidr = local.everyone }
    110 = { action = "allow", protocol = "udp", from = 1024, to = 65535, cidr = local.everyone }

    # "Fragmentation needed": without it large answers get lost on paths with small packets.
    120 = { action = "allow", protocol = "icmp", from = 0, to = 0, icmp_type = 3, icmp_code = 4, cidr = local.everyone }
  }

  within = {
    50 = { action = "allow", protocol = "-1", from = 0, to = 0, cidr = var.cidr }
  }

  # The ports below 1024 on which load balancers and bastions meet their clients.
  entrances = {
    for index, key in sort(keys(try(var.network_acls.entrances, {}))) : tostring(200 + 10 * index) => {
      action   = "allow"
      protocol = "tcp"
      from     = var.network_acls.entrances[key].port
      to       = var.network_acls.entrances[key].port
      cidr     = var.network_acls.entrances[key].cidr
    }
  }

  # AWS says on one page that these lists are asked about what an accelerator brings to a private subnet, and on another
  # that they are not. Open, it arrives either way.
  private_entrances = {
    for index, key in sort(keys(try(var.network_acls.private_entrances, {}))) : tostring(200 + 10 * index) => {
      action   = "allow"
      protocol = "tcp"
      from     = var.network_acls.private_entrances[key].port
      to       = var.network_acls.private_entrances[key].port
      cidr     = var.network_acls.private_entrances[key].cidr
    }
  }

  # Data subnets have no route to the internet. S3, which they reach by its gateway, answers from public addresses.
  s3_answers = { 100 = { action = "allow", protocol = "tcp", from = 1024, to = 65535, cidr = local.everyone } }
  s3_asked   = { 100 = { action = "allow", protocol = "tcp", from = 443, to = 443, cidr = local.everyone } }

  anywhere = { 100 = { action = "allow", protocol = "-1", from = 0, to = 0, cidr = local.everyone } }

  inbound = {
    public  = merge(local.within, local.answers, local.entrances)
    private = merge(local.within, local.answers, local.private_entrances)
    data    = merge(local.within, { 80 = local.answers["80"] }, local.s3_answers)
  }

  outbound = {
    public  = local.anywhere
    private = local.anywhere
    data    = merge(local.within, local.s3_asked)
  }
}

# One list for each tier, beside the security groups: it holds where one of those is opened by mistake.
resource "aws_network_acl" "this" {
  #checkov:skip=CKV2_AWS_1:The list is attached to every subnet of its tier; Checkov does not follow the for expression.
  for_each = local.acls

  vpc_id     = aws_vpc.this.id
  subnet_ids = [for subnet in each.value : subnet.id]

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

#trivy:ignore:AWS-0102:Only the range of the network itself reaches all ports. The other rule without ports lets in one kind of ICMP message.
#trivy:ignore:AWS-0105:Answers to requests come back to ports from 1024 up, and the public tier serves clients of the internet.
resource "aws_network_acl_rule" "inbound" {
  #checkov:skip=CKV_AWS_231:Answers to requests come back to ports from 1024 up. An earlier rule of the list denies port 3389.
  #checkov:skip=CKV_AWS_352:Only the range of the network itself reaches all ports. The other rule without ports lets in one kind of ICMP message.
  for_each = merge([for tier in keys(local.acls) : { for number, rule in local.inbound[tier] : "${tier}/${number}" => merge(rule, { tier = tier, number = number }) }]...)

  network_acl_id = aws_network_acl.this[each.value.tier].id
  egress         = false
  icmp_type      = try(each.value.icmp_type, null)
  icmp_code      = try(each.value.icmp_code, null)
  rule_number    = each.value.number
  rule_action    = each.value.action
  protocol       = each.value.protocol
  from_port      = each.value.from
  to_port        = each.value.to
  cidr_block     = each.value.cidr
}

#trivy:ignore:AWS-0102:Instances answer clients at any port, and security groups say what leaves an instance.
resource "aws_network_acl_rule" "outbound" {
  for_each = merge([for tier in keys(local.acls) : { for number, rule in local.outbound[tier] : "${tier}/${number}" => merge(rule, { tier = tier, number = number }) }]...)

  network_acl_id = aws_network_acl.this[each.value.tier].id
  egress         = true
  rule_number    = each.value.number
  rule_action    = each.value.action
  protocol       = each.value.protocol
  from_port      = each.value.from
  to_port        = each.value.to
  cidr_block     = each.value.cidr
}
