variable "name" {
  type        = string
  description = "What the key is for; its alias becomes alias/<name>. Change it only to let another key take over, because users of the alias follow the name."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9/_-]{1,250}$", var.name)) && !startswith(var.name, "aws/") && !startswith(var.name, "alias/")
    error_message = "name must be 1 to 250 letters, digits, slashes, underscores or hyphens, without a leading alias/ and not under aws/, which AWS keeps for itself."
  }
}

variable "description" {
  type        = string
  description = "One sentence on what the key protects, shown in the console."
  nullable    = false
}

variable "multi_region" {
  type        = bool
  description = "Whether other regions may hold a replica of the key. Turn it off for data that must never leave its region; it cannot be changed later without a new key."
  default     = true
  nullable    = false

  validation {
    condition     = var.multi_region || var.replica_of == null
    error_message = "multi_region must be true where replica_of is given: only multi-Region keys have replicas, and those are multi-Region keys too."
  }
}

variable "key_spec" {
  type        = string
  description = "Kind of key material: SYMMETRIC_DEFAULT, which is what AWS services encrypt with, or an RSA_..., ECC_... or HMAC_... one. It cannot be changed later without a new key. For a replica, name its primary's."
  default     = "SYMMETRIC_DEFAULT"
  nullable    = false

  validation {
    condition     = contains(local.possible_specs, var.key_spec) || length(local.possible_specs) == 0
    error_message = "key_spec ${var.key_spec} does not go with key_usage ${var.key_usage}, which takes ${join(", ", local.possible_specs)}."
  }
}

variable "key_usage" {
  type        = string
  description = "What the key is for: ENCRYPT_DECRYPT, SIGN_VERIFY, GENERATE_VERIFY_MAC or KEY_AGREEMENT. It cannot be changed later without a new key. For a replica, name its primary's: the policy and the grants follow it."
  default     = "ENCRYPT_DECRYPT"
  nullable    = false

  validation {
    condition     = contains(keys(local.specs), var.key_usage)
    error_message = "key_usage ${var.key_usage} does not exist: it is one of ${join(", ", keys(local.specs))}."
  }
}

variable "rotation_period_days" {
  type        = number
  description = "Days after which KMS takes new key material; data stays readable. Null leaves the 365 days of KMS, and is all that keys without rotation allow."
  default     = null

  validation {
    condition     = var.rotation_period_days == null || try(var.rotation_period_days >= 90 && var.rotation_period_days <= 2560 && floor(var.rotation_period_days) == var.rotation_period_days, false)
    error_message = "rotation_period_days must be a whole number from 90 to 2560, the range KMS allows."
  }

  validation {
    condition     = var.rotation_period_days == null || local.symmetric
    error_message = "rotation_period_days must be null for a key of spec ${var.key_spec}: KMS rotates symmetric encryption keys only. Replace such a key by a new one under the same alias."
  }

  validation {
    condition     = var.rotation_period_days == null || var.replica_of == null
    error_message = "rotation_period_days must be null for a replica: it rotates with its primary key."
  }
}

variable "replica_of" {
  type = object({
    primary_key_arn = string
  })
  description = "The multi-Region key this key replicates, or null for a standalone key. An object, so that the ARN itself may still be unknown when the plan is made."
  default     = null

  validation {
    condition     = var.replica_of == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/mrk-[0-9a-f-]+$", var.replica_of.primary_key_arn))
    error_message = "replica_of.primary_key_arn must be the ARN of a multi-Region key (arn:aws:kms:<region>:<account>:key/mrk-...): a single-Region key cannot be replicated."
  }
}

variable "deletion_window_days" {
  type        = number
  description = "Days between asking for the key's deletion and losing everything encrypted under it. Shorten it only for short-lived environments."
  default     = 30
  nullable    = false

  validation {
    condition     = var.deletion_window_days >= 7 && var.deletion_window_days <= 30
    error_message = "deletion_window_days must be from 7 to 30, the range KMS allows."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the key."
  default     = {}
  nullable    = false
}
