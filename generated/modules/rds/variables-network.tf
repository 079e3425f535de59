variable "port" {
  type        = number
  description = "Port clients connect to, or null for the engine's own."
  default     = null

  validation {
    condition     = var.port == null || try(var.port >= 1150 && var.port <= 65535, false)
    error_message = "port must be from 1150 to 65535, the range RDS allows."
  }
}

variable "vpc_id" {
  type        = string
  description = "VPC of the instance's security group."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Private subnets the instance and its standby may live in, by zone or any other name known beforehand."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must name at least two subnets, in different zones: RDS refuses a subnet group of one."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts storage, snapshots, performance data and logs. It must admit rds and logs."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "clients" {
  type        = map(string)
  description = "Security groups that may connect, by the name of what is behind them."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for group in values(var.clients) : startswith(group, "sg-")])
    error_message = "clients must hold security group ids (sg-...): the database is opened to groups, never to addresses."
  }
}
