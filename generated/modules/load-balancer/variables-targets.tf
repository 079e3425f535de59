variable "targets" {
  type = map(object({
    name                         = string
    port                         = number
    security_group_id            = string
    protocol                     = optional(string, "HTTP")
    algorithm                    = optional(string, "round_robin")
    sticky_seconds               = optional(number)
    deregistration_delay_seconds = optional(number, 30)
    health_check = optional(object({
      path                = optional(string, "/")
      interval_seconds    = optional(number, 10)
      timeout_seconds     = optional(number, 5)
      healthy_threshold   = optional(number, 2)
      unhealthy_threshold = optional(number, 3)
      matcher             = optional(string, "200")
      port                = optional(number)
    }), {})
  }))
  description = "Groups of instances behind the load balancer, by a name of your choice; name, port and protocol name the target group, and a change of port or protocol replaces it. It may send to members of these security groups only. Set protocol to HTTPS for instances that speak TLS themselves, algorithm to least_outstanding_requests where requests differ in length, sticky_seconds where a client has to come back to the same instance, and deregistration_delay_seconds to what the longest request takes. The health check decides more than routing: an accelerator and the Auto Scaling group believe it too, so a path that always answers disables failover. It asks on the port of the target unless health_check.port names that of another one."
  nullable    = false

  validation {
    condition     = alltrue([for target in values(var.targets) : can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]*$", target.name))])
    error_message = "targets must have names of letters, digits and hyphens, because their target groups are named after them."
  }

  validation {
    condition     = alltrue([for target in values(var.targets) : target.port >= 1 && target.port <= 65535 && floor(target.port) == target.port])
    error_message = "targets must have ports that are whole numbers from 1 to 65535."
  }

  validation {
    condition     = alltrue([for target in values(var.targets) : contains(["HTTP", "HTTPS"], target.protocol)])
    error_message = "targets must speak HTTP or HTTPS: an Application Load Balancer knows no other protocol."
  }

  validation {
    condition     = alltrue([for target in values(var.targets) : contains(["round_robin", "least_outstanding_requests"], target.algorithm)])
    error_message = "targets must have the algorithm round_robin or least_outstanding_requests."
  }

  validation {
    condition     = alltrue([for target in values(var.targets) : target.sticky_seconds == null || try(target.sticky_seconds >= 1 && target.sticky_seconds <= 604800, false)])
    error_message = "targets must have sticky_seconds from 1 to 604800, which is a week, or none."
  }

  validation {
    condition     = alltrue([for target in values(var.targets) : target.deregistration_delay_seconds >= 0 && target.deregistration_delay_seconds <= 3600])
    error_message = "targets must have deregistration_delay_seconds from 0 to 3600."
  }

  validation {
    condition     = alltrue([for target in values(var.targets) : startswith(target.health_check.path, "/")])
    error_message = "targets must have a health_check.path that starts with a slash, such as /health."
  }

  validation {
    condition     = alltrue([for target in values(var.targets) : target.health_check.timeout_seconds < target.health_check.interval_seconds])
    error_message = "targets must have a health_check.timeout_seconds smaller than health_check.interval_seconds: AWS refuses checks that overlap."
  }

  validation {
    condition     = alltrue([for target in values(var.targets) : target.health_check.port == null || try(contains(values(var.targets)[*].port, target.health_check.port), false)])
    error_message = "targets must have a health_check.port that is the port of one of them, or none: the load balancer reaches no other."
  }

  validation {
    condition     = alltrue([for target in values(var.targets) : can(regex("^[2-4][0-9]{2}([,-][2-4][0-9]{2})*$", target.health_check.matcher))])
    error_message = "targets must have a health_check.matcher of HTTP codes from 200 to 499, such as 200, 200,204 or 200-299."
  }
}

variable "further_listeners" {
  type = map(object({
    port   = number
    target = string
  }))
  description = "Further ports the load balancer listens on, by a name of your choice, each for one of targets. They take the same certificate and the same clients."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for listener in values(var.further_listeners) : contains(keys(var.targets), listener.target)])
    error_message = "further_listeners must send to one of targets each."
  }

  validation {
    condition     = alltrue([for listener in values(var.further_listeners) : listener.port >= 1 && listener.port <= 65535 && floor(listener.port) == listener.port])
    error_message = "further_listeners must have ports that are whole numbers from 1 to 65535."
  }

  validation {
    condition     = length(distinct(concat([var.port], var.redirect_http ? [80] : [], values(var.further_listeners)[*].port))) == length(var.further_listeners) + (var.redirect_http ? 2 : 1)
    error_message = "further_listeners must have ports that differ from each other and from port, and from 80 with redirect_http: a load balancer listens on a port once."
  }
}

variable "default_target" {
  type        = string
  description = "Target that gets what no rule sends elsewhere. Without one it is answered by 404 not found, for a load balancer that several services share."
  default     = null

  validation {
    condition     = var.default_target == null || try(contains(keys(var.targets), var.default_target), false)
    error_message = "default_target must be one of targets, or left out."
  }
}

variable "rules" {
  type = list(object({
    target = string
    hosts  = optional(list(string), [])
    paths  = optional(list(string), [])
  }))
  description = "Which requests go to which target: the first rule whose hosts and paths both match decides. * stands for any characters, ? for one."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for rule in var.rules : contains(keys(var.targets), rule.target)])
    error_message = "rules must send to one of targets each."
  }

  validation {
    condition     = alltrue([for rule in var.rules : length(rule.hosts) + length(rule.paths) >= 1 && length(rule.hosts) + length(rule.paths) <= 5])
    error_message = "rules must have from 1 to 5 hosts and paths each, as AWS allows."
  }

  validation {
    condition     = alltrue([for host in flatten(var.rules[*].hosts) : length(host) <= 128 && can(regex("^[a-zA-Z0-9*?-]+(\\.[a-zA-Z0-9*?-]+)*\\.[a-zA-Z]+$", host))])
    error_message = "rules must have hosts of at most 128 letters, digits, hyphens and at least one dot, with letters only behind the last, and * and ? as wildcards, such as *.example.com."
  }

  validation {
    condition     = alltrue([for path in flatten(var.rules[*].paths) : can(regex("^/[a-zA-Z0-9_.$/~\"'@:+*?&-]{0,127}$", path))])
    error_message = "rules must have paths of at most 128 characters that start with a slash, with * and ? as wildcards, such as /api/*."
  }

  validation {
    condition     = length(setsubtract(keys(var.targets), compact(concat([var.default_target], var.rules[*].target, values(var.further_listeners)[*].target)))) == 0
    error_message = "rules, further_listeners or default_target must lead to each of targets: AWS checks the health of none that nothing leads to."
  }
}
