variable "name" {
  type        = string
  description = "Name of the broker, and stem of the names of its other resources. Changing it replaces the broker."
  nullable    = false

  validation {
    condition     = can(regex("^[0-9A-Za-z_-]{1,41}$", var.name))
    error_message = "name must be 1 to 41 letters, digits, hyphens or underscores: Amazon MQ takes 50, the role that looks after its logs leaves 41."
  }
}

variable "engine_type" {
  type        = string
  description = "RabbitMQ or ActiveMQ, as Amazon MQ writes them. Changing it replaces the broker."
  nullable    = false

  validation {
    condition     = contains(["ActiveMQ", "RabbitMQ"], var.engine_type)
    error_message = "engine_type must be RabbitMQ or ActiveMQ."
  }
}

variable "engine_version" {
  type        = string
  description = "Major and minor version, or null for 3.13 of RabbitMQ and 5.18 of ActiveMQ; AWS applies the patches."
  default     = null

  validation {
    condition     = var.engine_version == null || contains(local.traits.versions, coalesce(var.engine_version, "none"))
    error_message = "engine_version must be 3.13 or 4.2 for RabbitMQ and 5.18 or 5.19 for ActiveMQ, without a patch version: AWS applies patches by itself."
  }

  validation {
    condition     = var.engine_version != "4.2" || startswith(var.instance_type, "mq.m7g.")
    error_message = "engine_version 4.2 runs on mq.m7g only: choose such an instance_type, or 3.13."
  }
}

variable "deployment_mode" {
  type        = string
  description = "SINGLE_INSTANCE, ACTIVE_STANDBY_MULTI_AZ (ActiveMQ) or CLUSTER_MULTI_AZ (RabbitMQ); null for the engine's own of the last two. Changing it replaces the broker."
  default     = null

  validation {
    condition     = var.deployment_mode == null || contains(local.traits.modes, coalesce(var.deployment_mode, "none"))
    error_message = "deployment_mode must be SINGLE_INSTANCE or CLUSTER_MULTI_AZ for RabbitMQ and SINGLE_INSTANCE or ACTIVE_STANDBY_MULTI_AZ for ActiveMQ."
  }
}

variable "instance_type" {
  type        = string
  description = "Size of each instance, such as mq.m7g.large. mq.t3.micro is for trying things out."
  nullable    = false

  validation {
    condition     = can(regex(local.traits.instance_pattern, var.instance_type))
    error_message = "instance_type must be an instance type of the engine: mq.m7g, mq.m5 or mq.t3.micro for RabbitMQ, mq.m5 or mq.t3.micro for ActiveMQ."
  }

  validation {
    condition     = var.instance_type != "mq.t3.micro" || local.deployment_mode != "CLUSTER_MULTI_AZ"
    error_message = "instance_type mq.t3.micro is too small for a cluster: use mq.m7g.large or mq.m5.large at least, or SINGLE_INSTANCE."
  }
}

variable "storage_type" {
  type        = string
  description = "ebs or efs; null for ebs with RabbitMQ, which has no other, and efs with ActiveMQ. ebs is faster, but lives in one zone. Changing it replaces the broker."
  default     = null

  validation {
    condition     = var.storage_type == null || contains(local.traits.storage_types, coalesce(var.storage_type, "none"))
    error_message = "storage_type must be ebs for RabbitMQ and ebs or efs for ActiveMQ."
  }

  validation {
    condition     = var.storage_type != "ebs" || local.deployment_mode != "ACTIVE_STANDBY_MULTI_AZ"
    error_message = "storage_type must be efs with ACTIVE_STANDBY_MULTI_AZ: a standby in another zone cannot take over a volume of EBS."
  }

  validation {
    condition     = var.storage_type != "ebs" || var.engine_type != "ActiveMQ" || local.large_m5
    error_message = "storage_type ebs is for mq.m5 only with ActiveMQ: choose such an instance_type, or efs."
  }
}

variable "vpc_id" {
  type        = string
  description = "VPC of the broker's security group."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Private subnets the broker lives in, by zone or any other name known beforehand: one for SINGLE_INSTANCE, two for ACTIVE_STANDBY_MULTI_AZ, one in each zone for CLUSTER_MULTI_AZ. Changing them replaces the broker."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= local.wanted_subnets.least && length(var.subnet_ids) <= local.wanted_subnets.most
    error_message = "subnet_ids must name ${local.wanted_subnets.says} for ${local.deployment_mode}."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts messages on disk, logs and the schedules that look after the logs. It must admit mq, logs and scheduler. Changing it replaces the broker."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias: the broker never uses a key that AWS owns."
  }
}
