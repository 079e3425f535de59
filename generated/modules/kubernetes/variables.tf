variable "name" {
  type        = string
  description = "Name of the cluster, already prefixed with its system, such as shop-monitoring. Every resource is named after it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,37}$", var.name))
    error_message = "name must be 1 to 38 letters, digits and hyphens, because IAM roles are named after it and its region within 64 characters."
  }
}

variable "kubernetes_version" {
  type        = string
  description = "Minor version of Kubernetes, such as 1.35. A cluster goes one version up at a time and never back."
  nullable    = false

  validation {
    condition     = can(regex("^1[.][0-9]+$", var.kubernetes_version))
    error_message = "kubernetes_version must be a minor version without a patch, such as 1.35."
  }
}

variable "subnet_ids" {
  type        = map(string)
  description = "Private subnets by Availability Zone ID, of the control plane's interfaces and the nodes. Zones cannot be added to a control plane later."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "subnet_ids must hold at least 2 subnets in different zones: EKS makes no cluster in one."
  }
}

variable "nodes" {
  type        = number
  description = "How many nodes there are, spread over the zones."
  nullable    = false

  validation {
    condition     = var.nodes >= 1 && var.nodes <= 450 && floor(var.nodes) == var.nodes
    error_message = "nodes must be a whole number from 1 to 450, the most a managed node group has."
  }
}

variable "instance_type" {
  type        = string
  description = "Size of a node, such as t3.medium with 2 CPUs and 4 GiB, on which 17 pods find an address."
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts the secrets of Kubernetes, volumes and logs. A cluster cannot change it."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[^:]+:kms:[^:]+:[0-9]{12}:key/", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, not of an alias: EKS takes no other."
  }
}

variable "public_access_cidrs" {
  type        = set(string)
  description = "Ranges of addresses from which the Kubernetes API is reached from outside the network, such as an office's. Without any it is reached from inside only."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.public_access_cidrs : can(cidrnetmask(cidr)) && try(tonumber(split("/", cidr)[1]) >= 8, false)])
    error_message = "public_access_cidrs must be IPv4 ranges of /8 or narrower, such as 192.0.2.0/24: wider ones are as good as everyone."
  }
}

variable "clients" {
  type        = map(string)
  description = "Security groups that reach the Kubernetes API from inside the network, by a name of your choice: those of bastions."
  default     = {}
  nullable    = false
}

variable "administrators" {
  type        = set(string)
  description = "ARNs of the IAM roles and users that administer the cluster, in addition to the identity that created it."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.administrators : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/.+$", arn))])
    error_message = "administrators must be ARNs of IAM roles or users, such as arn:aws:iam::111122223333:role/platform: EKS knows no others."
  }
}

variable "scrapes" {
  type = map(object({
    security_group_id = string
    port              = number
  }))
  description = "Whose metrics Prometheus in this cluster asks for, by a name of your choice: a security group and the port."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for scrape in values(var.scrapes) : scrape.port >= 1 && scrape.port <= 65535 && floor(scrape.port) == scrape.port])
    error_message = "scrapes must have whole ports from 1 to 65535."
  }
}

variable "prometheus" {
  type = object({
    namespace       = string
    service_account = string
  })
  description = "Namespace and service account that Prometheus runs as, which may find instances."
  nullable    = false
}

variable "log_retention_days" {
  type        = number
  description = "Days the control plane's logs are kept. CloudWatch offers only certain numbers, such as 30, 90 or 365."
  default     = 365
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource, node and volume. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
