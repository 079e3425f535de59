data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region    = element(split(".", data.aws_region.current.endpoint), 1)
  source    = var.role == "source"
  following = var.role == "replica" && !var.promoted
}

resource "aws_db_subnet_group" "this" {
  name        = var.name
  description = "Subnets of ${var.name}"
  subnet_ids  = values(var.subnet_ids)
  tags        = var.tags

  lifecycle {
    # AWS lets no instance leave it: another name could not be applied.
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

# Named after its family, so that a major upgrade gets a new group beside the one still in use. The old one is left: an
# upgrade that waits for the maintenance window has the instance in it until then.
resource "aws_db_parameter_group" "this" {
  name         = "${var.name}-${replace(local.family, ".", "-")}"
  description  = "Parameters of ${var.name}"
  family       = local.family
  skip_destroy = true
  tags         = var.tags

  dynamic "parameter" {
    for_each = local.parameters

    content {
      name         = parameter.key
      value        = parameter.value.value
      apply_method = parameter.value.apply_method
    }
  }

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [description]
  }
}

# Made before the instance: RDS would make them itself, without key and kept forever. Logs that are not exported any more
# stay until their retention ends.
resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_338:365 days by default. A caller that sets var.log_retention_days to less chose to.
  for_each = local.log_exports

  name              = "/aws/rds/instance/${var.name}/${each.value}"
  kms_key_id        = var.kms_key_arn
  retention_in_days = var.log_retention_days
  skip_destroy      = true
  tags              = var.tags
}

# A database of this name may have ended before, and its last snapshot has the name still.
resource "terraform_data" "final_snapshot" {}

locals {
  final_snapshot = "${trimsuffix(substr(var.name, 0, 200), "-")}-final-${substr(terraform_data.final_snapshot.id, 0, 8)}"
}

# Ephemeral: read while Terraform runs, written to neither plan nor state. The condition always holds; asking the
# parameter group for it spares a first plan the read, so it also works before the secret exists.
ephemeral "aws_secretsmanager_secret_version" "master" {
  count = local.source ? 1 : 0

  secret_id = aws_db_parameter_group.this.arn != "" ? var.credentials.secret_arn : ""
}

# What a replica was born with (engine, master user, database) is never emitted for it, not even once it is promoted: any
# value that differs from its source's would replace the database. Version and size change in place, and have to follow.
#trivy:ignore:AWS-0077:At least one day on a source, by a validation. A replica has none until it is promoted, and takes backups from that step on.
resource "aws_db_instance" "this" {
  #checkov:skip=CKV_AWS_157:On by default. var.multi_az is false only if the caller accepts the downtime of a zone; a SQL Server replica cannot have a standby.
  #checkov:skip=CKV_AWS_133:At least one day on a source, by a validation. A replica has none until it is promoted, and takes backups from that step on.
  #checkov:skip=CKV_AWS_211:RDS takes the certificate authority that the account has as its default, unless var.certificate_authority names one.
  #checkov:skip=CKV_AWS_226:On, unless the caller names an exact version: an automatic upgrade would make the next plan differ.
  identifier          = var.name
  instance_class      = var.instance_class
  replicate_source_db = local.following ? var.replicate_source_arn : null
  replica_mode        = local.following ? var.replica_mode : null

  engine              = local.source ? var.engine : null
  engine_version      = var.engine_version
  license_model       = local.source ? var.license_model : null
  db_name             = local.source ? var.database_name : null
  username            = local.source ? var.credentials.username : null
  password_wo         = local.source ? jsondecode(ephemeral.aws_secretsmanager_secret_version.master[0].secret_string).password : null
  password_wo_version = local.source ? var.credentials.password_version : null

  # At its creation the provider leaves the size of a replica to RDS, which takes that of the source.
  allocated_storage     = var.storage.size_gb
  max_allocated_storage = var.storage.max_size_gb
  storage_type          = var.storage.type
  iops                  = var.storage.iops
  storage_throughput    = var.storage.throughput
  storage_encrypted     = true
  kms_key_id            = var.kms_key_arn

  # A replica of SQL Server has no standby; it gets one with its promotion.
  multi_az               = var.multi_az && !(local.following && startswith(var.engine, "sqlserver-"))
  db_subnet_group_name   = aws_db_subnet_group.this.name
  vpc_security_group_ids = [aws_security_group.this.id]
  port                   = local.port
  publicly_accessible    = false
  ca_cert_identifier     = var.certificate_authority
  parameter_group_name   = aws_db_parameter_group.this.name
  option_group_name      = one(aws_db_option_group.this[*].name)

  # A replica starts keeping backups when it is promoted, in the same step.
  backup_retention_period   = local.following ? 0 : var.backup.retention_days
  backup_window             = var.backup.window
  maintenance_window        = var.maintenance_window
  delete_automated_backups  = false
  copy_tags_to_snapshot     = true
  deletion_protection       = var.deletion_protection
  skip_final_snapshot       = local.following
  final_snapshot_identifier = local.following ? null : local.final_snapshot

  iam_database_authentication_enabled = local.traits.iam ? true : null
  auto_minor_version_upgrade          = !local.exact_version
  allow_major_version_upgrade         = var.allow_major_version_upgrade ? true : null
  apply_immediately                   = var.apply_immediately

  monitoring_interval             = var.monitoring_interval_seconds
  monitoring_role_arn             = var.monitoring_interval_seconds == 0 ? null : aws_iam_role.monitoring[0].arn
  performance_insights_enabled    = var.performance_insights
  performance_insights_kms_key_id = var.performance_insights ? var.kms_key_arn : null
  enabled_cloudwatch_logs_exports = local.log_exports

  tags = var.tags

  lifecycle {
    # AWS's deletion protection is asked after the readers are gone; this fails the plan.
    prevent_destroy = true

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: RDS cannot encrypt under a key of another one, so a replica takes the key of its region."
    }

    precondition {
      condition     = local.backup_length >= 30 && local.maintenance_length >= 30
      error_message = "backup.window and maintenance_window must be at least 30 minutes long."
    }

    precondition {
      condition     = !local.windows_overlap
      error_message = "maintenance_window must not overlap backup.window: AWS refuses it. Move one of them."
    }
  }

  depends_on = [aws_cloudwatch_log_group.this, aws_iam_role_policy_attachment.monitoring]
}
