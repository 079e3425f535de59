variable "name" {
  type        = string
  description = "Stem of the bucket's name, <name>-<region>-<account>. Changing it replaces the bucket, which S3 refuses while it holds anything."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9](-?[a-z0-9])*$", var.name)) && length(var.name) <= 35
    error_message = "name must be up to 35 lower-case letters, digits and single hyphens: with a region and an account it becomes a bucket name of at most 63."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this provider's region that encrypts the objects."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "old_versions_days" {
  type        = number
  description = "Days for which S3 keeps the old versions of objects that were overwritten or deleted."
  default     = 90
  nullable    = false

  validation {
    condition     = var.old_versions_days >= 1 && floor(var.old_versions_days) == var.old_versions_days
    error_message = "old_versions_days must be a whole number of at least 1: without old versions, what is overwritten in error is gone."
  }
}

variable "expiration_days" {
  type        = number
  description = "Days after which S3 deletes objects; null keeps them."
  default     = null

  validation {
    condition     = var.expiration_days == null || try(var.expiration_days >= 1 && floor(var.expiration_days) == var.expiration_days, false)
    error_message = "expiration_days must be a whole number of at least 1, or null, which keeps objects."
  }

  validation {
    condition     = var.expiration_days == null || var.infrequent_access_days == null || try(var.expiration_days > var.infrequent_access_days, false)
    error_message = "expiration_days must be more than infrequent_access_days: S3 moves no object that it has deleted."
  }
}

variable "infrequent_access_days" {
  type        = number
  description = "Days after which S3 moves objects to Standard-IA, which is cheaper to keep and dearer to read; null leaves them."
  default     = null

  validation {
    condition     = var.infrequent_access_days == null || try(var.infrequent_access_days >= 30 && floor(var.infrequent_access_days) == var.infrequent_access_days, false)
    error_message = "infrequent_access_days must be a whole number of at least 30, which is how long S3 wants objects in Standard first, or null."
  }
}

variable "copy_to" {
  type = object({
    bucket_arn  = string
    kms_key_arn = string
  })
  description = "Bucket of another region, versioned, that follows this one within 15 minutes, and the key there that encrypts the copies; null copies nothing. For copies both ways give each the other."
  default     = null

  validation {
    condition     = var.copy_to == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.copy_to.kms_key_arn))
    error_message = "copy_to.kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "copy_deletions" {
  type        = bool
  description = "Whether an object that is deleted in one bucket is hidden in its copy too. Old versions are never deleted by a copy."
  default     = true
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags of the bucket and the role."
  default     = {}
  nullable    = false
}
