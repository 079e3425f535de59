variable "name" {
  type        = string
  description = "Name of the replication group, its subnet group and its user. Changing it replaces the cache and its data."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= (var.engine == "redis" && var.users ? 32 : 40)
    error_message = "name must be up to 40 lower-case letters, digits and single hyphens, starting with a letter; 32 for Redis OSS with users, whose default user has the name and -default."
  }
}

variable "engine" {
  type        = string
  description = "valkey or redis. A cache on redis can become one on valkey in place, and not the other way round."
  default     = "valkey"
  nullable    = false

  validation {
    condition     = contains(["valkey", "redis"], var.engine)
    error_message = "engine must be valkey or redis."
  }
}

variable "engine_version" {
  type        = string
  description = "Version, major and minor; a lower one replaces the cache and its data. Null for a member of a global datastore, which has the version of the datastore."
  default     = "8.0"

  validation {
    condition     = var.engine_version == null || contains(var.engine == "redis" ? ["7.0", "7.1"] : ["7.2", "8.0", "8.1", "8.2"], coalesce(var.engine_version, "8.0"))
    error_message = "engine_version must be 7.2, 8.0, 8.1 or 8.2 for valkey, 7.0 or 7.1 for redis: roles of IAM sign in to no older version."
  }
}

variable "node_type" {
  type        = string
  description = "Type of each node. Null for a member of a global datastore, which has the type of the datastore."
  default     = "cache.r7g.large"

  validation {
    condition     = var.node_type == null || can(regex("^cache\\.[a-z]+[0-9]+[a-z]*\\.(micro|small|medium|large|[0-9]*xlarge)$", var.node_type))
    error_message = "node_type must be a node type of ElastiCache, such as cache.r7g.large."
  }
}

variable "nodes" {
  type        = number
  description = "Nodes, one of which writes; with two and more, another one takes over when it is lost."
  default     = 2
  nullable    = false

  validation {
    condition     = var.nodes >= 1 && var.nodes <= 6 && floor(var.nodes) == var.nodes
    error_message = "nodes must be a whole number from 1 to 6: ElastiCache has five replicas at most."
  }
}

variable "vpc_id" {
  type        = string
  description = "VPC of the cache's security group."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Private subnets the nodes live in, one per zone, by zone or any other name known beforehand."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= min(var.nodes, 2)
    error_message = "subnet_ids must name a subnet in each of two zones at least: with all nodes in one zone there is nothing to take over."
  }
}

variable "clients" {
  type        = map(string)
  description = "Security groups that may connect, by the name of what is behind them."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for id in values(var.clients) : startswith(id, "sg-")])
    error_message = "clients must hold security group ids (sg-...): the cache is opened to groups, never to addresses."
  }
}

variable "users" {
  type        = bool
  description = "Whether programs have to sign in with a token of their IAM role. Without, every client that can reach the cache may use it."
  default     = true
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts data and snapshots. It must admit elasticache. Changing it replaces the cache and its data."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "global_datastore" {
  type = object({
    follows = optional(string)
  })
  description = "Null for a cache of one region. An empty object makes a global datastore of which this is the primary; follows is the id of one that this cache joins as its secondary."
  default     = null

  validation {
    condition     = var.global_datastore == null || var.nodes >= 2
    error_message = "global_datastore needs two nodes or more: ElastiCache demands automatic failover of its primary."
  }

  validation {
    condition     = var.global_datastore == null || var.node_type == null || can(regex("^cache\\.(m5|m6g|m7g|r5|r6g|r6gd|r7g|c7gn)\\.(large|[0-9]*xlarge)$", var.node_type))
    error_message = "global_datastore needs nodes of m5, m6g, m7g, r5, r6g, r6gd, r7g or c7gn, from large on."
  }
}

variable "snapshot_retention_days" {
  type        = number
  description = "Days for which daily snapshots are kept; 0 for none."
  default     = 7
  nullable    = false

  validation {
    condition     = var.snapshot_retention_days >= 0 && var.snapshot_retention_days <= 35 && floor(var.snapshot_retention_days) == var.snapshot_retention_days
    error_message = "snapshot_retention_days must be a whole number from 0 to 35."
  }
}

variable "snapshot_window" {
  type        = string
  description = "Hour (UTC) of the daily snapshot, outside of the maintenance window."
  default     = "01:00-02:00"
  nullable    = false

  validation {
    condition     = can(regex("^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$", var.snapshot_window))
    error_message = "snapshot_window must look like 01:00-02:00."
  }
}

variable "maintenance_window" {
  type        = string
  description = "Hour (UTC) of the week in which AWS may replace nodes; another day in each region."
  default     = "sun:03:00-sun:04:00"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]{3}:[0-2][0-9]:[0-5][0-9]-[a-z]{3}:[0-2][0-9]:[0-5][0-9]$", var.maintenance_window))
    error_message = "maintenance_window must look like sun:03:00-sun:04:00."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of everything the module makes."
  default     = {}
  nullable    = false
}
