# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region  = element(split(".", data.aws_region.current.endpoint), 1)
  port    = 6379
  follows = var.global_datastore == null ? null : var.global_datastore.follows
  leads   = var.global_datastore != null && local.follows == null ? { this = var.name } : {}

  # Attribute by attribute, because there is one of the two.
  group = {
    arn         = one(concat(aws_elasticache_replication_group.this[*].arn, aws_elasticache_replication_group.secondary[*].arn))
    host        = one(concat(aws_elasticache_replication_group.this[*].primary_endpoint_address, aws_elasticache_replication_group.secondary[*].primary_endpoint_address))
    reader_host = one(concat(aws_elasticache_replication_group.this[*].reader_endpoint_address, aws_elasticache_replication_group.secondary[*].reader_endpoint_address))
  }
}

resource "aws_elasticache_subnet_group" "this" {
  name        = var.name
  description = "Where the nodes of ${var.name} are"
  subnet_ids  = values(var.subnet_ids)
  tags        = var.tags
}

# No egress: a cache answers, it does not call.
resource "aws_security_group" "this" {
  name        = "${var.name}-cache"
  description = "Who may reach ${var.name}"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-cache" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: ElastiCache cannot encrypt under a key of another one."
    }
  }
}

resource "aws_vpc_security_group_ingress_rule" "client" {
  for_each = var.clients

  security_group_id            = aws_security_group.this.id
  referenced_security_group_id = each.value
  ip_protocol                  = "tcp"
  from_port                    = local.port
  to_port                      = local.port
  description                  = "From ${each.key}"
  tags                         = var.tags
}

resource "aws_elasticache_replication_group" "this" {
  #checkov:skip=CKV2_AWS_50:It is on with two nodes and more, which is the default; AWS refuses it for a single node, which has nothing to fail over to.
  #checkov:skip=CKV_AWS_31:A token would be in the state. Programs sign in with a token of their IAM role instead, by the user group.
  count = local.follows == null ? 1 : 0

  replication_group_id       = var.name
  description                = "Cache ${var.name}"
  engine                     = var.engine
  engine_version             = var.engine_version
  node_type                  = var.node_type
  num_cache_clusters         = var.nodes
  automatic_failover_enabled = var.nodes > 1
  multi_az_enabled           = var.nodes > 1
  port                       = local.port
  subnet_group_name          = aws_elasticache_subnet_group.this.name
  security_group_ids         = [aws_security_group.this.id]
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  kms_key_id                 = var.kms_key_arn
  user_group_ids             = aws_elasticache_user_group.this[*].id
  snapshot_retention_limit   = var.snapshot_retention_days
  snapshot_window            = var.snapshot_window
  maintenance_window         = var.maintenance_window

  # AWS would raise 8.0 to 8.1, and the next plan would replace the cache to go back: a newer minor version is asked for.
  auto_minor_version_upgrade = false

  tags = var.tags

  # AWS has no deletion protection for caches.
  lifecycle {
    prevent_destroy = true
  }
}

# Which member writes changes with a failover, over AWS's API: from then on a difference means nothing here.
resource "aws_elasticache_global_replication_group" "this" {
  for_each = local.leads

  global_replication_group_id_suffix   = each.value
  global_replication_group_description = "Cache ${each.value} in several regions"
  primary_replication_group_id         = aws_elasticache_replication_group.this[0].id

  lifecycle {
    prevent_destroy = true
    ignore_changes  = [primary_replication_group_id]
  }
}

# Engine, version, node type and encryption are those of the global datastore, and are refused here.
#trivy:ignore:AWS-0045:The global datastore is encrypted at rest and its members with it; the provider refuses the argument for a member.
#trivy:ignore:AWS-0051:The global datastore is encrypted in transit and its members with it; the provider refuses the argument for a member.
resource "aws_elasticache_replication_group" "secondary" {
  #checkov:skip=CKV_AWS_29:The global datastore is encrypted at rest and its members with it; the provider refuses the argument for a member.
  #checkov:skip=CKV_AWS_30:The global datastore is encrypted in transit and its members with it; the provider refuses the argument for a member.
  #checkov:skip=CKV2_AWS_50:It is on with two nodes and more, which is the default; AWS refuses it for a single node, which has nothing to fail over to.
  #checkov:skip=CKV_AWS_31:A token would be in the state. Programs sign in with a token of their IAM role instead, by the user group.
  count = local.follows == null ? 0 : 1

  replication_group_id        = var.name
  description                 = "Cache ${var.name}"
  global_replication_group_id = local.follows
  num_cache_clusters          = var.nodes
  automatic_failover_enabled  = var.nodes > 1
  multi_az_enabled            = var.nodes > 1
  port                        = local.port
  subnet_group_name           = aws_elasticache_subnet_group.this.name
  security_group_ids          = [aws_security_group.this.id]
  kms_key_id                  = var.kms_key_arn
  user_group_ids              = aws_elasticache_user_group.this[*].id
  snapshot_retention_limit    = var.snapshot_retention_days
  snapshot_window             = var.snapshot_window
  maintenance_window          = var.maintenance_window
  auto_minor_version_upgrade  = false
  tags                        = var.tags

  # Up to 6.10 the provider takes the engine of a member for redis and would replace a member on Valkey
  # (hashicorp/terraform-provider-aws 41713).
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [engine]
  }
}
