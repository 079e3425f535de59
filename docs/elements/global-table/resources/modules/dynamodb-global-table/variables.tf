variable "name" {
  type        = string
  description = "Name of the table. Changing it replaces the table, which Terraform refuses."
  nullable    = false
}

variable "partition_key" {
  type        = string
  description = "Attribute, a string, that an item is found by. Changing it replaces the table, which Terraform refuses."
  nullable    = false
}

variable "replica_region" {
  type        = string
  description = "The other region of the table."
  nullable    = false
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts the table."
  nullable    = false
}

variable "replica_kms_key_arn" {
  type        = string
  description = "Key of the other region that encrypts the replica."
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags of the table and the policy."
  default     = {}
  nullable    = false
}
