# What differs from engine to engine, once. A further engine is a further entry.
locals {
  engines = {
    postgres = {
      port             = 5432
      family_parts     = 1
      logs             = ["postgresql", "upgrade"]
      logs_by_default  = ["postgresql", "upgrade"]
      parameters       = { "rds.force_ssl" = "1" }
      username_length  = 63
      username_taken   = ["admin", "rdsadmin"]
      scaled_gp3_gb    = 400
      version_pattern  = "^[0-9]+(\\.[0-9]+)?$"
      insights_refused = []
    }
    mysql = {
      port             = 3306
      family_parts     = 2
      logs             = ["audit", "error", "general", "slowquery"]
      logs_by_default  = ["error", "slowquery"]
      parameters       = { require_secure_transport = "1", slow_query_log = "1", log_output = "FILE" }
      username_length  = 16
      username_taken   = ["rdsadmin"]
      scaled_gp3_gb    = 400
      version_pattern  = "^[0-9]+\\.[0-9]+(\\.[0-9]+)?$"
      insights_refused = ["micro", "small"]
    }
    mariadb = {
      port             = 3306
      family_parts     = 2
      logs             = ["audit", "error", "general", "slowquery"]
      logs_by_default  = ["error", "slowquery"]
      parameters       = { require_secure_transport = "1", slow_query_log = "1", log_output = "FILE" }
      username_length  = 16
      username_taken   = ["rdsadmin"]
      scaled_gp3_gb    = 400
      version_pattern  = "^[0-9]+\\.[0-9]+(\\.[0-9]+)?$"
      insights_refused = ["micro", "small"]
    }
  }

  # An unknown engine is refused by its validation; the fallback keeps that the only complaint.
  traits        = lookup(local.engines, var.engine, local.engines.postgres)
  version_parts = split(".", var.engine_version)
  family        = "${var.engine}${join(".", slice(local.version_parts, 0, min(local.traits.family_parts, length(local.version_parts))))}"
  port          = coalesce(var.port, local.traits.port)
  log_exports   = coalesce(var.log_exports, toset(local.traits.logs_by_default))

  # TLS is forced and the slow-query log goes where it can be exported, unless the caller says otherwise by name.
  parameters = merge(
    { for name, value in local.traits.parameters : name => { value = value, apply_method = "immediate" } },
    var.parameters,
  )
}
