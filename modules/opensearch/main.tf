data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  partition  = data.aws_partition.current.partition
  region     = element(split(".", data.aws_region.current.endpoint), 1)
  account_id = data.aws_caller_identity.current.account_id

  # Put together from names: the domain's own attribute in its own policy would be a cycle.
  domain_arn = "arn:${local.partition}:es:${local.region}:${local.account_id}:domain/${var.name}"

  zones = length(var.subnet_ids)
  port  = 443
}

# No egress: a domain answers, and reaches other domains over AWS's own network.
resource "aws_security_group" "this" {
  #checkov:skip=CKV2_AWS_5:The group belongs to the domain, by its vpc_options.
  name        = "${var.name}-search"
  description = "Who may reach ${var.name}"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-search" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

resource "aws_vpc_security_group_ingress_rule" "client" {
  for_each = var.clients

  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = each.value.security_group_id
  ip_protocol                  = "tcp"
  from_port                    = local.port
  to_port                      = local.port
  description                  = "From ${each.key}"
  tags                         = var.tags
}

resource "aws_opensearch_domain" "this" {
  #checkov:skip=CKV_AWS_317:Audit logs are on, in a dynamic block that Checkov does not expand.
  #checkov:skip=CKV_AWS_318,CKV2_AWS_59:Three dedicated master nodes are the default of var.dedicated_masters, which Checkov does not resolve. A caller can do without them.
  domain_name     = var.name
  engine_version  = var.engine_version
  access_policies = local.access_policy

  cluster_config {
    instance_type  = var.data_nodes.instance_type
    instance_count = var.data_nodes.count

    dedicated_master_enabled = var.dedicated_masters != null
    dedicated_master_count   = try(var.dedicated_masters.count, null)
    dedicated_master_type    = try(var.dedicated_masters.instance_type, null)

    warm_enabled = var.warm_nodes != null
    warm_count   = try(var.warm_nodes.count, null)
    warm_type    = try(var.warm_nodes.instance_type, null)

    multi_az_with_standby_enabled = var.multi_az_with_standby
    zone_awareness_enabled        = local.zones > 1

    # Left out for a single zone, where AWS reports none and a second plan would want it back.
    dynamic "zone_awareness_config" {
      for_each = local.zones > 1 ? [local.zones] : []

      content {
        availability_zone_count = zone_awareness_config.value
      }
    }
  }

  ebs_options {
    ebs_enabled = var.volume != null
    volume_type = var.volume == null ? null : "gp3"
    volume_size = try(var.volume.size_gb, null)
    iops        = try(var.volume.iops, null)
    throughput  = try(var.volume.throughput, null)
  }

  vpc_options {
    subnet_ids         = values(var.subnet_ids)
    security_group_ids = [aws_security_group.this.id]
  }

  # The three that fine-grained access control demands; none can be turned off again.
  encrypt_at_rest {
    enabled    = true
    kms_key_id = var.kms_key_arn
  }

  node_to_node_encryption {
    enabled = true
  }

  domain_endpoint_options {
    enforce_https                   = true
    tls_security_policy             = "Policy-Min-TLS-1-2-PFS-2023-10"
    custom_endpoint_enabled         = var.custom_endpoint != null
    custom_endpoint                 = try(var.custom_endpoint.host, null)
    custom_endpoint_certificate_arn = try(var.custom_endpoint.certificate_arn, null)
  }

  # A role is the better master user: it has no password that could be lost.
  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = var.master_username != null

    master_user_options {
      master_user_arn      = one(aws_iam_role.master[*].arn)
      master_user_name     = var.master_username
      master_user_password = one(terraform_data.first_password[*].output)
    }
  }

  # AWS refuses Auto-Tune on burstable nodes, even to be told that it is off.
  dynamic "auto_tune_options" {
    for_each = local.burstable ? [] : ["ENABLED"]

    content {
      desired_state       = auto_tune_options.value
      rollback_on_disable = "NO_ROLLBACK"
      use_off_peak_window = true
    }
  }

  off_peak_window_options {
    enabled = true

    off_peak_window {
      window_start_time {
        hours   = var.off_peak_start_hour
        minutes = 0
      }
    }
  }

  software_update_options {
    auto_software_update_enabled = true
  }

  dynamic "log_publishing_options" {
    for_each = local.logs

    content {
      log_type                 = log_publishing_options.value
      cloudwatch_log_group_arn = aws_cloudwatch_log_group.this[log_publishing_options.key].arn
    }
  }

  tags = var.tags

  lifecycle {
    # AWS has no deletion protection for domains.
    prevent_destroy = true

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: OpenSearch Service cannot use a key of another one."
    }

    precondition {
      condition     = var.custom_endpoint == null || try(split(":", var.custom_endpoint.certificate_arn)[3], "") == local.region
      error_message = "custom_endpoint.certificate_arn must be a certificate of ${local.region}, the provider's region: OpenSearch Service cannot show one of another."
    }
  }

  depends_on = [aws_cloudwatch_log_resource_policy.this]
}
