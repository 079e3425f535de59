variable "name" {
  type        = string
  description = "Stem of the bucket names, <name>-<region>-<account>. Changing it replaces the buckets, and their pages have to be published again."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9](-?[a-z0-9])*$", var.name)) && length(var.name) <= 35
    error_message = "name must be up to 35 lower-case letters, digits and single hyphens: with a region and an account it becomes a bucket name of at most 63."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the buckets and roles."
  default     = {}
  nullable    = false
}
