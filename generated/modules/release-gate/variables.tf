variable "name" {
  type        = string
  description = "Name of the gate, already prefixed with its system, such as blog-publish. Both documents, the roles and everything else are named after it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9-]{2,34}$", var.name)) && !can(regex("^(?i:aws|amazon|amzn)", var.name))
    error_message = "name must be 3 to 35 letters, digits and hyphens, because a role is named after it and its region within 64 characters, and must not begin with aws, amazon or amzn, which SSM refuses for documents."
  }
}

variable "vpc_id" {
  type        = string
  description = "Network the gate does its work in."
  nullable    = false
}

variable "subnet_id" {
  type        = string
  description = "Private subnet with a way to the internet, in which an instance is started for each run."
  nullable    = false
}

variable "image" {
  type        = string
  description = "Image (AMI id) of Amazon Linux 2023 in this region, which has the packages that the gate installs: a MySQL client, the EFS mount helper, rsync and jq."
  nullable    = false

  validation {
    condition     = can(regex("^ami-([0-9a-f]{8}|[0-9a-f]{17})$", var.image))
    error_message = "image must be an AMI id, such as ami-0123456789abcdef0."
  }
}

variable "instance_type" {
  type        = string
  description = "Size of the instance. A larger one syncs faster. Its architecture must be the image's."
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Customer managed key of this region that encrypts the instance's volume and the log group."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[^:]+:kms:[^:]+:[0-9]{12}:key/", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a key, not of an alias."
  }
}

variable "database" {
  type = object({
    source         = string
    readers        = map(string)
    port           = number
    secret_arn     = string
    secret_key_arn = string
  })
  description = "Host of the MySQL or MariaDB instance that readers follow, the hosts of those that the gate stops, by a name of your choice, their port, and the secret with the master user's username and password. Null where no readers are, so that only files are copied."
  default     = null

  validation {
    condition     = var.database == null || try(length(var.database.readers) > 0 && alltrue([for host in concat([var.database.source], values(var.database.readers)) : can(regex("^[a-z0-9.-]+$", host))]), false)
    error_message = "database must name at least one reader, and host names of small letters, digits, dots and hyphens."
  }

  validation {
    condition     = var.database == null || try(var.database.port >= 1 && var.database.port <= 65535, false)
    error_message = "database.port must be from 1 to 65535."
  }
}

variable "sync" {
  type = object({
    from    = object({ dns_name = string, access_point_id = string })
    to      = object({ dns_name = string, access_point_id = string })
    exclude = optional(set(string), [])
  })
  description = "File system of EFS that is published, the one it is published to, each by an access point, and what stays as it is, in the words of rsync, such as wp-config.php. Files that only the second one has stay too. Null to copy nothing."
  default     = null

  validation {
    condition     = var.sync == null || try(var.sync.from.access_point_id != var.sync.to.access_point_id, false)
    error_message = "sync must lead from one access point to another: it copies nothing onto itself."
  }

  validation {
    condition     = var.sync == null || try(alltrue([for point in [var.sync.from, var.sync.to] : can(regex("^fsap-[0-9a-f]{8,40}$", point.access_point_id)) && can(regex("^[a-z0-9.-]+$", point.dns_name))]), false)
    error_message = "sync must give each file system its dns_name and the id of an access point (fsap-...)."
  }

  validation {
    condition     = var.sync == null || try(alltrue([for pattern in var.sync.exclude : can(regex("^[a-zA-Z0-9._/*][a-zA-Z0-9._/*-]*$", pattern))]), false)
    error_message = "sync.exclude must hold patterns of letters, digits, dots, underscores, slashes, stars and hyphens, such as wp-config.php."
  }
}

variable "destinations" {
  type = map(object({
    security_group_id = string
    port              = number
  }))
  description = "Where the instance may connect to besides HTTPS, by a name of your choice: the database and the file systems."
  nullable    = false

  validation {
    condition     = length(var.destinations) > 0
    error_message = "destinations must hold what the gate works on: without them neither a database nor a file system can be reached."
  }
}

variable "log_retention_days" {
  type        = number
  description = "Days that the gate's output is kept. CloudWatch offers only certain numbers, such as 30, 90 or 365."
  default     = 365
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource, and on each instance and its volume."
  default     = {}
  nullable    = false
}
