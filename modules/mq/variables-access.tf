variable "users" {
  type = map(object({
    secret_arn     = optional(string)
    console_access = optional(bool, false)
    groups         = optional(set(string), [])
    replication    = optional(bool, false)
  }))
  description = "Users by name. RabbitMQ has one here, without a secret: it is made with first_password, and all others over its management API. ActiveMQ reads each password from a secret, as JSON with a key password; one user may be the one a pair of brokers replicates with."
  nullable    = false

  validation {
    condition     = length(var.users) >= 1 && alltrue([for name in keys(var.users) : can(regex("^[0-9A-Za-z._~-]{2,100}$", name)) && name != "guest"])
    error_message = "users must name at least one user, each of 2 to 100 letters, digits or . _ ~ - characters, none of them guest."
  }

  validation {
    condition     = var.engine_type != "RabbitMQ" || length(var.users) == 1
    error_message = "users must name exactly one user for RabbitMQ: Amazon MQ makes no more, its management API makes the others."
  }

  validation {
    condition     = var.engine_type != "RabbitMQ" || alltrue([for user in values(var.users) : user.secret_arn == null && !user.console_access && length(user.groups) == 0 && !user.replication])
    error_message = "users must not have secret_arn, console_access, groups or replication with RabbitMQ: these belong to ActiveMQ."
  }

  validation {
    condition     = var.engine_type != "ActiveMQ" || alltrue([for user in values(var.users) : user.secret_arn != null])
    error_message = "users must each have a secret_arn with ActiveMQ, which takes their passwords from there."
  }

  validation {
    condition     = length([for user in values(var.users) : user if user.replication]) <= 1
    error_message = "users must have replication for one of them at most: a pair of brokers replicates with one user."
  }

  validation {
    condition     = !anytrue([for user in values(var.users) : user.replication]) || (local.deployment_mode == "ACTIVE_STANDBY_MULTI_AZ" && local.large_m5)
    error_message = "users must not have replication unless the broker is ACTIVE_STANDBY_MULTI_AZ on mq.m5.large or larger: only such brokers replicate to another region."
  }
}

variable "replica_of_broker_arn" {
  type        = string
  description = "ARN of the ActiveMQ broker in another region that this one follows (CRDR), or null for a standalone broker. Both need a replication user of the same name and password. Promotion happens over AWS's API, never here."
  default     = null

  validation {
    condition     = var.replica_of_broker_arn == null || var.engine_type == "ActiveMQ"
    error_message = "replica_of_broker_arn must be null for RabbitMQ, which has no cross-region data replication."
  }

  validation {
    condition     = var.replica_of_broker_arn == null || var.engine_type != "ActiveMQ" || length(local.replicators) == 1
    error_message = "replica_of_broker_arn needs a user with replication."
  }

  validation {
    condition     = var.replica_of_broker_arn == null || can(regex("^arn:[a-z-]+:mq:[a-z0-9-]+:[0-9]{12}:broker:.+$", var.replica_of_broker_arn))
    error_message = "replica_of_broker_arn must be the ARN of a broker (arn:aws:mq:<region>:<account>:broker:...)."
  }
}

variable "clients" {
  type = map(object({
    security_group_id = string
    protocols         = set(string)
  }))
  description = "Security groups that may connect, by the name of what is behind them, each with the protocols it speaks: amqps and console, for ActiveMQ also openwire, stomp and mqtt. The console of RabbitMQ is its management API, too."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for client in values(var.clients) : startswith(client.security_group_id, "sg-")])
    error_message = "clients must have security group ids (sg-...): the broker is opened to groups, never to addresses."
  }

  validation {
    condition     = alltrue([for client in values(var.clients) : length(setsubtract(client.protocols, keys(local.traits.ports))) == 0])
    error_message = "clients must speak protocols of the engine: amqps and console for RabbitMQ; openwire, amqps, stomp, mqtt and console for ActiveMQ."
  }
}
