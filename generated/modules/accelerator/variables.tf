variable "name" {
  type        = string
  description = "Name of the accelerator, already prefixed with its system, such as bank-edge."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9]([a-zA-Z0-9-]{0,62}[a-zA-Z0-9])?$", var.name))
    error_message = "name must be 1 to 64 letters, digits and hyphens, and neither start nor end with a hyphen."
  }
}

variable "listeners" {
  type = map(object({
    port            = number
    client_affinity = optional(string, "NONE")
    endpoints = map(object({
      region            = string
      load_balancer_arn = string
      dial              = number
      weight            = optional(number, 128)
      internal          = optional(bool, false)
    }))
  }))
  description = "Services by name, each with its port and its load balancers by role, primary or recovery. Swap the dials of one service, 100 and 0, to fail over that service alone. Say internal for a load balancer without public addresses: its clients arrive with their own addresses."
  nullable    = false

  validation {
    condition     = length(var.listeners) > 0
    error_message = "listeners must hold at least one service: an accelerator without one is billed and serves no traffic."
  }

  validation {
    condition     = alltrue([for listener in values(var.listeners) : listener.port >= 1 && listener.port <= 65535 && floor(listener.port) == listener.port])
    error_message = "listeners must have whole ports from 1 to 65535."
  }

  validation {
    condition     = length(distinct([for listener in values(var.listeners) : listener.port])) == length(var.listeners)
    error_message = "listeners must have a port each: two services on one accelerator cannot share it."
  }

  validation {
    condition     = alltrue([for listener in values(var.listeners) : contains(["NONE", "SOURCE_IP"], listener.client_affinity)])
    error_message = "listeners must have client_affinity NONE or SOURCE_IP."
  }

  validation {
    condition     = alltrue([for listener in values(var.listeners) : length(listener.endpoints) > 0 && length(setsubtract(keys(listener.endpoints), ["primary", "recovery"])) == 0])
    error_message = "listeners must key their endpoints by role: primary, recovery, or both."
  }

  validation {
    condition = alltrue([
      for listener in values(var.listeners) :
      length(distinct([for endpoint in values(listener.endpoints) : endpoint.region])) == length(listener.endpoints)
    ])
    error_message = "listeners must have their endpoints in different regions: AWS allows one endpoint group per region and listener."
  }

  validation {
    condition = alltrue(flatten([
      for listener in values(var.listeners) : [
        for endpoint in values(listener.endpoints) :
        try(split(":", endpoint.load_balancer_arn)[2] == "elasticloadbalancing" && split(":", endpoint.load_balancer_arn)[3] == endpoint.region, false)
      ]
    ]))
    error_message = "listeners must have as load_balancer_arn a load balancer of the endpoint's own region: AWS refuses one of another."
  }

  validation {
    condition     = alltrue(flatten([for listener in values(var.listeners) : [for endpoint in values(listener.endpoints) : endpoint.dial >= 0 && endpoint.dial <= 100]]))
    error_message = "listeners must have dials from 0 to 100 percent."
  }

  validation {
    condition     = alltrue(flatten([for listener in values(var.listeners) : [for endpoint in values(listener.endpoints) : endpoint.weight >= 0 && endpoint.weight <= 255 && floor(endpoint.weight) == endpoint.weight]]))
    error_message = "listeners must have whole weights from 0 to 255."
  }
}

variable "health_check_interval_seconds" {
  type        = number
  description = "Seconds between the accelerator's own checks: 10 to notice sooner, 30 to ask less. For load balancers it believes their target groups' checks instead."
  default     = 10
  nullable    = false

  validation {
    condition     = contains([10, 30], var.health_check_interval_seconds)
    error_message = "health_check_interval_seconds must be 10 or 30: AWS knows no other interval."
  }
}

variable "flow_logs" {
  type = object({
    bucket = string
    prefix = string
  })
  description = "Bucket and prefix that keep a record of every flow. Leave it out to keep none."
  default     = null
}

variable "tags" {
  type        = map(string)
  description = "Tags on the accelerator; its listeners and endpoint groups cannot carry any."
  default     = {}
  nullable    = false
}
