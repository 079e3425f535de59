# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

data "aws_partition" "current" {}

locals {
  region    = element(split(".", data.aws_region.current.endpoint), 1)
  partition = data.aws_partition.current.partition

  # No two are called the same, not even in different regions, because zone ids are not shared.
  machine_names = { for zone in keys(var.subnet_ids) : zone => "${var.name}-${zone}" }
}

module "bootstrap" {
  source   = "../bootstrap"
  for_each = local.machine_names

  name             = var.name
  parameter_prefix = var.parameter_prefix
  log_group_name   = aws_cloudwatch_log_group.this.name
  kms_key_arn      = var.kms_key_arn
  secrets          = var.secrets
  decrypt_key_arns = var.decrypt_key_arns
  publishes_to     = var.publishes_to
  consumes         = var.consumes
  grants           = var.grants
  environment      = { MACHINE_NAME = each.value }
  user_data        = var.user_data
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_338:365 days by default. A caller that sets var.log_retention_days to less chose to.
  name              = "/nodes/${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn

  tags = var.tags
}

resource "aws_ssm_parameter" "this" {
  for_each = var.parameters

  name        = "/${var.parameter_prefix}/${each.key}"
  description = "${each.key} for ${var.name} in ${local.region}"
  type        = "SecureString"
  key_id      = var.kms_key_arn
  value       = each.value

  tags = var.tags
}

# Addresses belong to the interface and not to the instance, which may come and go.
resource "aws_network_interface" "this" {
  for_each = var.subnet_ids

  description     = local.machine_names[each.key]
  subnet_id       = each.value
  security_groups = [aws_security_group.this.id]

  tags = merge(var.tags, { Name = local.machine_names[each.key] })
}

resource "aws_eip" "this" {
  #checkov:skip=CKV2_AWS_19:The address belongs to the network interface of a node, which outlives the instance.
  for_each = var.subnet_ids

  domain = "vpc"

  tags = merge(var.tags, { Name = local.machine_names[each.key] })
}

resource "aws_eip_association" "this" {
  for_each = var.subnet_ids

  allocation_id        = aws_eip.this[each.key].allocation_id
  network_interface_id = aws_network_interface.this[each.key].id
}

# While the nodes are not to run there are no instances: one that was stopped could be started by anybody, and one that
# is stopped while it boots for the first time never finishes.
resource "aws_instance" "this" {
  #checkov:skip=CKV_AWS_88:Others allow-list the address that a node connects from. Its security group lets in the load balancer, the other node and bastions only.
  for_each = var.running ? var.subnet_ids : {}

  ami                  = var.image
  instance_type        = var.instance_type
  iam_instance_profile = aws_iam_instance_profile.this.name
  key_name             = one(aws_key_pair.this[*].key_name)
  monitoring           = true
  ebs_optimized        = true
  user_data_base64     = base64encode(module.bootstrap[each.key].user_data)

  network_interface {
    device_index         = 0
    network_interface_id = aws_network_interface.this[each.key].id
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  root_block_device {
    volume_type           = "gp3"
    volume_size           = var.root_volume_gb
    encrypted             = true
    kms_key_id            = var.kms_key_arn
    delete_on_termination = true
    tags                  = merge(var.tags, { Name = local.machine_names[each.key] })
  }

  tags = merge(var.tags, { Name = local.machine_names[each.key] })

  # A new image, type, bootstrap or key would take both nodes away at once. It is for new instances, and whoever wants one replaces
  # the nodes one after the other: terraform apply -replace='module.<call>.aws_instance.this["<zone>"]'.
  lifecycle {
    ignore_changes = [ami, instance_type, key_name, root_block_device[0].kms_key_id, user_data_base64]

    precondition {
      condition     = length(base64encode(module.bootstrap[each.key].user_data)) <= 21848
      error_message = "user_data must fit, together with the bootstrap, into the 16 KB that EC2 allows: fetch what is longer from S3."
    }
  }

  # An instance that starts before these exist cannot boot: no address, no key, no parameters, no way out.
  depends_on = [
    aws_eip_association.this,
    aws_iam_role_policy.this,
    aws_iam_role_policy_attachment.session_manager,
    aws_ssm_parameter.this,
    aws_vpc_security_group_egress_rule.http,
    aws_vpc_security_group_egress_rule.https,
    aws_vpc_security_group_ingress_rule.load_balancer,
  ]
}
