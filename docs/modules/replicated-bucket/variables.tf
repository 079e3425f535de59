variable "name" {
  type        = string
  description = "Beginning of the names of both buckets and of the role that copies."
}

variable "tags" {
  type        = map(string)
  default     = {}
  description = "Tags on everything."
}
