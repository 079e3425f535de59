variable "name" {
  type        = string
  description = "Identifier of the cluster, and stem of the names of its other resources. Two clusters of a global database need different ones. It cannot be changed: another name is another cluster."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 63
    error_message = "name must be at most 63 lower-case letters, digits and single hyphens, starting with a letter and not ending with a hyphen."
  }
}

variable "engine" {
  type        = string
  description = "Database engine. A secondary cluster names its primary's."
  nullable    = false

  validation {
    condition     = contains(keys(local.engines), var.engine)
    error_message = "engine must be aurora-postgresql or aurora-mysql."
  }
}

variable "engine_version" {
  type        = string
  description = "Version of the engine: a major one (\"16\", \"8.0\") lets AWS move the minor one, an exact one (\"16.8\", \"8.0.mysql_aurora.3.10.0\") stays. The clusters of a global database need the same exact one; give it literally, not by the output of another resource."
  nullable    = false

  validation {
    condition     = can(regex(local.traits.version_pattern, var.engine_version))
    error_message = "engine_version must be \"16\" or \"16.8\" for aurora-postgresql, \"8.0\" or \"8.0.mysql_aurora.3.10.0\" for aurora-mysql."
  }

  validation {
    condition     = var.global_database == null || can(regex(local.traits.exact_pattern, var.engine_version)) || !can(regex(local.traits.version_pattern, var.engine_version))
    error_message = "engine_version must be exact in a global database (\"16.8\", \"8.0.mysql_aurora.3.10.0\"): a region picks its own minor version for a major one, and clusters whose versions differ cannot take over from each other."
  }
}

variable "global_database" {
  type = object({
    identifier = string
    primary = optional(object({
      cluster_arn = string
    }))
  })
  description = "Global database the cluster is made in, or null for a standalone cluster. primary, in a secondary cluster only, names the first cluster, in another region; an object, so that the ARN itself may still be unknown when the plan is made. It never changes: after a failover a secondary cluster keeps it."
  default     = null

  validation {
    condition     = var.global_database == null || can(regex("^[a-zA-Z](-?[a-zA-Z0-9])*$", var.global_database.identifier)) && length(try(var.global_database.identifier, "")) <= 63
    error_message = "global_database.identifier must be at most 63 letters, digits and single hyphens, starting with a letter and not ending with a hyphen."
  }

  validation {
    condition     = try(var.global_database.primary, null) == null || can(regex("^arn:[a-z-]+:rds:[a-z0-9-]+:[0-9]{12}:cluster:[a-z0-9-]+$", var.global_database.primary.cluster_arn))
    error_message = "global_database.primary.cluster_arn must be the ARN of a cluster (arn:aws:rds:<region>:<account>:cluster:<identifier>)."
  }

  validation {
    condition     = try(split(":", var.global_database.primary.cluster_arn)[6], "") != var.name
    error_message = "global_database.primary.cluster_arn names a cluster called like this one: a global database cannot have two clusters of one identifier, not even in two regions."
  }
}

variable "write_forwarding" {
  type        = bool
  description = "Lets a secondary cluster pass writes on to its primary, so that programs may write in either region; some statements are not forwarded. Aurora PostgreSQL can from 14.9, 15.4 and 16 on. In Aurora MySQL each session sets aurora_replica_read_consistency as well."
  default     = false
  nullable    = false

  validation {
    condition     = !var.write_forwarding || local.secondary
    error_message = "write_forwarding belongs to a secondary cluster, with global_database.primary: the primary cluster writes itself."
  }
}

variable "instance_class" {
  type        = string
  description = "Size of every instance, or db.serverless. A secondary cluster that shall carry the full load after a failover needs its primary's."
  nullable    = false

  validation {
    condition     = can(regex("^db\\.(serverless|[a-z0-9-]+\\.[a-z0-9-]+)$", var.instance_class))
    error_message = "instance_class must be a DB instance class such as db.r6g.large, or db.serverless."
  }

  validation {
    condition     = var.global_database == null || can(regex("^db\\.(serverless|r([5-9]|[1-9][0-9])[a-z-]*\\..+|x.+)$", var.instance_class))
    error_message = "instance_class must be memory-optimised (db.r5 or newer, db.x) or db.serverless in a global database, which takes no other, above all no db.t class."
  }
}

