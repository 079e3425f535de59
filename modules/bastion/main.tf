# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

data "aws_partition" "current" {}

# What the provider puts on everything it makes itself: instances and volumes are made by AWS, from a template.
data "aws_default_tags" "current" {}

data "aws_caller_identity" "current" {}

# Asked only for the name of its root device: naming the wrong one would leave the real root volume unencrypted.
#trivy:ignore:AWS-0344:The image is named by its exact id, which has one owner.
data "aws_ami" "this" {
  include_deprecated = true

  filter {
    name   = "image-id"
    values = [var.image]
  }
}

locals {
  region     = element(split(".", data.aws_region.current.endpoint), 1)
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition

  # Only who comes by SSH needs an address and a port; Session Manager needs neither.
  public = length(var.ssh_cidrs) > 0

  user_data = local.public ? templatefile("${path.module}/address.sh.tftpl", { allocation_id = aws_eip.this[0].allocation_id }) : null
}

# Kept when the instance is replaced, so that what clients and firewalls know stays true.
resource "aws_eip" "this" {
  #checkov:skip=CKV2_AWS_19:The instance takes the address when it boots, so that a replacement of the Auto Scaling group keeps it.
  count = local.public ? 1 : 0

  domain = "vpc"

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_key_pair" "this" {
  count = var.public_key == null ? 0 : 1

  key_name   = var.name
  public_key = var.public_key

  tags = var.tags
}

resource "aws_launch_template" "this" {
  #checkov:skip=CKV_AWS_88:A public address exists only if var.ssh_cidrs names ranges that may connect by SSH. Session Manager needs none.
  name                   = var.name
  description            = "The bastion ${var.name}"
  image_id               = var.image
  instance_type          = var.instance_type
  key_name               = one(aws_key_pair.this[*].key_name)
  user_data              = local.user_data == null ? null : base64encode(local.user_data)
  update_default_version = true

  iam_instance_profile {
    arn = aws_iam_instance_profile.this.arn
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  # The address of its own takes the place of the first one, by which the instance asks for it.
  network_interfaces {
    associate_public_ip_address = local.public
    delete_on_termination       = true
    security_groups             = [aws_security_group.this.id]
  }

  block_device_mappings {
    device_name = data.aws_ami.this.root_device_name

    ebs {
      volume_type           = "gp3"
      volume_size           = 20
      encrypted             = true
      kms_key_id            = var.kms_key_arn
      delete_on_termination = true
    }
  }

  dynamic "tag_specifications" {
    for_each = toset(["network-interface", "volume"])

    content {
      resource_type = tag_specifications.value
      tags          = merge(data.aws_default_tags.current.tags, var.tags, { Name = var.name })
    }
  }

  tags = var.tags
}

# One is enough for operators; it comes back in another zone if its own is lost.
resource "aws_autoscaling_group" "this" {
  name                    = var.name
  min_size                = 1
  max_size                = 1
  desired_capacity        = 1
  vpc_zone_identifier     = values(var.subnet_ids)
  service_linked_role_arn = aws_iam_service_linked_role.this.arn

  launch_template {
    id      = aws_launch_template.this.id
    version = aws_launch_template.this.latest_version
  }

  # Nobody is served by it, so the old one goes first: two would contend for one address.
  instance_refresh {
    strategy = "Rolling"

    preferences {
      min_healthy_percentage = 0
    }
  }

  dynamic "tag" {
    for_each = merge(data.aws_default_tags.current.tags, var.tags, { Name = var.name })

    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }

  depends_on = [
    aws_iam_role_policy.address,
    aws_iam_role_policy_attachment.session_manager,
    aws_kms_grant.volumes,
    aws_vpc_security_group_egress_rule.https,
  ]
}
