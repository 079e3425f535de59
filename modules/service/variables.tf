variable "name" {
  type        = string
  description = "Name of the service, already prefixed with its system, such as bank-transactions. Every resource is named after it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,47}$", var.name))
    error_message = "name must be 1 to 48 letters, digits and hyphens, because the IAM role is named after it and its region within 64 characters."
  }
}

variable "vpc_id" {
  type        = string
  description = "Network of the instances."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Private subnets by Availability Zone ID. The group spreads its instances evenly over them."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must hold at least 2 subnets in different zones: a service in one zone is lost with it."
  }
}

variable "image" {
  type        = string
  description = "Machine image (AMI id) of this region. It needs systemd, bash, curl and the AWS CLI, as Amazon Linux 2023 has, or snap to install the AWS CLI with, as Ubuntu has. A new image rolls through the group."
  nullable    = false

  validation {
    condition     = can(regex("^ami-([0-9a-f]{8}|[0-9a-f]{17})$", var.image))
    error_message = "image must be an AMI id, such as ami-0123456789abcdef0."
  }
}

variable "instance_type" {
  type        = string
  description = "Size of an instance, such as m7g.large. Its architecture must be the image's."
  nullable    = false
}

variable "port" {
  type        = number
  description = "Port the service listens on. Only load balancers may reach it."
  nullable    = false

  validation {
    condition     = var.port >= 1 && var.port <= 65535 && floor(var.port) == var.port
    error_message = "port must be a whole number from 1 to 65535."
  }
}

variable "capacity" {
  type = object({
    min     = number
    max     = number
    desired = number
  })
  description = "Instances of the group: desired to start with, then whatever load asks for between min and max. Raise min to have more at once, as when failing over."
  nullable    = false

  validation {
    condition     = var.capacity.min >= 0 && var.capacity.min <= var.capacity.desired && var.capacity.desired <= var.capacity.max
    error_message = "capacity must satisfy 0 <= min <= desired <= max."
  }
}

variable "load_balancer" {
  type = object({
    security_group_id       = string
    target_group_arn        = string
    arn_suffix              = optional(string)
    target_group_arn_suffix = optional(string)
  })
  description = "Load balancer in front: the one security group that may reach the port, and the target group that judges the instances. To scale on requests it takes the names that both have in CloudWatch as well."
  nullable    = false
}

variable "further_targets" {
  type = map(object({
    port              = number
    security_group_id = string
    target_group_arn  = string
  }))
  description = "Further target groups the instances are in, by a name of your choice: the port they are sent requests on, and the security group of the load balancer that may reach it. The group replaces an instance that any of its target groups finds unhealthy."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for target in values(var.further_targets) : target.port >= 1 && target.port <= 65535 && floor(target.port) == target.port])
    error_message = "further_targets must have ports that are whole numbers from 1 to 65535."
  }
}

variable "peer_ports" {
  type        = set(number)
  description = "TCP ports on which the instances reach each other, as members of a cluster do. No other source may."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for port in var.peer_ports : port >= 1 && port <= 65535 && floor(port) == port])
    error_message = "peer_ports must be whole numbers from 1 to 65535."
  }
}

variable "scaling" {
  type = object({
    cpu_percent         = optional(number, 60)
    requests_per_target = optional(number)
  })
  description = "What the group aims at between min and max: a mean processor load, and, where given, so many requests per minute and instance. The larger number of instances wins."
  default     = {}
  nullable    = false

  validation {
    condition     = var.scaling.cpu_percent >= 10 && var.scaling.cpu_percent <= 90
    error_message = "scaling.cpu_percent must be from 10 to 90, so that the group can be above and below it."
  }

  validation {
    condition     = var.scaling.requests_per_target == null || try(var.scaling.requests_per_target >= 1 && var.load_balancer.arn_suffix != null && var.load_balancer.target_group_arn_suffix != null, false)
    error_message = "scaling.requests_per_target must be at least 1, and needs load_balancer.arn_suffix and load_balancer.target_group_arn_suffix, by which CloudWatch counts requests."
  }
}

variable "health_check_grace_seconds" {
  type        = number
  description = "Seconds a new instance may take before failed checks count against it. Raise it for slow starts, or instances are replaced before they serve."
  default     = 120
  nullable    = false

  validation {
    condition     = var.health_check_grace_seconds >= 0
    error_message = "health_check_grace_seconds must not be negative."
  }
}

variable "root_volume_gb" {
  type        = number
  description = "Size of the root volume in GiB, at least that of the image."
  default     = 20
  nullable    = false

  validation {
    condition     = var.root_volume_gb >= 1 && var.root_volume_gb <= 16384
    error_message = "root_volume_gb must be from 1 to 16384, the limits of a gp3 volume."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts volumes, logs and parameters."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[^:]+:kms:[^:]+:[0-9]{12}:key/", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, not of an alias: the grant for Auto Scaling is made on the key itself."
  }
}

variable "log_retention_days" {
  type        = number
  description = "Days the instances' logs are kept. CloudWatch offers only certain numbers, such as 30, 90 or 365."
  default     = 365
  nullable    = false
}

variable "user_data" {
  type        = string
  description = "Bash that starts the service, run once on each new instance after the environment file is there, under set -euo pipefail and with the file's variables set, AWS_REGION among them."
  default     = ""
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource, instance and volume. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
