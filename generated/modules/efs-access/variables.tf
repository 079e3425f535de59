variable "name" {
  type        = string
  description = "Name of the file system, and stem of the names of its other resources."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{0,121}$", var.name))
    error_message = "name must be 1 to 122 letters, digits and hyphens, starting with a letter or digit, because a role's policy is named after it within 128 characters."
  }

  validation {
    condition     = !startswith(lower(var.name), "sg-")
    error_message = "name must not start with sg-, which EC2 keeps for the ids of security groups."
  }
}

variable "file_system_id" {
  type        = string
  description = "File system to be mounted, in this provider's region: a source, or a replica while it is read-only and after."
  nullable    = false

  validation {
    condition     = can(regex("^fs-[0-9a-f]{8,40}$", var.file_system_id))
    error_message = "file_system_id must be the id of a file system (fs-...)."
  }
}

variable "vpc_id" {
  type        = string
  description = "VPC of the mount targets and their security group. All mount targets of a file system are in one VPC."
  nullable    = false
}

variable "subnet_ids" {
  type        = map(string)
  description = "Private subnets with a mount target each, by Availability Zone ID: one per zone that has clients, or the one subnet in the zone of a One Zone file system."
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 1
    error_message = "subnet_ids must hold at least one subnet: a file system without mount targets cannot be mounted."
  }
}

variable "clients" {
  type = map(object({
    security_group_id = string
    role_name         = string
  }))
  description = "Who mounts the file system, by a name of your choice: the security group that reaches it, and the role of the instances, which is granted mounting and writing through the access points."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for client in values(var.clients) : startswith(client.security_group_id, "sg-")])
    error_message = "clients must hold security group ids (sg-...): the file system is opened to groups, never to addresses."
  }
}

variable "access_points" {
  type = map(object({
    path = string
    uid  = number
    gid  = number
  }))
  description = "Directories that clients mount, by a name of your choice, each with the POSIX user and group that owns it and that everything there is done as. A replica needs its source's, with the same numbers."
  nullable    = false

  validation {
    condition     = length(var.access_points) >= 1
    error_message = "access_points must hold at least one: clients get no right to the bare root of the file system, which belongs to root."
  }

  validation {
    condition     = alltrue([for point in values(var.access_points) : can(regex("^(/[a-zA-Z0-9_-][a-zA-Z0-9._-]*){1,4}$", point.path)) && length(point.path) <= 100])
    error_message = "access_points must have paths of 1 to 4 levels such as /documents, at most 100 characters of letters, digits, dots, underscores and hyphens: below /, which belongs to root."
  }

  validation {
    condition     = alltrue(flatten([for point in values(var.access_points) : [for id in [point.uid, point.gid] : id >= 1 && id <= 4294967295 && floor(id) == id]]))
    error_message = "access_points must have uid and gid from 1 to 4294967295: clients are not granted root."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of everything the module makes."
  default     = {}
  nullable    = false
}
