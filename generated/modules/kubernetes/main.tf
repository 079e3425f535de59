# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

data "aws_partition" "current" {}

# What the provider puts on everything it makes itself: instances and volumes are made by AWS, from a template.
data "aws_default_tags" "current" {}

locals {
  region    = element(split(".", data.aws_region.current.endpoint), 1)
  partition = data.aws_partition.current.partition

  # Families of Graviton have a g behind their generation, as m7g and c6gn have.
  ami_type = can(regex("^[a-z]+[0-9]+[a-z]*g[a-z]*[.]", var.instance_type)) ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD"
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_338:365 days by default. A caller that sets var.log_retention_days to less chose to.
  name              = "/aws/eks/${var.name}/cluster"
  retention_in_days = var.log_retention_days
  skip_destroy      = true
  kms_key_id        = var.kms_key_arn

  tags = var.tags
}

resource "aws_eks_cluster" "this" {
  name                          = var.name
  version                       = var.kubernetes_version
  role_arn                      = aws_iam_role.cluster.arn
  enabled_cluster_log_types     = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  bootstrap_self_managed_addons = false

  # Whoever applies this is an administrator; further ones are access entries, and nothing is kept in a config map.
  access_config {
    authentication_mode                         = "API"
    bootstrap_cluster_creator_admin_permissions = true
  }

  encryption_config {
    resources = ["secrets"]

    provider {
      key_arn = var.kms_key_arn
    }
  }

  vpc_config {
    subnet_ids              = values(var.subnet_ids)
    endpoint_private_access = true
    endpoint_public_access  = length(var.public_access_cidrs) > 0
    public_access_cidrs     = length(var.public_access_cidrs) > 0 ? var.public_access_cidrs : null
  }

  # A version past its standard support costs more and is not replaced behind Terraform's back.
  upgrade_policy {
    support_type = "EXTENDED"
  }

  tags = var.tags

  # EKS makes a log group without key and retention if it finds none, and cannot clean up without its role.
  depends_on = [aws_cloudwatch_log_group.this, aws_iam_role_policy_attachment.cluster]

  lifecycle {
    # AWS would delete it with everything that was installed in it.
    prevent_destroy = true
  }
}

resource "aws_launch_template" "this" {
  name                   = var.name
  description            = "Nodes of ${var.name}"
  update_default_version = true

  # One hop: what runs in a pod cannot take the rights of its node.
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  monitoring {
    enabled = true
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_type           = "gp3"
      volume_size           = 20
      encrypted             = true
      kms_key_id            = var.kms_key_arn
      delete_on_termination = true
    }
  }

  dynamic "tag_specifications" {
    for_each = toset(["instance", "network-interface", "volume"])

    content {
      resource_type = tag_specifications.value
      tags          = merge(data.aws_default_tags.current.tags, var.tags, { Name = var.name })
    }
  }

  tags = var.tags
}

resource "aws_eks_node_group" "this" {
  cluster_name    = aws_eks_cluster.this.name
  node_group_name = "${var.name}-${substr(sha256(join(",", concat([var.instance_type], sort(keys(var.subnet_ids))))), 0, 8)}"
  version         = var.kubernetes_version
  node_role_arn   = aws_iam_role.node.arn
  subnet_ids      = values(var.subnet_ids)
  ami_type        = local.ami_type
  instance_types  = [var.instance_type]

  launch_template {
    id      = aws_launch_template.this.id
    version = aws_launch_template.this.latest_version
  }

  scaling_config {
    min_size     = var.nodes
    max_size     = var.nodes
    desired_size = var.nodes
  }

  update_config {
    max_unavailable = 1
  }

  tags = var.tags

  # Nodes without rights or without a network never join.
  depends_on = [aws_eks_addon.before_nodes, aws_iam_role_policy_attachment.node]

  lifecycle {
    # Another instance type or zone is another group. Its name holds both, so that it stands before the old one is drained.
    create_before_destroy = true
  }
}
