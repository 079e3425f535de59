variable "name" {
  type        = string
  description = "Name of the system that uses the network, such as bank. Endpoints are named after it."
  nullable    = false
}

variable "expected_cidr" {
  type        = string
  description = "IPv4 range that the VPC has, first or secondary. The plan fails if it has it not, because load balancers and endpoints let that range in."
  nullable    = false
}

variable "vpc" {
  type = object({
    id   = optional(string)
    tags = optional(map(string))
  })
  description = "The VPC, by its id or by tags that no other VPC of the region has. It may be shared by another account; then give its id."
  nullable    = false

  validation {
    condition     = (var.vpc.id == null) != (var.vpc.tags == null)
    error_message = "vpc must have either an id or tags."
  }
}

variable "subnets" {
  type = map(object({
    ids  = optional(list(string))
    tags = optional(map(string))
  }))
  description = "The subnets of each tier (private, and data and public where the network has them), by their ids or by tags. Each tier needs exactly one in each zone. Tags of a shared subnet are those of this account."
  nullable    = false

  validation {
    condition     = contains(keys(var.subnets), "private") && length(setsubtract(keys(var.subnets), ["data", "private", "public"])) == 0
    error_message = "subnets must have private ones, and may have data and public ones."
  }

  validation {
    condition     = alltrue([for choice in values(var.subnets) : (choice.ids == null) != (choice.tags == null)])
    error_message = "subnets must have either ids or tags in each tier."
  }
}

variable "zones" {
  type        = set(string)
  description = "Availability Zone IDs in which the system uses the network, such as eus1-az1."
  nullable    = false

  validation {
    condition     = length(var.zones) >= 2
    error_message = "zones must hold at least 2 Availability Zones: one cannot survive its own loss."
  }
}

variable "interface_endpoints" {
  type        = set(string)
  description = "AWS services that get an interface endpoint in the private subnets, by the last part of their endpoint names, such as ssm. Leave out those that the network has: two of one service cannot both have the private name."
  default     = []
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
