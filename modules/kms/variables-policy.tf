variable "owners" {
  type        = set(string)
  description = "ARNs of the roles and users that may do everything with the key, use it and manage it. Empty leaves that to the IAM policies of the account. They have to exist already."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.owners : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/[a-zA-Z0-9+=,.@_/-]+$", arn))])
    error_message = "owners must hold ARNs of IAM roles or users (arn:aws:iam::<account>:role/<name>), never a wildcard or a session."
  }
}

variable "administrators" {
  type        = set(string)
  description = "ARNs of the roles and users that may manage the key, replicate it and move its primary Region, without being able to use it. Empty leaves that to the IAM policies of the account. They have to exist already."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.administrators : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/[a-zA-Z0-9+=,.@_/-]+$", arn))])
    error_message = "administrators must hold ARNs of IAM roles or users (arn:aws:iam::<account>:role/<name>), never a wildcard or a session."
  }
}

variable "users" {
  type        = set(string)
  description = "ARNs of the roles and users of this account that may use the key themselves, for whatever key_usage says, without being able to manage it. They may be created later than the key, such as the roles of programs."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.users : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/[a-zA-Z0-9+=,.@_/-]+$", arn))])
    error_message = "users must hold ARNs of IAM roles or users (arn:aws:iam::<account>:role/<name>), never a wildcard or a session."
  }
}

variable "services" {
  type        = set(string)
  description = "AWS services that may use the key for this account, by their endpoint prefix: rds, secretsmanager, ec2, ssm, sqs, elasticfilesystem, es ... Four act on their own behalf and get what that takes: logs (log groups), sns (delivery to encrypted queues), cloudwatch (alarms to encrypted topics) and ses (feedback to encrypted topics, received mail to encrypted buckets); ec2 admits EC2 Auto Scaling too."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for service in var.services : can(regex("^[a-z][a-z0-9-]*$", service))])
    error_message = "services must hold bare endpoint prefixes such as rds or secretsmanager, without region or amazonaws.com: the module adds both."
  }

  validation {
    condition     = length(setintersection(var.services, ["efs", "opensearch", "aurora", "ebs"])) == 0
    error_message = "services must use endpoint prefixes, or KMS never matches them: elasticfilesystem for EFS, es for OpenSearch, rds for Aurora, ec2 for EBS."
  }

  validation {
    condition     = length(var.services) == 0 || local.symmetric
    error_message = "services must be empty for a key of spec ${var.key_spec}: AWS services encrypt with symmetric keys only."
  }
}

variable "grants" {
  type = map(object({
    grantee_principal  = string
    operations         = set(string)
    retiring_principal = optional(string)
    encryption_context = optional(object({
      equals = optional(map(string))
      subset = optional(map(string))
    }))
  }))
  description = "Rights on the key of this region by the name of the grant, for a role that has to exist already: for a while, or only with an encryption context that equals, or holds as a subset, the given pairs."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.grants) : can(regex("^[a-zA-Z0-9:/_-]{1,256}$", name))])
    error_message = "grants must have names of 1 to 256 letters, digits, colons, slashes, underscores or hyphens."
  }

  validation {
    condition = alltrue(flatten([
      for grant in values(var.grants) : [
        for arn in compact([grant.grantee_principal, grant.retiring_principal]) : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/[a-zA-Z0-9+=,.@_/-]+$", arn))
      ]
    ]))
    error_message = "grants must name IAM roles or users (arn:aws:iam::<account>:role/<name>) as grantee_principal and retiring_principal."
  }

  validation {
    condition     = alltrue([for grant in values(var.grants) : length(setsubtract(grant.operations, ["CreateGrant", "DescribeKey", "RetireGrant"])) > 0])
    error_message = "grants must each have operations that use the key, not only CreateGrant, DescribeKey or RetireGrant."
  }

  validation {
    condition     = length(setsubtract(flatten([for grant in values(var.grants) : tolist(grant.operations)]), local.grantable)) == 0
    error_message = "grants must hold operations that a key of spec ${var.key_spec} for ${var.key_usage} has: ${join(", ", local.grantable)}."
  }

  validation {
    condition     = local.symmetric || alltrue([for grant in values(var.grants) : grant.encryption_context == null])
    error_message = "grants must have no encryption_context on a key of spec ${var.key_spec}: only symmetric encryption knows one."
  }

  validation {
    condition     = alltrue([for grant in values(var.grants) : grant.encryption_context == null || try((grant.encryption_context.equals == null) != (grant.encryption_context.subset == null), false)])
    error_message = "grants must have either equals or subset in an encryption_context, not both and not neither."
  }
}
