variable "name" {
  type        = string
  description = "Name of the nodes, already prefixed with their system, such as ledger-corda. Every resource is named after it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,47}$", var.name))
    error_message = "name must be 1 to 48 letters, digits and hyphens, because the IAM role is named after it and its region within 64 characters."
  }
}

variable "vpc_id" {
  type        = string
  description = "Network of the nodes."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Two public subnets by Availability Zone ID: one for each node."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) == 2
    error_message = "subnet_ids must hold exactly 2 subnets in different zones, one for each node."
  }
}

variable "running" {
  type        = bool
  description = "Whether to run the two instances. false keeps everything else: addresses, roles, parameters and the load balancer. Set it to true on failover."
  nullable    = false
}

variable "image" {
  type        = string
  description = "Machine image (AMI id) of this region. It needs systemd, bash, curl and the AWS CLI, as Amazon Linux 2023 has, or snap to install the AWS CLI with, as Ubuntu has. A new image is for new instances: replace the nodes one after the other."
  nullable    = false

  validation {
    condition     = can(regex("^ami-([0-9a-f]{8}|[0-9a-f]{17})$", var.image))
    error_message = "image must be an AMI id, such as ami-0123456789abcdef0."
  }
}

variable "instance_type" {
  type        = string
  description = "Size of a node, such as c6i.xlarge with 4 CPUs and 8 GiB. Its architecture must be the image's."
  nullable    = false
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

variable "ports" {
  type        = map(number)
  description = "TCP ports the nodes listen on, by a name of your choice. Only the load balancer may reach them."
  nullable    = false

  validation {
    condition     = alltrue([for port in values(var.ports) : port >= 1 && port <= 65535 && floor(port) == port])
    error_message = "ports must be whole numbers from 1 to 65535."
  }
}

variable "peer_ports" {
  type        = set(number)
  description = "Additional TCP ports for egress to 0.0.0.0/0, such as ports on which peer nodes listen. 443 is always open."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for port in var.peer_ports : port >= 1 && port <= 65535 && floor(port) == port && port != 443])
    error_message = "peer_ports must be whole numbers from 1 to 65535, without 443, which is open anyway."
  }
}

variable "pair_ports" {
  type        = set(number)
  description = "TCP ports on which the two nodes reach each other. No other source may."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for port in var.pair_ports : port >= 1 && port <= 65535 && floor(port) == port])
    error_message = "pair_ports must be whole numbers from 1 to 65535."
  }
}

variable "load_balancer_security_group_id" {
  type        = string
  description = "Security group of the load balancer in front: the one that may reach the ports."
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts volumes, logs and parameters."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[^:]+:kms:[^:]+:[0-9]{12}:key/", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, not of an alias: a volume that is encrypted by an alias shows a difference at every plan."
  }
}

variable "log_retention_days" {
  type        = number
  description = "Days the nodes' logs are kept. CloudWatch offers only certain numbers, such as 30, 90 or 365."
  default     = 365
  nullable    = false
}

variable "user_data" {
  type        = string
  description = "Bash that starts the program, run once on each new instance after the environment file is there, under set -euo pipefail and with AWS_REGION set."
  default     = ""
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource, instance and volume. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
