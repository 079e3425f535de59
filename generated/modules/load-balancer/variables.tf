variable "name" {
  type        = string
  description = "Name of the load balancer, already prefixed with its system, such as bank-transactions."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$", var.name)) && !startswith(var.name, "internal-")
    error_message = "name must be 1 to 32 letters, digits and hyphens, neither start nor end with a hyphen, and not start with internal-."
  }
}

variable "internal" {
  type        = bool
  description = "Whether only the network itself reaches the load balancer. An accelerator reaches it as well, if the network has an internet gateway. Leave it out for a service that clients reach from the internet by its name; changing it replaces the load balancer."
  default     = false
  nullable    = false
}

variable "vpc_id" {
  type        = string
  description = "Network of the load balancer and of its targets."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Subnets by Availability Zone ID: public ones, or private ones for an internal load balancer. It gets an address in each."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must hold at least 2 subnets in different zones: AWS refuses an Application Load Balancer in one."
  }
}

variable "port" {
  type        = number
  description = "Port clients connect to. An accelerator in front listens on the same one."
  nullable    = false

  validation {
    condition     = var.port >= 1 && var.port <= 65535 && floor(var.port) == var.port
    error_message = "port must be a whole number from 1 to 65535."
  }
}

variable "redirect_http" {
  type        = bool
  description = "Whether port 80 listens too, and sends clients on to the same address under TLS. It needs certificate_arn, and another port than 80."
  default     = false
  nullable    = false

  validation {
    condition     = !var.redirect_http || (var.certificate_arn != null && var.port != 80)
    error_message = "redirect_http needs certificate_arn and a port other than 80: without TLS there is nothing to send clients on to, and port 80 can have one listener only."
  }
}

variable "certificate_arn" {
  type        = string
  description = "ACM certificate of this region for the listener. Without one the listener speaks plain HTTP, for systems that end TLS elsewhere or carry nothing worth hiding."
  default     = null
}

variable "ingress_cidrs" {
  type        = set(string)
  description = "IPv4 ranges that may reach the listener: 0.0.0.0/0 for a public service or one behind an accelerator, narrower for anything else, and none where clients names all that may."
  nullable    = false

  validation {
    condition     = length(var.ingress_cidrs) + length(var.clients) > 0 && alltrue([for cidr in var.ingress_cidrs : can(cidrnetmask(cidr)) && try(cidrsubnet(cidr, 0, 0) == cidr, false)])
    error_message = "ingress_cidrs must name at least one IPv4 range unless there are clients, each written by its first address, such as 0.0.0.0/0 or 192.0.2.0/24."
  }
}

variable "clients" {
  type        = map(string)
  description = "Security groups that may reach the listener, by a name of your choice: those of what uses the service inside the network. They count only where the load balancer is internal."
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.clients) == 0 || var.internal
    error_message = "clients must be empty unless internal is true: what comes to a public load balancer comes from public addresses, which no security group stands for."
  }
}

variable "checked_by_route53" {
  type        = bool
  description = "Whether the health checkers of Route 53 may reach the listener although ingress_cidrs leaves them out. Set it where a failover record has a health check of this load balancer: they count as 25 rules of its security group, of which AWS allows 60."
  default     = false
  nullable    = false
}

variable "idle_timeout_seconds" {
  type        = number
  description = "Seconds a connection may stay silent. Raise it for slow answers or WebSockets."
  default     = 60
  nullable    = false

  validation {
    condition     = var.idle_timeout_seconds >= 1 && var.idle_timeout_seconds <= 4000
    error_message = "idle_timeout_seconds must be from 1 to 4000."
  }
}

variable "deletion_protection" {
  type        = bool
  description = "Whether AWS refuses to delete the load balancer. Turn it off, and apply, before removing it on purpose."
  default     = true
  nullable    = false
}

variable "access_logs" {
  type = object({
    bucket = string
    prefix = optional(string)
  })
  description = "Bucket of this region that keeps one line per request, encrypted with S3-managed keys as AWS demands. Leave it out to keep none."
  default     = null
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
