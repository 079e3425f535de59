data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

# Instances are placed by zone name, which differs between accounts; callers know zones by their id.
data "aws_availability_zones" "this" {
  filter {
    name   = "zone-id"
    values = keys(var.subnet_ids)
  }
}

locals {
  region     = element(split(".", data.aws_region.current.endpoint), 1)
  secondary  = var.global_database == null ? false : var.global_database.primary != null
  zone_names = zipmap(data.aws_availability_zones.this.zone_ids, data.aws_availability_zones.this.names)
}

resource "aws_db_subnet_group" "this" {
  name        = var.name
  description = "Subnets of ${var.name}"
  subnet_ids  = values(var.subnet_ids)
  tags        = var.tags

  lifecycle {
    # AWS lets no cluster leave it: another name could not be applied.
    prevent_destroy = true
  }
}

# No egress: a database answers, it does not call.
resource "aws_security_group" "this" {
  name        = "${var.name}-database"
  description = "Who may reach ${var.name}"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-database" })

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
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

# Made before the cluster: RDS would make them itself, without key and kept forever. Logs that are not exported any more
# stay until their retention ends.
resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_338:365 days by default. A caller that sets var.log_retention_days to less chose to.
  for_each = local.log_exports

  name              = "/aws/rds/cluster/${var.name}/${each.value}"
  kms_key_id        = var.kms_key_arn
  retention_in_days = var.log_retention_days
  skip_destroy      = true
  tags              = var.tags
}

# A cluster of this name may have ended before, and its last snapshot has the name still.
resource "terraform_data" "final_snapshot" {}

locals {
  final_snapshot = "${trimsuffix(substr(var.name, 0, 200), "-")}-final-${substr(terraform_data.final_snapshot.id, 0, 8)}"
}

# Ephemeral: read while Terraform runs, written to neither plan nor state. The condition always holds; asking the
# parameter group for it spares a first plan the read, so it also works before the secret exists.
ephemeral "aws_secretsmanager_secret_version" "master" {
  count = local.secondary ? 0 : 1

  secret_id = aws_rds_cluster_parameter_group.this.arn != "" ? var.credentials.secret_arn : ""
}

# Which global database the cluster was born into: Terraform would plan to join one later, and to no avail.
resource "terraform_data" "birth" {
  input = { global_database = try(var.global_database.identifier, "") }

  lifecycle {
    ignore_changes = [input]
  }
}

