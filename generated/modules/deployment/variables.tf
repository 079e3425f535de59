variable "name" {
  type        = string
  description = "Name of the CodeDeploy application and of its one deployment group, already prefixed with its system, such as bank-accounts."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9-]{1,100}$", var.name))
    error_message = "name must be 1 to 100 letters, digits and hyphens: the role of CodeDeploy is named after it."
  }
}

variable "autoscaling_group_name" {
  type        = string
  description = "Auto Scaling group that is deployed to. Instances it starts later get the last revision before they serve."
  nullable    = false
}

variable "target_group_arn" {
  type        = string
  description = "Target group that an instance leaves while it is being deployed to, and joins again after."
  nullable    = false
}

variable "further_target_group_arns" {
  type        = map(string)
  description = "Further target groups that an instance leaves meanwhile, by a name of your choice: all that it is in, or requests still come while it is being deployed to."
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.further_target_group_arns) <= 9
    error_message = "further_target_group_arns must hold at most 9: CodeDeploy takes instances out of 10 target groups."
  }
}

variable "instance_role_name" {
  type        = string
  description = "Role of the instances, which gets the right to fetch revisions from the artifact bucket."
  nullable    = false
}

variable "artifacts" {
  type = object({
    bucket_arn  = string
    kms_key_arn = string
  })
  description = "Bucket of this region that revisions come through, and the key that encrypts it."
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags on every resource. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
