variable "name" {
  type        = string
  description = "Domain of the zone, such as shop.internal. Take one that is answered nowhere else: inside the network this zone hides whatever is. Changing it replaces the zone."
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", var.name)) && length(var.name) <= 253
    error_message = "name must be a domain in lower case without a dot at its end, such as shop.internal."
  }
}

variable "description" {
  type        = string
  description = "What the zone is for, shown in the console."
  nullable    = false

  validation {
    condition     = length(var.description) <= 256
    error_message = "description must have at most 256 characters: Route 53 refuses a longer comment."
  }
}

variable "vpc_id" {
  type        = string
  description = "Network whose instances resolve the names, in the provider's region, with DNS support and DNS host names turned on."
  nullable    = false

  validation {
    condition     = can(regex("^vpc-[0-9a-f]+$", var.vpc_id))
    error_message = "vpc_id must be the id of a network, such as vpc-0123456789abcdef0."
  }
}

variable "names" {
  type        = map(string)
  description = "Host names that names of the zone lead to, such as the endpoint of a database by the name db."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.names) : can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$", name))])
    error_message = "names must be lower-case letters, digits and inner hyphens, as they stand within the zone; the zone itself cannot lead to another name."
  }

  validation {
    condition     = alltrue([for target in values(var.names) : can(regex("^[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9-]*\\.?$", target))])
    error_message = "names must lead to host names, without scheme, port or path, and not to addresses."
  }
}

variable "weighted_names" {
  type        = map(map(string))
  description = "Host names that share a name of the zone in equal parts, each by an identifier of your choice, such as the read replicas of a database. Nothing checks their health: take one out before it is gone."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.weighted_names) : can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$", name)) && !contains(keys(var.names), name)])
    error_message = "weighted_names must be lower-case letters, digits and inner hyphens, as they stand within the zone, and none of names: Route 53 refuses a weighted record next to a simple one."
  }

  validation {
    condition     = alltrue([for targets in values(var.weighted_names) : length(targets) > 0 && alltrue([for identifier in keys(targets) : length(identifier) >= 1 && length(identifier) <= 128])])
    error_message = "weighted_names must have at least one target each, by identifiers of 1 to 128 characters."
  }

  validation {
    condition     = alltrue(flatten([for targets in values(var.weighted_names) : [for target in values(targets) : can(regex("^[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9-]*\\.?$", target))]]))
    error_message = "weighted_names must lead to host names, without scheme, port or path, and not to addresses."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags on the zone. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