# A secondary takes databases, users and passwords from the primary cluster; AWS refuses to be given any.
resource "aws_rds_cluster" "this" {
  #checkov:skip=CKV_AWS_133:A validation demands var.backup.retention_days from 1 to 35, with 14 as default. Checkov does not resolve it.
  #checkov:skip=CKV2_AWS_8:Aurora keeps continuous backups itself, for var.backup.retention_days.
  #checkov:skip=CKV_AWS_326:Backtrack exists for Aurora MySQL only, and not in a global database. Backups restore to any second of var.backup.retention_days.
  cluster_identifier        = var.name
  engine                    = var.engine
  engine_version            = var.engine_version
  global_cluster_identifier = try(var.global_database.identifier, null)
  source_region             = local.secondary ? split(":", var.global_database.primary.cluster_arn)[3] : null

  enable_global_write_forwarding = var.write_forwarding ? true : null

  database_name              = local.secondary ? null : var.database_name
  master_username            = local.secondary ? null : var.credentials.username
  master_password_wo         = local.secondary ? null : jsondecode(ephemeral.aws_secretsmanager_secret_version.master[0].secret_string).password
  master_password_wo_version = local.secondary ? null : var.credentials.password_version

  storage_encrypted               = true
  kms_key_id                      = var.kms_key_arn
  db_subnet_group_name            = aws_db_subnet_group.this.name
  vpc_security_group_ids          = [aws_security_group.this.id]
  port                            = local.port
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.this.name

  dynamic "serverlessv2_scaling_configuration" {
    for_each = var.serverless[*]

    content {
      min_capacity = serverlessv2_scaling_configuration.value.min_capacity
      max_capacity = serverlessv2_scaling_configuration.value.max_capacity
    }
  }

  backup_retention_period      = var.backup.retention_days
  preferred_backup_window      = var.backup.window
  preferred_maintenance_window = var.maintenance_window
  delete_automated_backups     = false
  copy_tags_to_snapshot        = true
  deletion_protection          = var.deletion_protection
  # Aurora takes no snapshot of a secondary while it leaves its global database.
  skip_final_snapshot       = local.secondary
  final_snapshot_identifier = local.secondary ? null : local.final_snapshot

  iam_database_authentication_enabled = true
  apply_immediately                   = var.apply_immediately
  enabled_cloudwatch_logs_exports     = local.log_exports

  # A major upgrade moves the instances as well, and AWS asks for their new group in the same call.
  allow_major_version_upgrade      = var.allow_major_version_upgrade ? true : null
  db_instance_parameter_group_name = var.allow_major_version_upgrade ? aws_db_parameter_group.this.name : null

  tags = var.tags

  lifecycle {
    # AWS's deletion protection is asked after the instances are gone; this fails the plan.
    prevent_destroy = true

    # A switchover, a failover or leaving the global database changes both, and none of them is Terraform's doing.
    ignore_changes = [global_cluster_identifier, replication_source_identifier]

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: Aurora cannot encrypt under a key of another one, so a secondary cluster takes the key of its region."
    }

    precondition {
      condition     = !local.secondary || try(split(":", var.global_database.primary.cluster_arn)[3], "") != local.region
      error_message = "global_database.primary.cluster_arn names a cluster in ${local.region}, the provider's own region: a global database has one cluster in a region."
    }

    precondition {
      condition     = local.backup_length >= 30 && local.maintenance_length >= 30
      error_message = "backup.window and maintenance_window must be at least 30 minutes long."
    }

    precondition {
      condition     = !local.windows_overlap
      error_message = "maintenance_window must not overlap backup.window: AWS refuses it. Move one of them."
    }

    precondition {
      condition     = var.global_database == null || try(var.global_database.identifier, "") == terraform_data.birth.output.global_database
      error_message = "global_database.identifier cannot change: Aurora lets no existing cluster join a global database. Restore a snapshot into a new cluster there, under another name."
    }
  }

  depends_on = [aws_cloudwatch_log_group.this]
}

resource "aws_rds_cluster_instance" "this" {
  #checkov:skip=CKV_AWS_226:On, unless the caller names an exact version: AWS upgrades clusters of a global database only by hand.
  for_each = var.instances

  identifier         = "${var.name}-${each.key}"
  cluster_identifier = aws_rds_cluster.this.id
  engine             = var.engine
  instance_class     = var.instance_class
  availability_zone  = local.zone_names[each.value.zone]
  promotion_tier     = each.value.promotion_tier

  db_subnet_group_name         = aws_db_subnet_group.this.name
  db_parameter_group_name      = aws_db_parameter_group.this.name
  publicly_accessible          = false
  ca_cert_identifier           = var.certificate_authority
  preferred_maintenance_window = var.maintenance_window
  copy_tags_to_snapshot        = true
  apply_immediately            = var.apply_immediately
  # An exact version stays: AWS moves the clusters of a global database by hand only, and asks so for its long-term ones.
  auto_minor_version_upgrade = !local.exact_version

  monitoring_interval             = var.monitoring_interval_seconds
  monitoring_role_arn             = var.monitoring_interval_seconds == 0 ? null : aws_iam_role.monitoring[0].arn
  performance_insights_enabled    = var.performance_insights
  performance_insights_kms_key_id = var.performance_insights ? var.kms_key_arn : null

  tags = var.tags

  depends_on = [aws_iam_role_policy_attachment.monitoring]
}
