variable "name" {
  type        = string
  description = "Name of the health check in the console, already prefixed with its system, such as bank-app.example.com."
  nullable    = false
}

variable "hosted_zone_id" {
  type        = string
  description = "Public Route 53 zone that holds the records."
  nullable    = false

  validation {
    condition     = can(regex("^[A-Z0-9]{1,32}$", var.hosted_zone_id))
    error_message = "hosted_zone_id must be the id of a Route 53 zone, such as Z0123456789ABCDEFGHIJ, without /hostedzone/."
  }
}

variable "record_name" {
  type        = string
  description = "Full name that clients resolve, within the zone."
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", var.record_name)) && length(var.record_name) <= 253
    error_message = "record_name must be a domain in lower case without a dot at its end, such as app.example.com."
  }
}

variable "primary" {
  type = object({
    dns_name = string
    zone_id  = string
  })
  description = "Load balancer of the primary region, by its DNS name and the hosted zone of that."
  nullable    = false
}

variable "recovery" {
  type = object({
    dns_name = string
    zone_id  = string
  })
  description = "Load balancer of the recovery region, by its DNS name and the hosted zone of that."
  nullable    = false

  validation {
    condition     = lower(var.recovery.dns_name) != lower(var.primary.dns_name)
    error_message = "recovery must be another load balancer than primary: there would be nowhere to fail over to."
  }
}

variable "health_check" {
  type = object({
    protocol = string
    port     = number
    path     = optional(string)
  })
  description = "What Route 53 asks the primary load balancer from many places, every 30 seconds; three failures in a row move clients. HTTP and HTTPS count 2xx and 3xx as healthy, and certificates are not looked at."
  nullable    = false

  validation {
    condition     = contains(["HTTP", "HTTPS", "TCP"], var.health_check.protocol)
    error_message = "health_check.protocol must be HTTP, HTTPS or TCP."
  }

  validation {
    condition     = var.health_check.port >= 1 && var.health_check.port <= 65535 && floor(var.health_check.port) == var.health_check.port
    error_message = "health_check.port must be a whole number from 1 to 65535."
  }

  validation {
    condition     = (var.health_check.protocol == "TCP") == (var.health_check.path == null)
    error_message = "health_check.path must be given for HTTP and HTTPS, and left out for TCP, which asks for none."
  }

  validation {
    condition     = var.health_check.path == null || (startswith(coalesce(var.health_check.path, "/"), "/") && length(coalesce(var.health_check.path, "/")) <= 255)
    error_message = "health_check.path must start with a slash and have at most 255 characters."
  }
}

variable "failed_over" {
  type        = bool
  description = "Whether the name leads to the recovery region whatever the health of either. Turn it on to fail over by hand, and off to fail back."
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on the health check. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
