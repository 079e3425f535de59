variable "alias" {
  type        = string
  description = "Name the follower knows its leader by: the leader_alias of every call that starts replication. Changing it makes a new connection, over which nothing is replicated yet."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z][a-zA-Z0-9_-]{1,99}$", var.alias))
    error_message = "alias must be 2 to 100 letters, digits, hyphens and underscores, starting with a letter."
  }
}

variable "leader_domain_name" {
  type        = string
  description = "Domain that is followed, in the region of the provider aws.leader. Its version must be the follower's or a later one."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,27}$", var.leader_domain_name))
    error_message = "leader_domain_name must be the name of a domain, not its ARN or endpoint: 3 to 28 lower-case letters, digits and hyphens, starting with a letter."
  }
}

variable "follower_domain_name" {
  type        = string
  description = "Domain that follows, in the region of the provider aws.follower."
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{2,27}$", var.follower_domain_name))
    error_message = "follower_domain_name must be the name of a domain, not its ARN or endpoint: 3 to 28 lower-case letters, digits and hyphens, starting with a letter."
  }
}
