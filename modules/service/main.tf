# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

data "aws_partition" "current" {}

# What the provider puts on everything it makes itself: instances and volumes are made by AWS, from a template.
data "aws_default_tags" "current" {}

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
  region    = element(split(".", data.aws_region.current.endpoint), 1)
  partition = data.aws_partition.current.partition
}

module "bootstrap" {
  source = "../bootstrap"

  name             = var.name
  parameter_prefix = var.parameter_prefix
  log_group_name   = aws_cloudwatch_log_group.this.name
  kms_key_arn      = var.kms_key_arn
  secrets          = var.secrets
  decrypt_key_arns = var.decrypt_key_arns
  publishes_to     = var.publishes_to
  consumes         = var.consumes
  grants           = var.grants
  user_data        = var.user_data
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_338:365 days by default. A caller that sets var.log_retention_days to less chose to.
  name              = "/service/${var.name}"
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

resource "aws_launch_template" "this" {
  name                   = var.name
  description            = "Instances of ${var.name}"
  image_id               = var.image
  instance_type          = var.instance_type
  key_name               = one(aws_key_pair.this[*].key_name)
  user_data              = base64encode(module.bootstrap.user_data)
  update_default_version = true

  iam_instance_profile {
    arn = aws_iam_instance_profile.this.arn
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  monitoring {
    enabled = true
  }

  network_interfaces {
    associate_public_ip_address = false
    delete_on_termination       = true
    security_groups             = [aws_security_group.this.id]
  }

  block_device_mappings {
    device_name = data.aws_ami.this.root_device_name

    ebs {
      volume_type           = "gp3"
      volume_size           = var.root_volume_gb
      encrypted             = true
      kms_key_id            = var.kms_key_arn
      delete_on_termination = true
    }
  }

  tag_specifications {
    resource_type = "volume"
    tags          = merge(data.aws_default_tags.current.tags, var.tags, { Name = var.name })
  }

  tags = var.tags

  lifecycle {
    precondition {
      condition     = length(base64encode(module.bootstrap.user_data)) <= 21848
      error_message = "user_data must fit, together with the bootstrap, into the 16 KB that EC2 allows: fetch what is longer from S3."
    }
  }
}

# The floor is Terraform's, the level is AWS's. Failing over raises capacity.min: AWS lifts the group to a new floor at
# once (and lowers it to a new ceiling), so a changed capacity takes effect. Between the two the scaling policy moves
# the level all day; were it managed here, every plan would show a difference and an apply would undo the scaling.
resource "aws_autoscaling_group" "this" {
  name                      = var.name
  min_size                  = var.capacity.min
  max_size                  = var.capacity.max
  desired_capacity          = var.capacity.desired
  vpc_zone_identifier       = values(var.subnet_ids)
  target_group_arns         = concat([var.load_balancer.target_group_arn], values(var.further_targets)[*].target_group_arn)
  health_check_type         = "ELB"
  health_check_grace_period = var.health_check_grace_seconds
  service_linked_role_arn   = aws_iam_service_linked_role.this.arn

  launch_template {
    id      = aws_launch_template.this.id
    version = aws_launch_template.this.latest_version
  }

  # A new instance serves before an old one goes, even in a group of one.
  instance_refresh {
    strategy = "Rolling"

    preferences {
      min_healthy_percentage = 100
      max_healthy_percentage = 200
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

  lifecycle {
    ignore_changes = [desired_capacity]
  }

  # An instance that starts before these exist cannot boot: no key, no parameters, no way out.
  depends_on = [
    aws_kms_grant.volumes,
    aws_iam_role_policy.this,
    aws_iam_role_policy_attachment.session_manager,
    aws_ssm_parameter.this,
    aws_vpc_security_group_egress_rule.http,
    aws_vpc_security_group_egress_rule.https,
    aws_vpc_security_group_ingress_rule.further_targets,
    aws_vpc_security_group_ingress_rule.load_balancer,
  ]
}

resource "aws_autoscaling_policy" "cpu" {
  name                      = "${var.name}-cpu"
  autoscaling_group_name    = aws_autoscaling_group.this.name
  policy_type               = "TargetTrackingScaling"
  estimated_instance_warmup = var.health_check_grace_seconds

  target_tracking_configuration {
    target_value = var.scaling.cpu_percent

    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}

# With several policies the largest group that one of them asks for wins, and a group shrinks when all agree.
resource "aws_autoscaling_policy" "requests" {
  for_each = var.scaling.requests_per_target == null ? {} : { requests = var.scaling.requests_per_target }

  name                      = "${var.name}-requests"
  autoscaling_group_name    = aws_autoscaling_group.this.name
  policy_type               = "TargetTrackingScaling"
  estimated_instance_warmup = var.health_check_grace_seconds

  target_tracking_configuration {
    target_value = each.value

    predefined_metric_specification {
      predefined_metric_type = "ALBRequestCountPerTarget"
      resource_label         = "${var.load_balancer.arn_suffix}/${var.load_balancer.target_group_arn_suffix}"
    }
  }
}
