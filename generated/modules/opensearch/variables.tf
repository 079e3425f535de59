locals {
  # Families without encryption at rest, and with it without fine-grained access control.
  unencrypted = "^(t2|m3|r3)\\."

  # Families whose nodes bring a disk of their own and take no volume.
  own_disk = "^(i[0-9]|im[0-9]|[a-z]+[0-9]+g?d\\.)"

  burstable     = startswith(var.data_nodes.instance_type, "t") || try(startswith(var.dedicated_masters.instance_type, "t"), false)
  version_parts = split(".", trimprefix(var.engine_version, "OpenSearch_"))
  version       = try(tonumber(local.version_parts[0]) * 100 + tonumber(local.version_parts[1]), 0)
}

variable "name" {
  type        = string
  description = "Name of the domain, and stem of the names of its other resources. Changing it replaces the domain and its data."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,27}$", var.name))
    error_message = "name must be 3 to 28 lower-case letters, digits and hyphens, starting with a letter."
  }
}

variable "engine_version" {
  type        = string
  description = "Version of OpenSearch, such as OpenSearch_2.19. Raising it upgrades the domain in place; there is no way back."
  default     = "OpenSearch_2.19"
  nullable    = false

  validation {
    condition     = can(regex("^OpenSearch_[1-9][0-9]?\\.[0-9]{1,2}$", var.engine_version))
    error_message = "engine_version must be OpenSearch_ and a major and minor version, such as OpenSearch_2.19; AWS applies patches."
  }
}

variable "data_nodes" {
  type = object({
    count         = optional(number, 3)
    instance_type = optional(string, "r6g.large.search")
  })
  description = "Nodes that hold the data and answer, spread evenly over the zones."
  default     = {}
  nullable    = false

  validation {
    condition     = var.data_nodes.count >= 1 && var.data_nodes.count <= 80 && floor(var.data_nodes.count) == var.data_nodes.count
    error_message = "data_nodes.count must be a whole number from 1 to 80, the default quota of a domain."
  }

  validation {
    condition     = var.data_nodes.count % max(length(var.subnet_ids), 1) == 0
    error_message = "data_nodes.count must be a multiple of the number of subnet_ids: AWS refuses an odd number over two zones and, with standby, an uneven one over three; without, one zone would hold less than its copy of the data."
  }

  validation {
    condition     = can(regex("^[a-z0-9-]+\\.[a-z0-9-]+\\.search$", var.data_nodes.instance_type)) && !startswith(var.data_nodes.instance_type, "ultrawarm")
    error_message = "data_nodes.instance_type must be an OpenSearch instance type such as r6g.large.search."
  }

  validation {
    condition     = !can(regex(local.unencrypted, var.data_nodes.instance_type))
    error_message = "data_nodes.instance_type cannot be of the families t2, m3 and r3, which offer neither encryption at rest nor fine-grained access control."
  }
}

variable "dedicated_masters" {
  type = object({
    count         = optional(number, 3)
    instance_type = optional(string, "m6g.large.search")
  })
  description = "Nodes that only keep the cluster together, across three zones where the region has them; null has the data nodes do it, for domains without availability needs."
  default     = {}

  validation {
    condition     = var.dedicated_masters == null || contains([3, 5], try(var.dedicated_masters.count, 0))
    error_message = "dedicated_masters.count must be 3 or 5: OpenSearch needs a majority, and AWS refuses 1, 2 and 4."
  }

  validation {
    condition     = var.dedicated_masters == null || can(regex("^[a-z0-9-]+\\.[a-z0-9-]+\\.search$", var.dedicated_masters.instance_type)) && !can(regex(local.unencrypted, var.dedicated_masters.instance_type)) && !can(regex("^ultrawarm", var.dedicated_masters.instance_type))
    error_message = "dedicated_masters.instance_type must be an OpenSearch instance type such as m6g.large.search, and not of the families t2, m3 and r3, which cannot encrypt."
  }

  validation {
    condition     = var.dedicated_masters == null || !startswith(try(var.dedicated_masters.instance_type, ""), "t") || var.data_nodes.count <= 10
    error_message = "dedicated_masters.instance_type cannot be burstable with more than 10 data nodes, which AWS refuses."
  }
}

variable "master_username" {
  type        = string
  description = "Name of a first user who signs in by a password and may do everything, for programs that cannot sign their requests as a role: the domain then has an internal user database. Null has the module make a role instead. The README has the command that sets the password."
  default     = null

  validation {
    condition     = var.master_username == null || can(regex("^[a-zA-Z0-9._-]{1,16}$", var.master_username))
    error_message = "master_username must be 1 to 16 letters, digits, dots, underscores and hyphens, which is what AWS takes."
  }
}

variable "warm_nodes" {
  type = object({
    count         = number
    instance_type = optional(string, "ultrawarm1.medium.search")
  })
  description = "UltraWarm nodes, which keep old indexes in S3 at a fraction of the price, read-only; null for none."
  default     = null

  validation {
    condition     = var.warm_nodes == null || try(var.warm_nodes.count >= 2 && var.warm_nodes.count <= 150 && floor(var.warm_nodes.count) == var.warm_nodes.count, false)
    error_message = "warm_nodes.count must be a whole number from 2 to 150, the range AWS allows."
  }

  validation {
    condition     = var.warm_nodes == null || can(regex("^ultrawarm1\\.(medium|large|xlarge)\\.search$", var.warm_nodes.instance_type))
    error_message = "warm_nodes.instance_type must be ultrawarm1.medium.search, ultrawarm1.large.search or ultrawarm1.xlarge.search."
  }

  validation {
    condition     = var.warm_nodes == null || (var.dedicated_masters != null && !startswith(var.data_nodes.instance_type, "t"))
    error_message = "warm_nodes need dedicated_masters, and data nodes that are not burstable: AWS refuses UltraWarm otherwise."
  }
}

variable "multi_az_with_standby" {
  type        = bool
  description = "Whether the nodes of one of three zones stand by with a full copy of the data, to take over within a minute. It needs index templates with two replicas, or a multiple of three copies in all."
  default     = true
  nullable    = false

  validation {
    condition     = !var.multi_az_with_standby || length(var.subnet_ids) == 3
    error_message = "multi_az_with_standby needs subnet_ids in three zones: two serve, one stands by."
  }

  validation {
    condition     = !var.multi_az_with_standby || try(var.dedicated_masters.count, 0) == 3
    error_message = "multi_az_with_standby needs exactly three dedicated_masters, one in each zone."
  }

  validation {
    condition     = !var.multi_az_with_standby || !startswith(var.data_nodes.instance_type, "t") && !startswith(try(var.dedicated_masters.instance_type, ""), "t")
    error_message = "multi_az_with_standby does not go with burstable nodes (t3): take another family, or turn it off."
  }

  validation {
    condition     = !var.multi_az_with_standby || !can(regex("^OpenSearch_", var.engine_version)) || local.version >= 103
    error_message = "multi_az_with_standby needs OpenSearch_1.3 or later."
  }
}
