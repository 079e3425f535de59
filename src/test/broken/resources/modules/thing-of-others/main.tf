variable "name" {
  type        = string
  description = "Name of the thing."
}

variable "kms_key_arn" {
  type        = string
  description = "Key that encrypts the thing."
  default     = null
}

output "arn" {
  description = "ARN of the thing."
  value       = var.name
}
