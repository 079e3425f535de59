variable "name" {
  type        = string
  description = "Stem of the names of the roles' policies."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,119}$", var.name))
    error_message = "name must be 1 to 120 letters, digits and hyphens, starting with a letter or digit, because a role's policy is named after it within 128 characters."
  }
}

variable "bucket" {
  type        = string
  description = "Name of the bucket, in this provider's region."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "bucket must be the name of a bucket, of 3 to 63 lower-case letters, digits, dots and hyphens, and no ARN."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts the objects."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "clients" {
  type        = map(string)
  description = "Names of the roles that read, write and delete objects, by a name of your choice."
  default     = {}
  nullable    = false
}
