# What differs from engine to engine, once.
locals {
  engines = {
    aurora-postgresql = {
      port            = 5432
      family_parts    = 1
      logs            = ["iam-db-auth-error", "instance", "postgresql"]
      logs_by_default = ["postgresql"]
      parameters      = { "rds.force_ssl" = "1", log_statement = "ddl", log_min_duration_statement = "1000" }
      username_length = 63
      username_taken  = ["admin", "rdsadmin"]
      version_pattern = "^[0-9]+(\\.[0-9]+)?$"
      exact_pattern   = "^[0-9]+\\.[0-9]+$"
    }
    aurora-mysql = {
      port            = 3306
      family_parts    = 2
      logs            = ["audit", "error", "general", "iam-db-auth-error", "instance", "slowquery"]
      logs_by_default = ["audit", "error", "slowquery"]
      parameters      = { require_secure_transport = "ON", slow_query_log = "1", server_audit_logging = "1", server_audit_events = "CONNECT,QUERY_DCL,QUERY_DDL" }
      username_length = 16
      username_taken  = ["rdsadmin"]
      version_pattern = "^[0-9]+\\.[0-9]+(\\.mysql_aurora\\.[0-9]+\\.[0-9]+\\.[0-9]+)?$"
      exact_pattern   = "\\.mysql_aurora\\."
    }
  }

  # An unknown engine is refused by its validation; the fallback keeps that the only complaint.
  traits        = lookup(local.engines, var.engine, local.engines.aurora-postgresql)
  version_parts = split(".", var.engine_version)
  family        = "${var.engine}${join(".", slice(local.version_parts, 0, min(local.traits.family_parts, length(local.version_parts))))}"
  exact_version = can(regex(local.traits.exact_pattern, var.engine_version))
  port          = coalesce(var.port, local.traits.port)
  log_exports   = coalesce(var.log_exports, toset(local.traits.logs_by_default))

  # TLS is forced and slow queries are logged, unless the caller says otherwise by name. Where this is the family's default,
  # as rds.force_ssl from 17 on, RDS reports it as pending-reboot whatever it was told, so anything else is a change at
  # every plan. A new cluster has it from the start.
  cluster_parameters = merge(
    { for name, value in local.traits.parameters : name => { value = value, apply_method = "pending-reboot" } },
    var.cluster_parameters,
  )
}

# Named after their family, so that a major upgrade gets new groups beside those still in use.
resource "aws_rds_cluster_parameter_group" "this" {
  name        = "${var.name}-${replace(local.family, ".", "-")}"
  description = "Parameters of the cluster ${var.name}"
  family      = local.family
  tags        = var.tags

  dynamic "parameter" {
    for_each = local.cluster_parameters

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

resource "aws_db_parameter_group" "this" {
  name         = "${var.name}-${replace(local.family, ".", "-")}"
  description  = "Parameters of the instances of ${var.name}"
  family       = local.family
  skip_destroy = true
  tags         = var.tags

  dynamic "parameter" {
    for_each = var.instance_parameters

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
