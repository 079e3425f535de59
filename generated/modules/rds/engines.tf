# What differs from engine to engine, once. A further engine is a further entry. Of a family name, the engine and the
# version are joined by dash; iops and throughput are what gp3 can be given from scaled_gp3_gb on.
locals {
  engine_traits = {
    postgres = {
      port            = 5432, dash = "", family_parts = 1
      logs            = ["postgresql", "upgrade"], logs_by_default = ["postgresql", "upgrade"]
      parameters      = { "rds.force_ssl" = "1" }
      username_length = 63, username_taken = ["admin", "rdsadmin"]
      database_name   = "^[a-zA-Z][a-zA-Z0-9_]{0,62}$"
      version_pattern = "^[0-9]+(\\.[0-9]+)?$", exact_pattern = "\\."
      most_gb         = 65536, scaled_gp3_gb = 400, iops = [12000, 64000], throughput = [500, 4000]
      licenses        = ["postgresql-license"], insights_refused = []
      replica         = true, graviton = true, iam = true, standby = true
    }
    mysql = {
      port            = 3306, dash = "", family_parts = 2
      logs            = ["audit", "error", "general", "slowquery"], logs_by_default = ["error", "slowquery"]
      parameters      = { require_secure_transport = "1", slow_query_log = "1", log_output = "FILE" }
      username_length = 16, username_taken = ["rdsadmin"]
      database_name   = "^[a-zA-Z][a-zA-Z0-9_]{0,62}$"
      version_pattern = "^[0-9]+\\.[0-9]+(\\.[0-9]+)?$", exact_pattern = "\\..*\\."
      most_gb         = 65536, scaled_gp3_gb = 400, iops = [12000, 64000], throughput = [500, 4000]
      licenses        = ["general-public-license"], insights_refused = ["micro", "small"]
      replica         = true, graviton = true, iam = true, standby = true
    }
    oracle = {
      port            = 1521, dash = "-", family_parts = 1
      logs            = ["alert", "audit", "listener", "oemagent", "trace"], logs_by_default = ["alert", "audit", "listener"]
      parameters      = {}
      username_length = 30, username_taken = ["rdsadmin", "sys", "system"]
      database_name   = "^[A-Z][A-Z0-9]{0,7}$"
      version_pattern = "^[0-9]+(\\.0\\.0\\.0\\.ru-[0-9]{4}-[0-9]{2}\\.(rur|spb)-[0-9]{4}-[0-9]{2}\\.r[0-9]+)?$", exact_pattern = "\\.ru-"
      most_gb         = 65536, scaled_gp3_gb = 200, iops = [12000, 64000], throughput = [500, 4000]
      licenses        = ["bring-your-own-license"], insights_refused = []
      replica         = true, graviton = false, iam = false, standby = true
    }
    sqlserver = {
      port            = 1433, dash = "-", family_parts = 2
      logs            = ["agent", "error"], logs_by_default = ["agent", "error"]
      parameters      = { "rds.force_ssl" = "1" }
      username_length = 128, username_taken = ["admin", "rdsadmin", "sa"]
      database_name   = null
      version_pattern = "^[0-9]+\\.00(\\.[0-9]+\\.[0-9]+\\.v[0-9]+)?$", exact_pattern = "\\.v[0-9]+$"
      most_gb         = 16384, scaled_gp3_gb = 20, iops = [3000, 16000], throughput = [125, 1000]
      licenses        = ["license-included"], insights_refused = []
      replica         = false, graviton = false, iam = false, standby = true
    }
  }

  engines = {
    postgres      = local.engine_traits.postgres
    mysql         = local.engine_traits.mysql
    mariadb       = local.engine_traits.mysql
    oracle-ee     = local.engine_traits.oracle
    oracle-se2    = merge(local.engine_traits.oracle, { licenses = ["license-included", "bring-your-own-license"], replica = false })
    sqlserver-ee  = merge(local.engine_traits.sqlserver, { replica = true })
    sqlserver-se  = local.engine_traits.sqlserver
    sqlserver-web = local.engine_traits.sqlserver
    sqlserver-ex  = merge(local.engine_traits.sqlserver, { standby = false })
  }

  # An unknown engine is refused by its validation; the fallback keeps that the only complaint.
  traits        = lookup(local.engines, var.engine, local.engines.postgres)
  oracle        = startswith(var.engine, "oracle-")
  version_parts = split(".", replace(var.engine_version, ".00", ".0"))
  family        = "${var.engine}${local.traits.dash}${join(".", slice(local.version_parts, 0, min(local.traits.family_parts, length(local.version_parts))))}"
  port          = coalesce(var.port, local.traits.port)
  log_exports   = coalesce(var.log_exports, toset(local.traits.logs_by_default))

  # RDS raises minor versions by itself, and refuses to go back to one that was written down.
  exact_version = can(regex(local.traits.exact_pattern, var.engine_version))

  # TLS is forced and the slow-query log goes where it can be exported, unless the caller says otherwise by name. Where
  # this is the family's default, as rds.force_ssl from PostgreSQL 15 on, RDS reports it as pending-reboot whatever it was
  # told, so anything else is a change at every plan. A new instance has it from the start.
  parameters = merge(
    { for name, value in local.traits.parameters : name => { value = value, apply_method = "pending-reboot" } },
    var.parameters,
  )

  # Oracle forces encryption by an option of its own, not by a parameter.
  options = merge(
    { for option in local.oracle ? ["NATIVE_NETWORK_ENCRYPTION"] : [] : option => {
      port = null, version = null, settings = { "SQLNET.ENCRYPTION_SERVER" = "REQUIRED", "SQLNET.CRYPTO_CHECKSUM_SERVER" = "REQUIRED" }
    } },
    var.options,
  )
  option_version = join(".", slice(split(".", var.engine_version), 0, min(local.traits.family_parts, length(local.version_parts))))
}

# Empty as well, because no group means to keep the present one: the last option could never be taken out. PostgreSQL has
# no options. What was in use is kept by RDS for the backups that refer to it, so a major upgrade leaves the old group.
resource "aws_db_option_group" "this" {
  count = var.engine == "postgres" ? 0 : 1

  name                     = "${var.name}-${replace(local.family, ".", "-")}"
  option_group_description = "Options of ${var.name}"
  engine_name              = var.engine
  major_engine_version     = local.option_version
  skip_destroy             = true
  tags                     = var.tags

  dynamic "option" {
    for_each = local.options

    content {
      option_name                    = option.key
      port                           = option.value.port
      version                        = option.value.version
      vpc_security_group_memberships = option.value.port == null ? null : [aws_security_group.this.id]

      dynamic "option_settings" {
        for_each = option.value.settings

        content {
          name  = option_settings.key
          value = option_settings.value
        }
      }
    }
  }

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [option_group_description]
  }
}
