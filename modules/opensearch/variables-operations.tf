variable "volume" {
  type = object({
    size_gb    = optional(number, 100)
    iops       = optional(number)
    throughput = optional(number)
  })
  description = "gp3 volume of each data node; iops and throughput (MiB/s) buy more than its size includes. Null for instance types with local disks, such as r6gd and i3."
  default     = {}

  validation {
    condition     = (var.volume == null) == can(regex(local.own_disk, var.data_nodes.instance_type))
    error_message = "volume must be null for instance types with local disks (i3, i4i, im4gn, r6gd and the like), which take none, and given for all others, which have none."
  }

  validation {
    condition     = var.volume == null || try(var.volume.size_gb >= 10 && var.volume.size_gb <= 24576, false)
    error_message = "volume.size_gb must be from 10 to 24576; each instance type has its own, lower limit."
  }

  validation {
    condition     = try(var.volume.iops, null) == null || try(var.volume.iops >= 3000 && var.volume.iops <= 16000 * ceil(var.volume.size_gb / 3072), false)
    error_message = "volume.iops must be from 3000 to 16000 for each 3072 GB begun."
  }

  validation {
    condition     = try(var.volume.throughput, null) == null || try(var.volume.throughput >= 125 && var.volume.throughput <= 1000 * ceil(var.volume.size_gb / 3072), false)
    error_message = "volume.throughput must be from 125 to 1000 MiB/s for each 3072 GB begun."
  }
}

variable "vpc_id" {
  type        = string
  description = "VPC of the domain's security group."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Private subnets the nodes live in, one per zone, by zone or any other name known beforehand. Their number is the number of zones the domain spans."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 1 && length(var.subnet_ids) <= 3
    error_message = "subnet_ids must name one subnet in each of one, two or three zones: OpenSearch Service spans no more, and refuses a number of subnets that is not its number of zones."
  }
}

variable "clients" {
  type = map(object({
    security_group_id = string
    role_arn          = string
  }))
  description = "Who may connect, by the name of what is behind it: the security group it connects from and the IAM role it signs its requests as. What a role may do with which index is said inside OpenSearch."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for client in values(var.clients) : startswith(client.security_group_id, "sg-")])
    error_message = "clients must hold security group ids (sg-...): the domain is opened to groups, never to addresses."
  }

  validation {
    condition     = alltrue([for client in values(var.clients) : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/.+$", client.role_arn))])
    error_message = "clients must hold ARNs of IAM roles (arn:aws:iam::<account>:role/<name>), never a wildcard."
  }
}

variable "replication" {
  type        = string
  description = "Cross-cluster replication role: leader, follower or null. A leader's policy lets followers read once a connection is accepted."
  default     = null

  validation {
    condition     = var.replication == null || contains(["leader", "follower"], coalesce(var.replication, "leader"))
    error_message = "replication must be leader, follower or null."
  }

  validation {
    condition     = var.replication == null || !startswith(var.data_nodes.instance_type, "t")
    error_message = "replication does not go with burstable data nodes (t3): cross-cluster replication does not support them, on either side."
  }

  validation {
    condition     = var.replication == null || !can(regex("^OpenSearch_", var.engine_version)) || local.version >= 101
    error_message = "replication needs OpenSearch_1.1 or later."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts data, snapshots and logs. It must admit es and logs. Changing it replaces the domain and its data."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "custom_endpoint" {
  type = object({
    host            = string
    certificate_arn = string
  })
  description = "Host name of your own for the domain, in addition to AWS's, with its ACM certificate; the DNS record to the endpoint is yours. The same name may serve both regions, with a certificate in each."
  default     = null

  validation {
    condition     = var.custom_endpoint == null || can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$", var.custom_endpoint.host))
    error_message = "custom_endpoint.host must be a host name such as search.example.com, without https:// or a path."
  }

  validation {
    condition     = var.custom_endpoint == null || can(regex("^arn:[a-z-]+:acm:[a-z0-9-]+:[0-9]{12}:certificate/.+$", var.custom_endpoint.certificate_arn))
    error_message = "custom_endpoint.certificate_arn must be the ARN of an ACM certificate (arn:aws:acm:<region>:<account>:certificate/...)."
  }
}

variable "off_peak_start_hour" {
  type        = number
  description = "Hour (UTC) at which the ten hours a day begin in which AWS may update the software and Auto-Tune may replace nodes."
  default     = 22
  nullable    = false

  validation {
    condition     = var.off_peak_start_hour >= 0 && var.off_peak_start_hour <= 23 && floor(var.off_peak_start_hour) == var.off_peak_start_hour
    error_message = "off_peak_start_hour must be a whole hour from 0 to 23."
  }
}

variable "log_retention_days" {
  type        = number
  description = "Days the domain's logs are kept."
  default     = 365
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "log_retention_days must be one of the periods CloudWatch Logs offers, such as 30, 90 or 365."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of everything the module makes."
  default     = {}
  nullable    = false
}
