variable "name" {
  type        = string
  description = "Identifier of the instance, and stem of the names of its other resources. It cannot be changed once deployed: AWS refuses to move an instance out of its subnet group in the same apply."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 63
    error_message = "name must be at most 63 lower-case letters, digits and single hyphens, starting with a letter and not ending with a hyphen."
  }
}

variable "role" {
  type        = string
  description = "source for a standalone database, replica for one born as a cross-region read replica. It never changes: a replica that is promoted remains role replica."
  default     = "source"
  nullable    = false

  validation {
    condition     = contains(["source", "replica"], var.role)
    error_message = "role must be source or replica."
  }

  validation {
    condition     = var.role != "replica" || local.traits.replica
    error_message = "role cannot be replica for this engine: of SQL Server and Oracle, RDS offers them with Enterprise Edition only (sqlserver-ee, oracle-ee). The module rds-backups replicates backups to the other region instead."
  }
}

variable "promoted" {
  type        = bool
  description = "Turn it on to promote a replica in place to a standalone database, with backups. There is no way back: the old source has to be rebuilt as a replica."
  default     = false
  nullable    = false

  validation {
    condition     = !var.promoted || var.role == "replica"
    error_message = "promoted applies to role replica only: a source has nothing to be promoted from."
  }
}

variable "replicate_source_arn" {
  type        = string
  description = "ARN of the instance a replica follows, in another region. Ignored once promoted is on."
  default     = null

  validation {
    condition     = var.role != "source" || var.replicate_source_arn == null
    error_message = "replicate_source_arn applies to role replica only."
  }

  validation {
    condition     = var.role != "replica" || var.promoted || var.replicate_source_arn != null
    error_message = "replicate_source_arn is needed by a replica until it is promoted: dropping it would promote the replica, which promoted = true says openly."
  }

  validation {
    condition     = var.replicate_source_arn == null || can(regex("^arn:[a-z-]+:rds:[a-z0-9-]+:[0-9]{12}:db:[a-z0-9-]+$", var.replicate_source_arn))
    error_message = "replicate_source_arn must be the ARN of a DB instance (arn:aws:rds:<region>:<account>:db:<identifier>): across regions an identifier is not enough."
  }
}

variable "engine" {
  type        = string
  description = "Database engine. A replica names its source's, which its parameters and logs depend on."
  nullable    = false

  validation {
    condition     = contains(keys(local.engines), var.engine)
    error_message = "engine must be one of postgres, mysql, mariadb, oracle-ee, oracle-se2, sqlserver-ee, sqlserver-se, sqlserver-web or sqlserver-ex."
  }
}

variable "license_model" {
  type        = string
  description = "Who holds the licence, or null for the engine's only choice: license-included or bring-your-own-license, between which oracle-se2 has to decide. A replica has its source's."
  default     = null

  validation {
    condition     = var.license_model == null || contains(local.traits.licenses, coalesce(var.license_model, "none"))
    error_message = "license_model must be bring-your-own-license for oracle-ee, that or license-included for oracle-se2, license-included for SQL Server, postgresql-license or general-public-license for the others."
  }

  validation {
    condition     = var.license_model != null || length(local.traits.licenses) == 1 || var.role == "replica"
    error_message = "license_model must be given for oracle-se2: license-included or bring-your-own-license."
  }
}

variable "replica_mode" {
  type        = string
  description = "What a replica of Oracle does until it is promoted: mounted takes no connections; open-read-only serves reads, for which Oracle asks an Active Data Guard licence. Null for other engines."
  default     = null

  validation {
    condition     = var.replica_mode == null || (local.oracle && contains(["mounted", "open-read-only"], coalesce(var.replica_mode, "none")))
    error_message = "replica_mode must be mounted or open-read-only, and null for other engines than Oracle."
  }
}

variable "engine_version" {
  type        = string
  description = "Version of the engine: the major version lets AWS pick the minor one (\"16\" for postgres, \"8.4\" for mysql, \"10.11\" for mariadb, \"19\" for Oracle, \"16.00\" for SQL Server); an exact one stays. A replica names its source's."
  nullable    = false

  validation {
    condition     = can(regex(local.traits.version_pattern, var.engine_version))
    error_message = "engine_version must be a version of the engine: \"16\" or \"16.4\" for postgres, at least major and minor (\"8.4\", \"10.11\") for mysql and mariadb, \"19\" or \"19.0.0.0.ru-2025-01.rur-2025-01.r1\" for Oracle, \"16.00\" or \"16.00.4165.4.v1\" for SQL Server."
  }
}

variable "instance_class" {
  type        = string
  description = "Size of the instance. A replica that shall carry the full load after promotion needs its source's."
  nullable    = false

  validation {
    condition     = can(regex("^db\\.[a-z0-9-]+\\.[a-z0-9-]+$", var.instance_class))
    error_message = "instance_class must be a DB instance class such as db.r6g.large."
  }

  validation {
    condition     = local.traits.graviton || !can(regex("^db\\.[a-z]+[0-9]+[a-z]*g[a-z]*\\.", var.instance_class))
    error_message = "instance_class cannot be a Graviton class (db.r6g, db.t4g ...) for Oracle and SQL Server, which run on Intel and AMD only: db.r6i.large is one."
  }
}

variable "database_name" {
  type        = string
  description = "Database created with the instance, or null for none. A replica has its source's."
  default     = null

  validation {
    condition     = var.role != "replica" || var.database_name == null
    error_message = "database_name must be null for a replica, which has its source's databases: any value would replace the instance."
  }

  validation {
    condition     = var.database_name == null || can(regex(local.traits.database_name, var.database_name))
    error_message = "database_name must start with a letter and hold at most 63 letters, digits or underscores; for Oracle it is the SID of at most 8 capitals and digits; SQL Server creates none, so it must be null."
  }
}

variable "credentials" {
  type = object({
    secret_arn       = string
    password_version = number
    username         = string
  })
  description = "Secret with the master user's password, as JSON with a key password; raise password_version whenever the secret changes. Null for a replica, which has its source's users."
  default     = null

  validation {
    condition     = var.role != "replica" || var.credentials == null
    error_message = "credentials must be null for a replica, which has its source's users: another user name would replace the instance."
  }

  validation {
    condition     = var.role != "source" || var.credentials != null
    error_message = "credentials are needed by a source."
  }

  validation {
    condition = var.credentials == null || alltrue([
      can(regex("^[a-zA-Z][a-zA-Z0-9_]*$", try(var.credentials.username, ""))),
      length(try(var.credentials.username, "")) <= local.traits.username_length,
      !contains(local.traits.username_taken, lower(try(var.credentials.username, ""))),
    ])
    error_message = "credentials.username must start with a letter, hold letters, digits and underscores only, at most 63 for postgres, 16 for mysql and mariadb, 30 for Oracle and 128 for SQL Server, and not be a reserved word (rdsadmin everywhere, admin for postgres and SQL Server, sa for SQL Server, sys and system for Oracle)."
  }
}
