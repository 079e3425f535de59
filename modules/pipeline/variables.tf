variable "name" {
  type        = string
  description = "Name of the pipeline, already prefixed with its system, such as bank-accounts-delivery."
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9-]{1,55}$", var.name))
    error_message = "name must be 1 to 55 letters, digits and hyphens, so that the roles named after it fit into the 64 characters IAM allows."
  }
}

variable "repository" {
  type = object({
    connection_arn = string
    id             = string
    branch         = optional(string, "main")
  })
  description = "Where the source is: an approved connection of CodeConnections, the repository as owner/name, and the branch whose pushes start the pipeline."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection/.+$", var.repository.connection_arn))
    error_message = "repository.connection_arn must be the ARN of a connection, such as arn:aws:codeconnections:eu-south-1:123456789012:connection/<id>."
  }

  validation {
    condition     = can(regex("^[^/ ]+(/[^/ ]+)+$", var.repository.id))
    error_message = "repository.id must be owner/name, such as bank/accounts."
  }
}

variable "artifact_stores" {
  type = map(object({
    bucket      = string
    kms_key_arn = string
  }))
  description = "By region, the bucket through which artifacts are handed over there and the key that encrypts it: the pipeline's own region, and every other that is deployed to."
  nullable    = false
}

variable "build" {
  type = object({
    image              = optional(string, "aws/codebuild/standard:7.0")
    timeout_minutes    = optional(number, 20)
    log_retention_days = optional(number, 90)
  })
  description = "Builds with the repository's buildspec.yml before anything is delivered. Leave it out where the repository holds what is delivered."
  default     = null

  validation {
    condition     = var.build == null || try(var.build.timeout_minutes >= 5 && var.build.timeout_minutes <= 2160, false)
    error_message = "build.timeout_minutes must be from 5 to 2160: CodeBuild allows no other."
  }
}

variable "deploy" {
  type = object({
    application      = string
    deployment_group = string
    regions          = list(string)
  })
  description = "CodeDeploy application and deployment group, of the same names in each region, and the regions in the order in which they get the revision."
  default     = null

  validation {
    condition     = var.deploy == null || try(length(var.deploy.regions) > 0 && length(var.deploy.regions) == length(distinct(var.deploy.regions)), false)
    error_message = "deploy.regions must name at least one region, and each once."
  }
}

variable "publish" {
  type = object({
    bucket        = string
    kms_key_arn   = optional(string)
    cache_control = optional(string, "public, max-age=60")
  })
  description = "Bucket that the files are unpacked into, its key if it has one, and how long browsers and edges may keep them."
  default     = null
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