variable "serverless" {
  type = object({
    min_capacity = number
    max_capacity = number
  })
  description = "Bounds between which each instance scales by itself, in Aurora capacity units of about 2 GiB of memory; null for instances of a fixed size. The least is what a failover starts from."
  default     = null

  validation {
    condition     = (var.serverless != null) == (var.instance_class == "db.serverless")
    error_message = "serverless belongs to instance_class db.serverless: give both or neither."
  }

  validation {
    condition     = var.serverless == null || try(var.serverless.min_capacity >= 0 && var.serverless.max_capacity >= 1 && var.serverless.max_capacity <= 256 && var.serverless.min_capacity <= var.serverless.max_capacity && floor(var.serverless.min_capacity * 2) == var.serverless.min_capacity * 2 && floor(var.serverless.max_capacity * 2) == var.serverless.max_capacity * 2, false)
    error_message = "serverless must go from 0 or more to at least 1 and at most 256 capacity units, in steps of 0.5, and not downwards."
  }
}

variable "instances" {
  type = map(object({
    zone           = string
    promotion_tier = optional(number, 1)
  }))
  description = "Instances by the last word of their names, each with the id of its zone; the first to be ready writes. The lower its promotion_tier, the sooner a reader takes over. A secondary cluster without any keeps the data and cannot serve it."
  nullable    = false

  validation {
    condition     = length(var.instances) >= 1 || local.secondary
    error_message = "instances must hold at least one, or nothing serves the data; only a secondary cluster may do without."
  }

  validation {
    condition     = length(var.instances) < 2 || length(distinct([for instance in values(var.instances) : instance.zone])) >= 2
    error_message = "instances must be in at least two zones: a reader in the writer's own zone is lost with it."
  }

  validation {
    condition     = alltrue([for instance in values(var.instances) : contains(keys(var.subnet_ids), instance.zone)])
    error_message = "instances must be in zones that subnet_ids has a subnet in."
  }

  validation {
    condition     = alltrue([for instance in values(var.instances) : contains(range(16), instance.promotion_tier)])
    error_message = "instances must have a promotion_tier from 0, which takes over first, to 15."
  }

  validation {
    condition     = length(var.instances) <= 16 && alltrue([for key in keys(var.instances) : can(regex("^[a-z0-9](-?[a-z0-9])*$", key)) && length("${var.name}-${key}") <= 63])
    error_message = "instances must be 16 at most, keyed by lower-case letters, digits and single hyphens, in names (name-key) of at most 63 characters."
  }
}

variable "database_name" {
  type        = string
  description = "Database created with the cluster, or null for none. A secondary cluster has its primary's."
  default     = null

  validation {
    condition     = !local.secondary || var.database_name == null
    error_message = "database_name must be null for a secondary cluster, which has its primary's databases: Aurora refuses to be given one."
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
  description = "Secret with the master user's password, as JSON with a key password; raise password_version whenever the secret changes. Null for a secondary cluster, which has its primary's users. RDS cannot manage the password itself in a global database, so this module never asks it to."
  default     = null

  validation {
    condition     = !local.secondary || var.credentials == null
    error_message = "credentials must be null for a secondary cluster, which has its primary's users: Aurora refuses to be given any."
  }

  validation {
    condition     = local.secondary || var.credentials != null
    error_message = "credentials are needed by every cluster but a secondary one."
  }

  validation {
    condition = var.credentials == null || alltrue([
      can(regex("^[a-zA-Z][a-zA-Z0-9_]*$", try(var.credentials.username, ""))),
      length(try(var.credentials.username, "")) <= local.traits.username_length,
      !contains(local.traits.username_taken, lower(try(var.credentials.username, ""))),
    ])
    error_message = "credentials.username must start with a letter, hold letters, digits and underscores only, at most 63 for aurora-postgresql and 16 for aurora-mysql, and not be a reserved word (rdsadmin, for aurora-postgresql also admin)."
  }
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
  description = "VPC of the cluster's security group."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Private subnets the instances live in, by Availability Zone id such as eus1-az1."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must name subnets in at least two zones: Aurora refuses a subnet group of one."
  }

  validation {
    condition     = alltrue([for zone in keys(var.subnet_ids) : can(regex("^[a-z]+[0-9]+-az[0-9]+$", zone))])
    error_message = "subnet_ids must be keyed by Availability Zone ids such as eus1-az1, which mean the same zone in every account."
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
