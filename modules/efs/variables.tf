variable "name" {
  type        = string
  description = "Name tag of the file system, by which the stacks of its region find it. Changing it renames the file system in place."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,127}$", var.name))
    error_message = "name must be 1 to 128 letters, digits and hyphens, starting with a letter or digit."
  }
}

variable "role" {
  type        = string
  description = "source for a file system that clients write to, replica for one that a source in another region is copied into. It never changes: a replica that takes over remains role replica."
  default     = "source"
  nullable    = false

  validation {
    condition     = contains(["source", "replica"], var.role)
    error_message = "role must be source or replica."
  }
}

variable "replicate_to" {
  type = object({
    region         = string
    file_system_id = string
  })
  description = "Empty file system of role replica that EFS copies this one into and keeps read-only, or null for none. Taking it away ends the replication and makes the replica writable."
  default     = null

  validation {
    condition     = var.role != "replica" || var.replicate_to == null
    error_message = "replicate_to applies to role source only: EFS does not replicate a replica further."
  }

  validation {
    condition     = var.replicate_to == null || can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.replicate_to.region))
    error_message = "replicate_to.region must be a region id such as eu-central-1."
  }

  validation {
    condition     = var.replicate_to == null || can(regex("^fs-[0-9a-f]{8,40}$", var.replicate_to.file_system_id))
    error_message = "replicate_to.file_system_id must be the id of a file system (fs-...) in that region."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts the files. It must admit elasticfilesystem. It cannot be changed: another key means another file system."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "availability_zone_id" {
  type        = string
  description = "Zone that alone keeps the files (One Zone), cheaper and lost with its zone, or null for a regional file system. It cannot be changed without another file system."
  default     = null

  validation {
    condition     = var.availability_zone_id == null || can(regex("^[a-z]+[0-9]+-az[0-9]+$", var.availability_zone_id))
    error_message = "availability_zone_id must be the id of a zone such as eus1-az1, which means the same place in every account, not its name."
  }
}

variable "performance_mode" {
  type        = string
  description = "generalPurpose, or maxIO for the many clients of an older design: more operations in all, each one slower. It cannot be changed without another file system."
  default     = "generalPurpose"
  nullable    = false

  validation {
    condition     = contains(["generalPurpose", "maxIO"], var.performance_mode)
    error_message = "performance_mode must be generalPurpose or maxIO."
  }

  validation {
    condition     = var.performance_mode != "maxIO" || var.availability_zone_id == null
    error_message = "performance_mode maxIO cannot be had in a single zone: a One Zone file system is generalPurpose."
  }
}

variable "throughput" {
  type = object({
    mode              = optional(string, "elastic")
    provisioned_mibps = optional(number)
  })
  description = "How fast it is: elastic pays for what is moved, bursting grows with the size, provisioned has a fixed rate in MiB/s."
  default     = {}
  nullable    = false

  validation {
    condition     = contains(["elastic", "bursting", "provisioned"], var.throughput.mode)
    error_message = "throughput.mode must be elastic, bursting or provisioned."
  }

  validation {
    condition     = var.throughput.mode != "elastic" || var.performance_mode != "maxIO"
    error_message = "throughput.mode elastic cannot be had with performance_mode maxIO: take bursting or provisioned, or generalPurpose."
  }

  validation {
    condition     = (var.throughput.mode == "provisioned") == (var.throughput.provisioned_mibps != null)
    error_message = "throughput.provisioned_mibps is needed with mode provisioned, and with no other."
  }

  validation {
    condition     = var.throughput.provisioned_mibps == null || try(var.throughput.provisioned_mibps >= 1 && var.throughput.provisioned_mibps <= 3414, false)
    error_message = "throughput.provisioned_mibps must be from 1 to 3414, the most that EFS provisions in any region."
  }
}

variable "lifecycle_policy" {
  type = object({
    ia_after_days      = optional(number)
    archive_after_days = optional(number)
    back_on_access     = optional(bool, false)
  })
  description = "When files that are not read move to cheaper storage, Infrequent Access first and Archive later, and whether reading one brings it back."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for days in [var.lifecycle_policy.ia_after_days, var.lifecycle_policy.archive_after_days] : days == null || try(contains([1, 7, 14, 30, 60, 90, 180, 270, 365], days), false)])
    error_message = "lifecycle_policy must have days among 1, 7, 14, 30, 60, 90, 180, 270 and 365, the periods EFS offers."
  }

  validation {
    condition     = var.lifecycle_policy.archive_after_days == null || try(var.lifecycle_policy.archive_after_days > coalesce(var.lifecycle_policy.ia_after_days, 0), false)
    error_message = "lifecycle_policy.archive_after_days must be more than ia_after_days: files reach Archive after Infrequent Access."
  }

  validation {
    condition     = var.lifecycle_policy.archive_after_days == null || (var.throughput.mode == "elastic" && var.performance_mode == "generalPurpose")
    error_message = "lifecycle_policy.archive_after_days can be had with throughput.mode elastic and performance_mode generalPurpose only."
  }
}

variable "backup" {
  type        = bool
  description = "Whether AWS Backup keeps daily copies for 35 days. Turn it off only for what can be made again: a replica repeats every deletion."
  default     = true
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags of the file system, in addition to its Name."
  default     = {}
  nullable    = false

  validation {
    condition     = !contains(keys(var.tags), "Name")
    error_message = "tags must not hold Name, which is the name of the file system."
  }
}
