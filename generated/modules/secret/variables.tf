variable "name" {
  type        = string
  description = "Name of the secret, the same in every region that holds a replica."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9/_+=.@-]{1,512}$", var.name))
    error_message = "name must be 1 to 512 letters, digits or /_+=.@- characters."
  }
}

variable "description" {
  type        = string
  description = "One sentence on who signs in with these credentials and where."
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Key that encrypts the secret in this provider's region."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "username" {
  type        = string
  description = "User name stored with the password."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z][a-zA-Z0-9_]{0,62}$", var.username))
    error_message = "username must start with a letter and hold at most 63 letters, digits or underscores."
  }
}

variable "password_version" {
  type        = number
  description = "Raise it by one to have a new password generated and stored."
  default     = 1
  nullable    = false

  validation {
    condition     = var.password_version >= 1 && floor(var.password_version) == var.password_version
    error_message = "password_version must be a whole number from 1 upwards."
  }
}

variable "password_length" {
  type        = number
  description = "Characters in the password. The default fits every RDS engine; Oracle takes 30 at most, MySQL and MariaDB 41."
  default     = 30
  nullable    = false

  validation {
    condition     = var.password_length >= 12 && var.password_length <= 128
    error_message = "password_length must be from 12 to 128: shorter is weak, longer no database takes."
  }
}

variable "replicas" {
  type = map(object({
    kms_key_arn = string
  }))
  description = "Regions that hold a copy of the secret, each with the key that encrypts it there. A replica is read-only until it is promoted."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for region in keys(var.replicas) : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", region))])
    error_message = "replicas must be keyed by region ids such as eu-central-1."
  }

  validation {
    condition     = alltrue([for region, replica in var.replicas : can(regex("^arn:[a-z-]+:kms:${region}:[0-9]{12}:key/.+$", replica.kms_key_arn))])
    error_message = "replicas must name for each region a KMS key ARN of that same region: Secrets Manager cannot encrypt a replica under a key of another region."
  }
}

variable "recovery_window_days" {
  type        = number
  description = "Days a deleted secret can still be restored. Its name is taken for as long."
  default     = 30
  nullable    = false

  validation {
    condition     = var.recovery_window_days >= 7 && var.recovery_window_days <= 30
    error_message = "recovery_window_days must be from 7 to 30, the range Secrets Manager allows."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the secret."
  default     = {}
  nullable    = false
}
