variable "source_instance_arn" {
  type        = string
  description = "ARN of the instance, in another region, whose automated backups are copied here. It has to keep some."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:rds:[a-z0-9-]+:[0-9]{12}:db:[a-z0-9-]+$", var.source_instance_arn))
    error_message = "source_instance_arn must be the ARN of a DB instance (arn:aws:rds:<region>:<account>:db:<identifier>); Aurora clusters have no replicated backups."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts the copies. It must admit rds."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "retention_days" {
  type        = number
  description = "Days the copies are kept, and so how far back a restore can go here. Changing it starts the replication anew."
  default     = 14
  nullable    = false

  validation {
    condition     = var.retention_days >= 1 && var.retention_days <= 35
    error_message = "retention_days must be from 1 to 35, the most RDS keeps."
  }
}
