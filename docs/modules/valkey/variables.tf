variable "name" {
  type        = string
  description = "Name of the replication group."
}

variable "node_type" {
  type        = string
  description = "Type of the nodes."
  default     = "cache.r7g.large"
}

variable "vpc_id" {
  type        = string
  description = "Network of the security group."
}

variable "subnet_ids" {
  type        = list(string)
  description = "One subnet for each node."
}

variable "client_security_group_ids" {
  type        = map(string)
  description = "Security groups that may connect, by a name of your choice."
  default     = {}
}

variable "kms_key_arn" {
  type        = string
  description = "Key that encrypts the data."
}

variable "tags" {
  type        = map(string)
  description = "Tags."
  default     = {}
}
