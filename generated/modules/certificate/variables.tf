variable "domain_name" {
  type        = string
  description = "Name the certificate is for, such as app.example.com or *.example.com. Changing it issues another certificate."
  nullable    = false

  validation {
    condition     = can(regex("^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", var.domain_name))
    error_message = "domain_name must be a domain in lower case, such as app.example.com, or *. and a domain."
  }

  validation {
    condition     = length(var.domain_name) <= 64
    error_message = "domain_name must have at most 64 characters: ACM allows longer names only among alternative_names."
  }
}

variable "alternative_names" {
  type        = set(string)
  description = "Further names the certificate is for. Changing them issues another certificate."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for name in var.alternative_names : can(regex("^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", name)) && length(name) <= 253])
    error_message = "alternative_names must be domains in lower case of at most 253 characters."
  }

  validation {
    condition     = !contains(var.alternative_names, var.domain_name)
    error_message = "alternative_names must not hold domain_name: the certificate is for it already, and Terraform would see a change at every plan."
  }
}

variable "validated_by" {
  type        = map(string)
  description = "Names of the records that were made of this module's output dns_records, by the same keys. The certificate is issued once ACM finds them."
  nullable    = false

  validation {
    condition     = alltrue([for name in concat([var.domain_name], tolist(var.alternative_names)) : contains(keys(var.validated_by), trimprefix(name, "*."))])
    error_message = "validated_by must have a record for each name of the certificate; a wildcard is proved by the record of the name below it."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags on the certificate. Set them for ownership, and to find it by."
  default     = {}
  nullable    = false
}
