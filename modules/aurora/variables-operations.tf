variable "backup" {
  type = object({
    retention_days = optional(number, 14)
    window         = optional(string, "02:00-03:00")
  })
  description = "Days automated backups are kept, and when they are taken (UTC). Aurora cannot do without; a secondary cluster keeps its own."
  default     = {}
  nullable    = false

  validation {
    condition     = var.backup.retention_days >= 1 && var.backup.retention_days <= 35
    error_message = "backup.retention_days must be from 1 to 35, the least and the most Aurora keeps."
  }

  validation {
    condition     = can(regex("^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$", var.backup.window))
    error_message = "backup.window must be hh:mm-hh:mm in UTC, such as 02:00-03:00."
  }
}

variable "maintenance_window" {
  type        = string
  description = "When AWS may patch the cluster and its instances (UTC), outside the backup window."
  default     = "sun:04:00-sun:05:00"
  nullable    = false

  validation {
    condition     = can(regex("^(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]-(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]$", var.maintenance_window))
    error_message = "maintenance_window must be ddd:hh:mm-ddd:hh:mm in lower case and UTC, such as sun:04:00-sun:05:00."
  }
}

variable "allow_major_version_upgrade" {
  type        = bool
  description = "Whether Aurora may move to another major version, which it refuses otherwise. Turn it on in the apply that raises engine_version, and off again. The clusters of a global database are moved by modify-global-cluster instead."
  default     = false
  nullable    = false

  validation {
    condition     = !var.allow_major_version_upgrade || var.global_database == null
    error_message = "allow_major_version_upgrade must be false in a global database, whose clusters Aurora upgrades together: aws rds modify-global-cluster --allow-major-version-upgrade."
  }
}

variable "certificate_authority" {
  type        = string
  description = "Authority that signs the server certificates of the instances, or null for the account's default, which RDS takes when it makes them. Some versions of the engines restart for a change: aws rds describe-db-engine-versions shows SupportsCertificateRotationWithoutRestart."
  default     = null

  validation {
    condition     = var.certificate_authority == null || can(regex("^rds-ca-[a-z0-9]+-g[1-9]$", var.certificate_authority))
    error_message = "certificate_authority must be one of RDS that is in use, such as rds-ca-rsa2048-g1: rds-ca-2019 expired in August 2024."
  }
}

variable "deletion_protection" {
  type        = bool
  description = "Whether AWS refuses to delete the cluster. Before the database is taken down, turn it off in a separate apply, and have Terraform forget the cluster, which it refuses to destroy."
  default     = true
  nullable    = false
}

variable "apply_immediately" {
  type        = bool
  description = "Whether changes that interrupt service happen at once rather than in the maintenance window."
  default     = false
  nullable    = false
}

variable "cluster_parameters" {
  type = map(object({
    value        = string
    apply_method = optional(string, "immediate")
  }))
  description = "Parameters of the cluster in addition to the module's own, which force TLS and log slow queries, changes of the schema and, for aurora-mysql, connections. Static ones, and those that are given their default, need apply_method pending-reboot."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for parameter in values(var.cluster_parameters) : contains(["immediate", "pending-reboot"], parameter.apply_method)])
    error_message = "cluster_parameters must have apply_method immediate or pending-reboot."
  }
}

variable "instance_parameters" {
  type = map(object({
    value        = string
    apply_method = optional(string, "immediate")
  }))
  description = "Parameters of each instance, where they differ from the cluster's. Static ones, and those that are given their default, need apply_method pending-reboot."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for parameter in values(var.instance_parameters) : contains(["immediate", "pending-reboot"], parameter.apply_method)])
    error_message = "instance_parameters must have apply_method immediate or pending-reboot."
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
  description = "Whether a week of query load is kept for analysis."
  default     = true
  nullable    = false
}

variable "log_exports" {
  type        = set(string)
  description = "Engine logs sent to CloudWatch, or null for the engine's usual ones: postgresql, or audit, error and slowquery."
  default     = null

  validation {
    condition     = var.log_exports == null || length(setsubtract(coalesce(var.log_exports, []), local.traits.logs)) == 0
    error_message = "log_exports must be among postgresql, instance and iam-db-auth-error for aurora-postgresql, and audit, error, general, slowquery, instance and iam-db-auth-error for aurora-mysql."
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
