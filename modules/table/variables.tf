variable "name" {
  type        = string
  description = "Name of the table. Changing it replaces the table and its data."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]{3,255}$", var.name))
    error_message = "name must be 3 to 255 letters, digits, underscores, dots and hyphens."
  }
}

variable "partition_key" {
  type        = string
  description = "Attribute that says which partition an item is in. Changing it replaces the table and its data."
  nullable    = false

  validation {
    condition     = length(var.partition_key) >= 1 && length(var.partition_key) <= 255
    error_message = "partition_key must have 1 to 255 characters."
  }
}

variable "sort_key" {
  type        = string
  description = "Attribute that orders the items of a partition; null where the partition key alone finds an item. Changing it replaces the table and its data."
  default     = null

  validation {
    condition     = var.sort_key == null || var.sort_key != var.partition_key
    error_message = "sort_key must be another attribute than partition_key."
  }
}

variable "number_attributes" {
  type        = set(string)
  description = "Attributes of keys that are numbers; all others are texts. Changing the type of a key of the table replaces the table and its data."
  default     = []
  nullable    = false
}

variable "indexes" {
  type = map(object({
    partition_key = string
    sort_key      = optional(string)
  }))
  description = "Global secondary indexes by name, which hold all attributes."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.indexes) : can(regex("^[a-zA-Z0-9_.-]{3,255}$", name))])
    error_message = "indexes must have names of 3 to 255 letters, digits, underscores, dots and hyphens."
  }

  validation {
    condition     = alltrue([for index in values(var.indexes) : index.sort_key == null || index.sort_key != index.partition_key])
    error_message = "indexes must have a sort_key that is another attribute than their partition_key."
  }
}

variable "expiry_attribute" {
  type        = string
  description = "Attribute with the second of the epoch after which DynamoDB deletes an item; null keeps items."
  default     = null
}

variable "recovery_period_days" {
  type        = number
  description = "Days for which the table can be restored to any second."
  default     = 35
  nullable    = false

  validation {
    condition     = var.recovery_period_days >= 1 && var.recovery_period_days <= 35 && floor(var.recovery_period_days) == var.recovery_period_days
    error_message = "recovery_period_days must be a whole number from 1 to 35."
  }
}

variable "replicated" {
  type        = bool
  description = "Whether table-replica puts a replica of it into another region."
  default     = false
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts the table. It must admit dynamodb."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the table and the policy."
  default     = {}
  nullable    = false
}
