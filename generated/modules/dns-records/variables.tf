variable "hosted_zone_id" {
  type        = string
  description = "Public Route 53 zone that holds the records."
  nullable    = false

  validation {
    condition     = can(regex("^[A-Z0-9]{1,32}$", var.hosted_zone_id))
    error_message = "hosted_zone_id must be the id of a Route 53 zone, such as Z0123456789ABCDEFGHIJ, without /hostedzone/."
  }
}

variable "records" {
  type = map(object({
    name   = string
    type   = string
    values = list(string)
  }))
  description = "Records by names known before the first apply; the records' own names and values may be known only then. TXT values are given whole and without quotes."
  nullable    = false

  validation {
    condition     = alltrue([for record in values(var.records) : contains(["CNAME", "MX", "TXT"], record.type)])
    error_message = "records must be of type CNAME, MX or TXT."
  }

  validation {
    condition     = alltrue([for record in values(var.records) : length(record.values) >= 1 && (record.type != "CNAME" || length(record.values) == 1)])
    error_message = "records must have at least one value each, and a CNAME exactly one."
  }
}
