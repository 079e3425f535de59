variable "name" {
  type        = string
  description = "Identifier of the instance, and stem of all names beside it. Changing it renames the instance and its address."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 63
    error_message = "name must be at most 63 lower-case letters, digits and single hyphens, starting with a letter and not ending with a hyphen."
  }
}

variable "role" {
  type        = string
  description = "source for a database of its own, replica for one born as a cross-region read replica. It never changes: a replica that is promoted remains role replica."
  default     = "source"
  nullable    = false

  validation {
    condition     = contains(["source", "replica"], var.role)
    error_message = "role must be source or replica."
  }
}

variable "promoted" {
  type        = bool
  description = "Turn it on to promote a replica in place into a database of its own, with backups. There is no way back: the old source has to be rebuilt as a replica."
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
    error_message = "engine must be one of postgres, mysql, mariadb."
  }
}

variable "engine_version" {
  type        = string
  description = "Version of the engine: the major version lets AWS pick the minor one (\"16\" for postgres, \"8.4\" for mysql, \"10.11\" for mariadb). A replica names its source's."
  nullable    = false

  validation {
    condition     = can(regex(local.traits.version_pattern, var.engine_version))
    error_message = "engine_version must be a version of the engine: \"16\" or \"16.4\" for postgres, at least major and minor (\"8.4\", \"10.11\") for mysql and mariadb."
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
    condition     = var.database_name == null || can(regex("^[a-zA-Z][a-zA-Z0-9_]{0,62}$", var.database_name))
    error_message = "database_name must start with a letter and hold at most 63 letters, digits or underscores."
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
    error_message = "credentials.username must start with a letter, hold letters, digits and underscores only, at most 63 for postgres and 16 for mysql and mariadb, and not be a reserved word (rdsadmin, for postgres also admin)."
  }
}

variable "storage" {
  type = object({
    type        = optional(string, "gp3")
    size_gb     = number
    max_size_gb = optional(number)
    iops        = optional(number)
    throughput  = optional(number)
  })
  description = "Volume of the instance; it is always encrypted. max_size_gb lets it grow by itself, iops and throughput (MiB/s) buy more than the type includes. A replica takes its size from its source."
  nullable    = false

  validation {
    condition     = contains(["gp2", "gp3", "io1", "io2"], var.storage.type)
    error_message = "storage.type must be gp2, gp3, io1 or io2."
  }

  validation {
    condition     = var.storage.size_gb >= (startswith(var.storage.type, "io") ? 100 : 20) && var.storage.size_gb <= 65536
    error_message = "storage.size_gb must be from 20 (100 for io1 and io2) to 65536."
  }

  validation {
    condition     = var.storage.max_size_gb == null || try(var.storage.max_size_gb * 10 >= var.storage.size_gb * 11 && var.storage.max_size_gb <= 65536, false)
    error_message = "storage.max_size_gb must be at least 10 percent above storage.size_gb, and at most 65536: RDS refuses to autoscale into less."
  }

  validation {
    condition     = !startswith(var.storage.type, "io") || var.storage.iops != null
    error_message = "storage.iops is needed with io1 and io2."
  }

  validation {
    condition     = var.storage.type != "gp2" || var.storage.iops == null
    error_message = "storage.iops cannot be set with gp2, whose rate follows its size."
  }

  validation {
    condition     = var.storage.type == "gp3" || var.storage.throughput == null
    error_message = "storage.throughput can be set with gp3 only."
  }

  validation {
    condition     = var.storage.type != "gp3" || (var.storage.iops == null && var.storage.throughput == null) || var.storage.size_gb >= local.traits.scaled_gp3_gb
    error_message = "storage.iops and storage.throughput cannot be set with gp3 below 400 GB, where RDS includes a fixed 3000 and 125."
  }
}

variable "multi_az" {
  type        = bool
  description = "Whether a standby in another zone takes over when the zone of the instance fails. Turn it off where the recovery region is standby enough."
  default     = true
  nullable    = false
}

variable "port" {
  type        = number
  description = "Port clients connect to, or null for the engine's own."
  default     = null

  validation {
    condition     = var.port == null || try(var.port >= 1150 && var.port <= 65535, false)
    error_message = "port must be from 1150 to 65535, the range RDS allows."
  }
}

variable "vpc_id" {
  type        = string
  description = "VPC of the instance's security group."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Private subnets the instance and its standby may live in, by zone or any other name known beforehand."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must name at least two subnets, in different zones: RDS refuses a subnet group of one."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts storage, snapshots, performance data and logs. It must admit rds and logs."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "clients" {
  type        = map(string)
  description = "Security groups that may connect, by the name of what is behind them."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for group in values(var.clients) : startswith(group, "sg-")])
    error_message = "clients must hold security group ids (sg-...): the database is opened to groups, never to addresses."
  }
}
