variable "name" {
  type        = string
  description = "Name of the copy, already prefixed with its system, such as bank-service-image: the tag Name by which the region finds it. The image's own name ends in the id of its source."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,99}$", var.name))
    error_message = "name must be 1 to 100 letters, digits and hyphens: EC2 allows 128 characters, of which the id of the source takes the rest."
  }
}

variable "source_image" {
  type        = string
  description = "Machine image (AMI id) that is copied. A new one makes a new copy, and takes away the old one once the new one is there."
  nullable    = false

  validation {
    condition     = can(regex("^ami-([0-9a-f]{8}|[0-9a-f]{17})$", var.source_image))
    error_message = "source_image must be an AMI id, such as ami-0123456789abcdef0."
  }
}

variable "source_region" {
  type        = string
  description = "Region that the source is in."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.source_region))
    error_message = "source_region must be the id of a region, such as eu-south-1."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of the region of the copy, which encrypts its volumes whether the source's are encrypted or not."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[^:]+:kms:[^:]+:[0-9]{12}:key/", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key of the region that the image is copied to."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags on the copy and its snapshots. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
