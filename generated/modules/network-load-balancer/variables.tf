variable "name" {
  type        = string
  description = "Name of the load balancer, already prefixed with its system, such as ledger-corda."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$", var.name)) && !startswith(var.name, "internal-")
    error_message = "name must be 1 to 32 letters, digits and hyphens, neither start nor end with a hyphen, and not start with internal-."
  }
}

variable "vpc_id" {
  type        = string
  description = "Network of the load balancer and of its targets."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Public subnets by Availability Zone ID. It gets a fixed address in each; a zone more or less replaces the load balancer, and its addresses with it."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must hold at least 2 subnets in different zones: an address in one zone is lost with it."
  }
}

variable "listeners" {
  type = map(object({
    port        = number
    sources     = set(string)
    health_path = optional(string)
  }))
  description = "What it listens for, by a name of your choice: a TCP port, which the targets listen on too, the IPv4 ranges that may connect, and a path to ask for by HTTP where an open port says too little."
  nullable    = false

  validation {
    condition     = length(var.listeners) >= 1 && length(var.listeners) <= 50
    error_message = "listeners must hold 1 to 50 listeners, which is as many as AWS allows a load balancer."
  }

  validation {
    condition     = alltrue([for listener in values(var.listeners) : listener.port >= 1 && listener.port <= 65535 && floor(listener.port) == listener.port])
    error_message = "listeners must have ports that are whole numbers from 1 to 65535."
  }

  validation {
    condition     = length(distinct([for listener in values(var.listeners) : listener.port])) == length(var.listeners)
    error_message = "listeners must have ports that differ: a load balancer listens on a port once."
  }

  validation {
    condition     = alltrue([for listener in values(var.listeners) : length(listener.sources) >= 1 && alltrue([for source in listener.sources : can(cidrnetmask(source))])])
    error_message = "listeners must name at least one IPv4 range each, such as 192.0.2.0/24, or 0.0.0.0/0 for everyone."
  }

  validation {
    condition     = alltrue([for listener in values(var.listeners) : listener.health_path == null || can(regex("^/", listener.health_path))])
    error_message = "listeners must have health paths that start with a slash, or none."
  }
}

variable "targets" {
  type = object({
    security_group_id = string
    addresses         = map(string)
  })
  description = "What it leads to: the private IPv4 addresses, by a name of your choice, and the security group that lets it in."
  nullable    = false
}

variable "deregistration_delay_seconds" {
  type        = number
  description = "Seconds a target that is taken out keeps its connections, before they are closed."
  default     = 10
  nullable    = false

  validation {
    condition     = var.deregistration_delay_seconds >= 0 && var.deregistration_delay_seconds <= 3600
    error_message = "deregistration_delay_seconds must be from 0 to 3600."
  }
}

variable "deletion_protection" {
  type        = bool
  description = "Whether AWS refuses to delete the load balancer, and with it addresses that others know. Turn it off, and apply, before removing it on purpose."
  default     = true
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
