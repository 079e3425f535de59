variable "backup" {
  type = object({
    retention_days = optional(number, 14)
    window         = optional(string, "02:00-03:00")
  })
  description = "Days automated backups are kept, and when they are taken (UTC). A cross-region replica needs at least one day on its source; on a replica they begin with its promotion."
  default     = {}
  nullable    = false

  validation {
    condition     = var.backup.retention_days >= 0 && var.backup.retention_days <= 35
    error_message = "backup.retention_days must be from 0 to 35, the most RDS keeps."
  }

  validation {
    condition     = can(regex("^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$", var.backup.window))
    error_message = "backup.window must be hh:mm-hh:mm in UTC, such as 02:00-03:00."
  }
}

variable "maintenance_window" {
  type        = string
  description = "When AWS may patch the instance (UTC), outside the backup window."
  default     = "sun:04:00-sun:05:00"
  nullable    = false

  validation {
    condition     = can(regex("^(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]-(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]$", var.maintenance_window))
    error_message = "maintenance_window must be ddd:hh:mm-ddd:hh:mm in lower case and UTC, such as sun:04:00-sun:05:00."
  }
}

variable "reader_maintenance_window" {
  type        = string
  description = "When AWS may patch the readers (UTC): on another day than the instance, so that one of them serves."
  default     = "tue:04:00-tue:05:00"
  nullable    = false

  validation {
    condition     = can(regex("^(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]-(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]$", var.reader_maintenance_window))
    error_message = "reader_maintenance_window must be ddd:hh:mm-ddd:hh:mm in lower case and UTC, such as tue:04:00-tue:05:00."
  }

  validation {
    condition     = length(var.readers) == 0 || var.reader_maintenance_window != var.maintenance_window
    error_message = "reader_maintenance_window must not be maintenance_window: AWS would patch the instance and its readers at once."
  }
}

variable "allow_major_version_upgrade" {
  type        = bool
  description = "Whether RDS may move to another major version, which it refuses otherwise. Turn it on in the apply that raises engine_version, and off again. MySQL and MariaDB want replicas upgraded first, so apply the stack of the replica before that of its source, and take readers out for that apply. PostgreSQL upgrades readers with their source; a replica in another region has to be made again."
  default     = false
  nullable    = false
}

variable "certificate_authority" {
  type        = string
  description = "Authority that signs the server certificates of the instance and its readers, or null for the account's default, which RDS takes when it makes them. Some versions of the engines restart for a change: aws rds describe-db-engine-versions shows SupportsCertificateRotationWithoutRestart."
  default     = null

  validation {
    condition     = var.certificate_authority == null || can(regex("^rds-ca-[a-z0-9]+-g[1-9]$", var.certificate_authority))
    error_message = "certificate_authority must be one of RDS that is in use, such as rds-ca-rsa2048-g1: rds-ca-2019 expired in August 2024."
  }
}

variable "deletion_protection" {
  type        = bool
  description = "Whether AWS refuses to delete the instance. Before the database is taken down, turn it off in a separate apply, and have Terraform forget the instance, which it refuses to destroy."
  default     = true
  nullable    = false
}

variable "apply_immediately" {
  type        = bool
  description = "Whether changes that interrupt service happen at once rather than in the maintenance window."
  default     = false
  nullable    = false
}

variable "parameters" {
  type = map(object({
    value        = string
    apply_method = optional(string, "immediate")
  }))
  description = "Engine parameters in addition to the module's own, which force TLS (but for Oracle, which has an option for it) and, for mysql and mariadb, log slow queries to a file. Static ones, and those that are given their default, need apply_method pending-reboot."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for parameter in values(var.parameters) : contains(["immediate", "pending-reboot"], parameter.apply_method)])
    error_message = "parameters must have apply_method immediate or pending-reboot."
  }
}

variable "options" {
  type = map(object({
    port     = optional(number)
    version  = optional(string)
    settings = optional(map(string), {})
  }))
  description = "Options of the engine by name, such as SQLSERVER_BACKUP_RESTORE, MARIADB_AUDIT_PLUGIN or S3_INTEGRATION, in addition to the module's own, which has Oracle refuse unencrypted connections. One with a port is open to the clients of the instance only by a rule of yours."
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.options) == 0 || var.engine != "postgres"
    error_message = "options must be empty for postgres, which has extensions instead."
  }
}

variable "readers" {
  type = map(object({
    instance_class = optional(string)
    zone_id        = optional(string)
  }))
  description = "Read replicas in this region by the last word of their names, of the instance's class unless they name another, and in the Availability Zone of an ID among subnet_ids unless RDS is to choose one. They share its key, parameters and clients."
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.readers) == 0 || (var.role == "source" && local.traits.replica && var.backup.retention_days >= 1)
    error_message = "readers need a source that keeps backups, of an engine with replicas: not sqlserver-se, -web, -ex or oracle-se2."
  }

  validation {
    condition     = alltrue([for key in keys(var.readers) : can(regex("^[a-z0-9](-?[a-z0-9])*$", key)) && length("${var.name}-${key}") <= 63])
    error_message = "readers must be keyed by lower-case letters, digits and single hyphens, in names (name-key) of at most 63 characters."
  }

  validation {
    condition     = alltrue([for reader in var.readers : reader.zone_id == null || contains(keys(var.subnet_ids), coalesce(reader.zone_id, "none"))])
    error_message = "readers must name a zone_id that is a key of subnet_ids, or none."
  }

  validation {
    condition     = length(var.readers) <= (startswith(var.engine, "oracle-") || startswith(var.engine, "sqlserver-") ? 5 : 15)
    error_message = "readers must be at most 15, or 5 for Oracle and SQL Server."
  }
}

variable "monitoring_interval_seconds" {
  type        = number
  description = "Seconds between two readings of operating-system metrics; 0 turns them off."
  default     = 60
  nullable    = false

  validation {
    condition     = contains([0, 1, 5, 10, 15, 30, 60], var.monitoring_interval_seconds)
    error_message = "monitoring_interval_seconds must be 0, 1, 5, 10, 15, 30 or 60."
  }
}

variable "performance_insights" {
  type        = bool
  description = "Whether a week of query load is kept for analysis. Turn it off for the smallest mysql and mariadb classes, which do not offer it."
  default     = true
  nullable    = false

  validation {
    condition     = !var.performance_insights || !can(regex("^db\\.t[234]g?\\.", var.instance_class)) || !contains(local.traits.insights_refused, element(split(".", var.instance_class), 2))
    error_message = "performance_insights must be false for mysql and mariadb on t-class micro and small instances, which do not offer it."
  }
}

variable "log_exports" {
  type        = set(string)
  description = "Engine logs sent to CloudWatch, or null for the engine's usual ones: postgresql and upgrade, error and slowquery, alert, audit and listener for Oracle, or agent and error for SQL Server."
  default     = null

  validation {
    condition     = var.log_exports == null || length(setsubtract(coalesce(var.log_exports, []), local.traits.logs)) == 0
    error_message = "log_exports must be among postgresql and upgrade for postgres, audit, error, general and slowquery for mysql and mariadb, alert, audit, listener, oemagent and trace for Oracle, agent and error for SQL Server."
  }
}

variable "log_retention_days" {
  type        = number
  description = "Days the exported logs are kept."
  default     = 365
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "log_retention_days must be one of the periods CloudWatch Logs offers, such as 30, 90 or 365."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of everything the module makes, and of the snapshots."
  default     = {}
  nullable    = false
}
