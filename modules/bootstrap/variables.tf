variable "name" {
  type        = string
  description = "What runs on the instance, already prefixed with its system, such as bank-transactions. Its environment file, its units and its log file are named after it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,47}$", var.name))
    error_message = "name must be 1 to 48 letters, digits and hyphens, because files and systemd units are named after it."
  }
}

variable "parameter_prefix" {
  type        = string
  description = "Path of the parameters without outer slashes, such as bank/transactions. The instance reads everything under it and nothing else."
  nullable    = false
}

variable "log_group_name" {
  type        = string
  description = "Log group the instance writes to."
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts the parameters."
  nullable    = false
}

variable "secrets" {
  type        = map(string)
  description = "ARNs of the secrets the instance may read, by a name of your choice."
  default     = {}
  nullable    = false
}

variable "decrypt_key_arns" {
  type        = map(string)
  description = "ARNs of further keys the instance may decrypt with when it reads secrets or parameters, by a name of your choice: the keys of the secrets."
  default     = {}
  nullable    = false
}

variable "publishes_to" {
  type = map(object({
    topic_arn   = string
    kms_key_arn = optional(string)
  }))
  description = "SNS topics of this region the instance may publish to, each with the key that encrypts it, if it needs a right to one, by a name of your choice."
  default     = {}
  nullable    = false
}

variable "consumes" {
  type = map(object({
    queue_arn   = string
    kms_key_arn = string
  }))
  description = "SQS queues of this region the instance may receive from and delete in, each with the key that encrypts it, by a name of your choice."
  default     = {}
  nullable    = false
}

variable "grants" {
  type = map(list(object({
    actions   = list(string)
    resources = list(string)
  })))
  description = "What else the instance may do, by a name of your choice."
  default     = {}
  nullable    = false
}

variable "environment" {
  type        = map(string)
  description = "What the environment file says besides the parameters, by variable: what is this instance's alone among several that read the same parameters, such as its name."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name, value in var.environment : can(regex("^[A-Z][A-Z0-9_]*$", name)) && can(regex("^[a-zA-Z0-9._-]+$", value))])
    error_message = "environment must have names of capitals, digits and underscores, and values of letters, digits, dots, underscores and hyphens."
  }
}

variable "user_data" {
  type        = string
  description = "Bash that runs last, once on the new instance, after the environment file is there, under set -euo pipefail and with the file's variables set, AWS_REGION among them."
  default     = ""
  nullable    = false
}
