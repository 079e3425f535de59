variable "name" {
  type        = string
  description = "Domain of the zone, such as example.com. Changing it replaces the zone, and its name servers with it."
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", var.name)) && length(var.name) <= 253
    error_message = "name must be a domain in lower case without a dot at its end, such as example.com."
  }
}

variable "description" {
  type        = string
  description = "What the zone is for, shown in the console."
  nullable    = false

  validation {
    condition     = length(var.description) <= 256
    error_message = "description must have at most 256 characters: Route 53 refuses a longer comment."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags on the zone. Set them for cost allocation and ownership."
  default     = {}
  nullable    = false
}
