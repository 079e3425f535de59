variable "name" {
  type        = string
  description = "What the key is for; its alias becomes alias/<name>. Change it only to let another key take over, because users of the alias follow the name."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9/_-]{1,250}$", var.name)) && !startswith(var.name, "aws/") && !startswith(var.name, "alias/")
    error_message = "name must be 1 to 250 letters, digits, slashes, underscores or hyphens, without a leading alias/ and not under aws/, which AWS keeps for itself."
  }
}

variable "description" {
  type        = string
  description = "One sentence on what the key protects, shown beside it in the console."
  nullable    = false
}

variable "multi_region" {
  type        = bool
  description = "Whether other regions may hold a replica of the key. Turn it off for data that must never leave its region; it cannot be changed later without a new key."
  default     = true
  nullable    = false
}

variable "replica_of" {
  type = object({
    primary_key_arn = string
  })
  description = "The multi-Region key this key replicates, or null for a key of its own. An object, so that the ARN itself may still be unknown when the plan is made."
  default     = null

  validation {
    condition     = var.replica_of == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/mrk-[0-9a-f-]+$", var.replica_of.primary_key_arn))
    error_message = "replica_of.primary_key_arn must be the ARN of a multi-Region key (arn:aws:kms:<region>:<account>:key/mrk-...): a single-Region key cannot be replicated."
  }
}

variable "deletion_window_days" {
  type        = number
  description = "Days between asking for the key's deletion and losing everything encrypted under it. Shorten it only for short-lived environments."
  default     = 30
  nullable    = false

  validation {
    condition     = var.deletion_window_days >= 7 && var.deletion_window_days <= 30
    error_message = "deletion_window_days must be from 7 to 30, the range KMS allows."
  }
}

variable "administrators" {
  type        = set(string)
  description = "ARNs of the roles and users that may manage the key, replicate it and move its primary Region, without being able to decrypt with it. Empty leaves that to the IAM policies of the account."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.administrators : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/.+$", arn))])
    error_message = "administrators must hold ARNs of IAM roles or users (arn:aws:iam::<account>:role/<name>), never a wildcard or a session."
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
}

variable "tags" {
  type        = map(string)
  description = "Tags of the key."
  default     = {}
  nullable    = false
}
