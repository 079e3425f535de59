variable "name" {
  type        = string
  description = "Stem of the bucket names, <name>-<region id>; bucket names are shared by all of AWS, so begin it with something of your own."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9](-?[a-z0-9])*$", var.name)) && length(var.name) >= 3 && length(var.name) <= 36
    error_message = "name must be 3 to 36 lower-case letters, digits and single hyphens, neither starting nor ending with a hyphen: with the region it becomes bucket and role names."
  }
}

variable "noncurrent_version_retention_days" {
  type        = number
  description = "Days an overwritten state can still be restored. The ten newest versions stay for good."
  default     = 90
  nullable    = false

  validation {
    condition     = var.noncurrent_version_retention_days >= 1 && floor(var.noncurrent_version_retention_days) == var.noncurrent_version_retention_days
    error_message = "noncurrent_version_retention_days must be a whole number from 1 upwards."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the buckets, keys and roles."
  default     = {}
  nullable    = false
}
