variable "name" {
  type        = string
  description = "Name of the site, already prefixed with its system, such as bank-web. The origin access control and the headers policy are named after it."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9-_]{1,64}$", var.name))
    error_message = "name must be 1 to 64 letters, digits, hyphens and underscores: the origin access control is named so."
  }
}

variable "primary" {
  type = object({
    bucket = string
    region = string
  })
  description = "Bucket that is asked first, and its region."
  nullable    = false
}

variable "recovery" {
  type = object({
    bucket = string
    region = string
  })
  description = "Bucket that is asked when the first one's region does not answer, and its region."
  nullable    = false

  validation {
    condition     = var.recovery.region != var.primary.region
    error_message = "recovery.region is ${var.recovery.region}, as primary.region is: the two buckets must live in two regions, or they are lost together."
  }
}

variable "index_document" {
  type        = string
  description = "Page that is shown for the bare address."
  default     = "index.html"
  nullable    = false

  validation {
    condition     = length(var.index_document) > 0 && !startswith(var.index_document, "/")
    error_message = "index_document must be the name of a page, such as index.html, without a slash in front."
  }
}

variable "error_document" {
  type        = string
  description = "Page that is shown, with 404, for whatever is not there; null leaves that to CloudFront."
  default     = null

  validation {
    condition     = try(length(var.error_document) > 0 && !startswith(var.error_document, "/"), var.error_document == null)
    error_message = "error_document must be the name of a page, such as error.html, without a slash in front."
  }
}

variable "domain" {
  type = object({
    name            = string
    certificate_arn = string
  })
  description = "Host name of the site besides CloudFront's own, with its certificate in us-east-1; null for none. Its DNS records have to lead to domain_name."
  default     = null

  validation {
    condition     = var.domain == null || can(regex("^arn:[a-z-]+:acm:us-east-1:[0-9]{12}:certificate/", var.domain.certificate_arn))
    error_message = "domain.certificate_arn must be the ARN of a certificate in us-east-1: CloudFront takes certificates from there and from nowhere else."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the distribution."
  default     = {}
  nullable    = false
}
