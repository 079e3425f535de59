variable "name" {
  type        = string
  description = "Name of the table, which the replica has too."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]{3,255}$", var.name))
    error_message = "name must be 3 to 255 letters, digits, underscores, dots and hyphens."
  }
}

variable "table_arn" {
  type        = string
  description = "ARN of the table in the other region, made with replicated = true. Changing it replaces the replica."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:dynamodb:[a-z0-9-]+:[0-9]{12}:table/.+$", var.table_arn))
    error_message = "table_arn must be the ARN of a table (arn:aws:dynamodb:<region>:<account>:table/...)."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts the replica. It must admit dynamodb. Changing it replaces the replica, which is filled anew."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the replica and the policy."
  default     = {}
  nullable    = false
}
