variable "name" {
  type        = string
  description = "Name of the plan and of what it selects, already prefixed with its system, such as bank-daily. The role is named after it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,50}$", var.name))
    error_message = "name must be 1 to 50 letters, digits, hyphens or underscores, which is what AWS Backup allows for a plan and a selection."
  }
}

variable "vault_name" {
  type        = string
  description = "Vault of this region that backups are put in."
  nullable    = false
}

variable "copy_vault_arn" {
  type        = string
  description = "Vault of another region that each backup is copied to, or null to keep them here only, where they are lost with the region."
  default     = null

  validation {
    condition     = var.copy_vault_arn == null || can(regex("^arn:[a-z-]+:backup:[a-z0-9-]+:[0-9]{12}:backup-vault:.+$", var.copy_vault_arn))
    error_message = "copy_vault_arn must be the ARN of a vault (arn:aws:backup:<region>:<account>:backup-vault:<name>), not its name."
  }
}

variable "resources" {
  type        = map(string)
  description = "ARNs of what is backed up, by a name of your own: file systems of EFS, instances of RDS, clusters of Aurora, and whatever else AWS Backup has turned on in this account and region."
  nullable    = false

  validation {
    condition     = length(var.resources) > 0 && alltrue([for arn in values(var.resources) : startswith(arn, "arn:")])
    error_message = "resources must hold at least one ARN: AWS Backup refuses a selection of nothing."
  }
}

variable "retention_days" {
  type        = number
  description = "Days that backups and their copies are kept. Raise it when a fault may be noticed late, or an audit asks for it."
  default     = 35
  nullable    = false

  validation {
    condition     = var.retention_days >= 1 && var.retention_days <= 36500 && floor(var.retention_days) == var.retention_days
    error_message = "retention_days must be a whole number from 1 to 36500."
  }
}

variable "hour" {
  type        = number
  description = "Hour of the day, in UTC, at which backups begin. Choose one when little is written."
  default     = 3
  nullable    = false

  validation {
    condition     = contains(range(24), var.hour)
    error_message = "hour must be a whole number from 0 to 23."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the plan and its role."
  default     = {}
  nullable    = false
}
