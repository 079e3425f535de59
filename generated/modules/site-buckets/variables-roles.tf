variable "permissions_boundary" {
  type        = string
  description = "ARN of the IAM policy that limits what the roles of this module may ever be allowed. Set it where the account refuses roles without one. Null sets none."
  default     = null
}

variable "role_path" {
  type        = string
  description = "Path of the roles of this module. Set it where the account allows roles below one path only."
  default     = "/"
  nullable    = false
}
