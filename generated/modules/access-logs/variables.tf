variable "name" {
  type        = string
  description = "What the bucket is called before its region and the account's number, such as bank-access-logs."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]*$", var.name))
    error_message = "name must be lower-case letters, digits and hyphens, and start with a letter or digit, as the names of buckets do."
  }
}

variable "retention_days" {
  type        = number
  description = "Days a log is kept. Raise it where an auditor asks for more."
  default     = 90
  nullable    = false

  validation {
    condition     = var.retention_days >= 1 && floor(var.retention_days) == var.retention_days
    error_message = "retention_days must be a whole number of at least 1."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags on the bucket. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
