variable "name" {
  type        = string
  description = "Identifier of the global database, one in all regions. Changing it makes a new one, which no existing cluster can join."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 63
    error_message = "name must be at most 63 lower-case letters, digits and single hyphens, starting with a letter and not ending with a hyphen."
  }
}

variable "engine" {
  type        = string
  description = "Database engine of every cluster in it."
  nullable    = false

  validation {
    condition     = contains(["aurora-postgresql", "aurora-mysql"], var.engine)
    error_message = "engine must be aurora-postgresql or aurora-mysql."
  }
}

variable "engine_version" {
  type        = string
  description = "Exact version of the engine at first, the same for every cluster in it. Later changes here do nothing: raise a minor version in the clusters, secondary ones first."
  nullable    = false

  validation {
    condition     = can(regex(var.engine == "aurora-mysql" ? "^[0-9]+\\.[0-9]+\\.mysql_aurora\\.[0-9]+\\.[0-9]+\\.[0-9]+$" : "^[0-9]+\\.[0-9]+$", var.engine_version))
    error_message = "engine_version must be exact, such as \"16.8\" for aurora-postgresql or \"8.0.mysql_aurora.3.10.0\" for aurora-mysql: a region picks its own minor version for a major one."
  }
}

variable "deletion_protection" {
  type        = bool
  description = "Whether AWS refuses to delete the global database. Turn it off, in a separate apply, before taking it down, after its clusters."
  default     = true
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags of the global database."
  default     = {}
  nullable    = false
}
