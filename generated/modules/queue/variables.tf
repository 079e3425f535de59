variable "name" {
  type        = string
  description = "Name of the queue, without the .fifo that a FIFO queue gets. Changing it replaces the queue, and loses what is in it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,62}$", var.name))
    error_message = "name must be 1 to 62 letters, digits, hyphens and underscores: with -dead-letters and .fifo it becomes a name of at most 80."
  }
}

variable "fifo" {
  type        = bool
  description = "Whether the queue and its dead-letter queue keep the order of each message group and drop duplicates by their content. It cannot be changed later without another queue."
  default     = false
  nullable    = false
}

variable "topic_arns" {
  type        = map(string)
  description = "ARNs of the topics of this region whose messages the queue gets, by a name of your choice. Other senders need an IAM policy."
  default     = {}
  nullable    = false

  validation {
    condition     = !var.fifo || alltrue([for arn in values(var.topic_arns) : endswith(arn, ".fifo")])
    error_message = "topic_arns must hold FIFO topics only, whose ARNs end in .fifo: SNS refuses to subscribe a FIFO queue to a standard topic."
  }
}

variable "visibility_timeout_seconds" {
  type        = number
  description = "Seconds a received message stays hidden from other consumers. Raise it above the longest time a consumer takes, or messages are processed twice."
  default     = 30
  nullable    = false
}

variable "message_retention_seconds" {
  type        = number
  description = "Seconds a message waits before SQS deletes it. Raise it to outlast a longer standstill of the consumers."
  default     = 345600
  nullable    = false
}

variable "max_receive_count" {
  type        = number
  description = "Times a message is handed out before it goes to the dead-letter queue. Lower it where a failed message fails for good."
  default     = 5
  nullable    = false

  validation {
    condition     = var.max_receive_count >= 1 && var.max_receive_count <= 1000 && floor(var.max_receive_count) == var.max_receive_count
    error_message = "max_receive_count must be a whole number from 1 to 1000, the range SQS allows."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts both queues. Its policy must let sns.amazonaws.com decrypt and make data keys, or SNS delivers nothing."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, such as arn:aws:kms:eu-south-1:123456789012:key/mrk-..., and not of an alias."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of both queues."
  default     = {}
  nullable    = false
}
