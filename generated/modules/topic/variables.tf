variable "name" {
  type        = string
  description = "Name of the topic, without the .fifo that a FIFO topic gets. Changing it replaces the topic, and its ARN with it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,251}$", var.name))
    error_message = "name must be 1 to 251 letters, digits, hyphens and underscores; .fifo is added where fifo asks for it."
  }
}

variable "fifo" {
  type        = bool
  description = "Whether the topic keeps the order of each message group and drops duplicates by their content. FIFO queues can be subscribed to such topics only. It cannot be changed later without another topic."
  default     = false
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts messages. Its policy must let sns.amazonaws.com use the keys of the queues that are subscribed."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, such as arn:aws:kms:eu-south-1:123456789012:key/mrk-..., and not of an alias."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the topic."
  default     = {}
  nullable    = false
}
