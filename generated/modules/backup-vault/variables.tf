variable "name" {
  type        = string
  description = "Name of the vault, already prefixed with its system, such as bank-daily. Changing it replaces the vault, which takes an empty one."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{2,50}$", var.name))
    error_message = "name must be 2 to 50 letters, digits, hyphens or underscores, which is what AWS Backup allows for a vault."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts the backups. Its policy must let AWS Backup (backup) use it for this account."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the vault."
  default     = {}
  nullable    = false
}
