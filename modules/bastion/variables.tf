variable "name" {
  type        = string
  description = "Name of the bastion, already prefixed with its system, such as bank-jump. Every resource is named after it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,47}$", var.name))
    error_message = "name must be 1 to 48 letters, digits and hyphens, because the IAM role is named after it and its region within 64 characters."
  }
}

variable "vpc_id" {
  type        = string
  description = "Network of the bastion."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Subnets by Availability Zone ID, in one of which the instance is: public ones if ssh_cidrs is set, private ones otherwise."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must hold at least 2 subnets in different zones: with one, the bastion is gone just when its zone is."
  }
}

variable "image" {
  type        = string
  description = "Machine image (AMI id) of this region, with the SSM agent and the AWS CLI, as Amazon Linux 2023 has. A new image replaces the instance."
  nullable    = false

  validation {
    condition     = can(regex("^ami-([0-9a-f]{8}|[0-9a-f]{17})$", var.image))
    error_message = "image must be an AMI id, such as ami-0123456789abcdef0."
  }
}

variable "instance_type" {
  type        = string
  description = "Size of the instance, such as t3.micro. Its architecture must be the image's."
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts the volume."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[^:]+:kms:[^:]+:[0-9]{12}:key/", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, not of an alias: the grant for Auto Scaling is made on the key itself."
  }
}

variable "ssh_cidrs" {
  type        = set(string)
  description = "IPv4 ranges from which operators come by SSH. Without any, the bastion has no open port and no public address, and operators come by Session Manager."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.ssh_cidrs : can(cidrnetmask(cidr)) && try(tonumber(split("/", cidr)[1]), 0) >= 8])
    error_message = "ssh_cidrs must be IPv4 ranges of /8 or longer, such as 192.0.2.0/24: SSH that is open to everyone is attacked within minutes. Leave it empty and use Session Manager if operators have no fixed addresses."
  }
}

variable "public_key" {
  type        = string
  description = "Public half of the key pair that operators sign in with, in OpenSSH format. Without one, EC2 Instance Connect lends keys for a minute at a time."
  default     = null

  validation {
    condition     = var.public_key == null ? true : can(regex("^(ssh-ed25519|ssh-rsa) [A-Za-z0-9+/=]+( .*)?$", var.public_key))
    error_message = "public_key must be an ssh-ed25519 or ssh-rsa key in OpenSSH format, as in a .pub file: EC2 takes no others."
  }
}

variable "destinations" {
  type        = map(string)
  description = "Security groups of the instances that the bastion reaches by SSH, by a name of your choice. They have to let it in."
  default     = {}
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
