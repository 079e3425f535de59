variable "name" {
  type        = string
  description = "What the bucket's name begins with, already prefixed with its system, such as bank-accounts-delivery. Region and account follow."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]*$", var.name))
    error_message = "name must be lower-case letters, digits and hyphens, starting with a letter or digit: S3 refuses anything else."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts what is delivered. The deploying role needs kms:Decrypt on it."
  nullable    = false
}

variable "retention_days" {
  type        = number
  description = "Days an artifact is kept. New instances fetch the last one delivered, so choose more than the longest time between two deliveries."
  default     = 365
  nullable    = false

  validation {
    condition     = var.retention_days >= 1 && floor(var.retention_days) == var.retention_days
    error_message = "retention_days must be a whole number of days, at least 1."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags on the bucket. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
