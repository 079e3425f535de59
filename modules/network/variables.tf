variable "name" {
  type        = string
  description = "Name of the network, already prefixed with its system, such as bank. Every resource is named after it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,37}$", var.name))
    error_message = "name must be 1 to 38 letters, digits and hyphens, because the IAM role of the flow logs is named after it and its region within 64 characters."
  }
}

variable "cidr" {
  type        = string
  description = "IPv4 range of the network. Choose one that overlaps neither the other region nor anything it will ever be joined to."
  nullable    = false

  validation {
    condition     = can(cidrnetmask(var.cidr)) && try(contains(range(16, 25), tonumber(split("/", var.cidr)[1])), false)
    error_message = "cidr must be an IPv4 range from /16 to /24, such as 10.10.0.0/16."
  }

  validation {
    condition     = try(cidrsubnet(var.cidr, 0, 0) == var.cidr, false)
    error_message = "cidr must be written by its first address, such as 10.10.0.0/16 and not 10.10.0.1/16."
  }
}

variable "zones" {
  type = map(object({
    public  = string
    private = string
    data    = string
  }))
  description = "Subnet ranges by Availability Zone ID, such as eus1-az1. IDs name the same place in every account, zone names do not. Add a zone to survive the loss of one more."
  nullable    = false

  validation {
    condition     = length(var.zones) >= 2 && length(var.zones) <= 5
    error_message = "zones must hold 2 to 5 Availability Zones: one cannot survive its own loss."
  }

  validation {
    condition     = alltrue([for zone in keys(var.zones) : can(regex("^[a-z]{2,5}[0-9]-az[0-9]$", zone))])
    error_message = "zones must be keyed by Availability Zone ID, such as eus1-az1, not by zone name."
  }

  validation {
    condition = alltrue([
      for range in flatten([for subnets in values(var.zones) : values(subnets)]) :
      try(cidrsubnet(range, 0, 0) == range && cidrnetmask(range) != "" && tonumber(split("/", range)[1]) >= 16 && tonumber(split("/", range)[1]) <= 28, false)
    ])
    error_message = "zones must give each subnet an IPv4 range from /16 to /28, written by its first address, such as 10.10.1.0/24."
  }

  # A subnet lies in the network if the network's prefix length makes the network of it.
  validation {
    condition = alltrue([
      for range in flatten([for subnets in values(var.zones) : values(subnets)]) :
      try(tonumber(split("/", range)[1]) >= tonumber(split("/", var.cidr)[1]) && cidrsubnet("${split("/", range)[0]}/${split("/", var.cidr)[1]}", 0, 0) == var.cidr, false)
    ])
    error_message = "zones must take every subnet from within cidr."
  }

  # Two subnets overlap if the shorter of their prefix lengths makes the same range of both; each may overlap itself only.
  validation {
    condition = alltrue([
      for own in flatten([for subnets in values(var.zones) : values(subnets)]) : length([
        for other in flatten([for subnets in values(var.zones) : values(subnets)]) : other
        if try(cidrsubnet("${split("/", own)[0]}/${min(split("/", own)[1], split("/", other)[1])}", 0, 0)
        == cidrsubnet("${split("/", other)[0]}/${min(split("/", own)[1], split("/", other)[1])}", 0, 0), false)
      ]) <= 1
    ])
    error_message = "zones must give every subnet a separate range: two of them overlap."
  }
}

variable "nat_gateway_zones" {
  type        = set(string)
  description = "Zones that get a NAT gateway. One per zone keeps the private subnets of the others working when a zone is lost; fewer cost less."
  nullable    = false

  validation {
    condition     = length(var.nat_gateway_zones) > 0 && length(setsubtract(var.nat_gateway_zones, keys(var.zones))) == 0
    error_message = "nat_gateway_zones must name at least one zone, and only zones that are keys of zones."
  }
}

variable "flow_log_retention_days" {
  type        = number
  description = "Days the flow logs are kept. Raise it when an audit asks for longer evidence; CloudWatch offers only certain numbers, such as 30, 90 or 365."
  default     = 365
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts the flow logs. Its policy must let CloudWatch Logs of this region use it."
  nullable    = false
}

variable "network_acls" {
  type = object({
    entrances = optional(map(object({
      port = number
      cidr = string
    })), {})
    private_entrances = optional(map(object({
      port = number
      cidr = string
    })), {})
  })
  description = "Network access lists, one for each tier of subnets, and the ports below 1024 at which the public one lets clients in: those of load balancers and bastions. private_entrances are those of internal load balancers behind an accelerator. Null leaves AWS's own list, which allows everything, so that security groups alone decide."
  default     = null

  validation {
    condition     = var.network_acls == null || try(length(var.network_acls.entrances) <= 15 && length(var.network_acls.private_entrances) <= 15, false)
    error_message = "network_acls must hold at most 15 entrances and 15 private_entrances, because AWS takes 20 rules in a list: use ports from 1024 up, which are open for answers anyway."
  }

  validation {
    condition     = var.network_acls == null || try(alltrue([for entrance in concat(values(var.network_acls.entrances), values(var.network_acls.private_entrances)) : entrance.port >= 1 && entrance.port <= 1023 && cidrsubnet(entrance.cidr, 0, 0) == entrance.cidr]), false)
    error_message = "network_acls must give each entrance a port from 1 to 1023 and an IPv4 range written by its first address: other ports are open for answers anyway."
  }
}

variable "interface_endpoints" {
  type        = set(string)
  description = "AWS services that are reached inside the network instead of through the NAT gateways, by the last part of their endpoint names, such as ssm. Each costs by the hour and zone. S3 is always reached by a gateway."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for service in var.interface_endpoints : can(regex("^[a-z][a-z0-9-]*([.][a-z0-9-]+)*$", service)) && !contains(["s3", "dynamodb"], service)])
    error_message = "interface_endpoints must hold the last parts of endpoint names such as ssm, without com.amazonaws and region; s3 has its gateway already, and dynamodb is reached by one."
  }
}

variable "kubernetes" {
  type        = bool
  description = "Whether Kubernetes clusters of this network may find its subnets by tag: the public ones for load balancers that face the internet, the private ones for all others."
  default     = false
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
