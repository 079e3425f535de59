variable "name" {
  type        = string
  description = "Name of the configuration set, and stem of the names of its other resources. Changing it replaces the configuration set."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,64}$", var.name))
    error_message = "name must be 1 to 64 letters, digits, hyphens or underscores, which is what SES allows for a configuration set."
  }
}

variable "identity" {
  type        = string
  description = "Domain or address that mail is sent as. A domain is verified through its DNS records, an address by a link that AWS mails to it, once for each region."
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9._+-]{1,64}@)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", var.identity))
    error_message = "identity must be a domain such as bank.example or an address such as alerts@bank.example, in lower case and without a dot at the end."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts feedback and received mail. Its policy must let ses.amazonaws.com use it."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...), not an alias."
  }
}

variable "own_dkim" {
  type = object({
    selector   = string
    public_key = string
  })
  description = "Selector and public half of your own RSA key, base64 without header lines, to sign with instead of Easy DKIM; one key may sign in every region. The private half never passes through Terraform: the README has the command that hands it over."
  default     = null

  validation {
    condition     = var.own_dkim == null || can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.own_dkim.selector))
    error_message = "own_dkim.selector must be 1 to 63 lower-case letters, digits and inner hyphens."
  }

  validation {
    condition     = var.own_dkim == null || can(regex("^MI[A-Za-z0-9+/]{200,1000}={0,2}$", var.own_dkim.public_key))
    error_message = "own_dkim.public_key must be the base64 text of an RSA public key (it begins with MI), on one line and without the lines that begin and end the PEM file."
  }

  # A private key in PKCS #8 or #1 begins like a public one but is several times as long.
  validation {
    condition     = var.own_dkim == null || try(length(var.own_dkim.public_key) < 800, false)
    error_message = "own_dkim.public_key must have fewer than 800 characters, as public keys of 1024 to 4096 bits do: this may be the private key, which must not come near Terraform."
  }
}

variable "dmarc" {
  type = object({
    policy     = optional(string, "quarantine")
    reports_to = optional(string)
  })
  description = "What recipients do with mail that pretends to come from the domain, and the address that gets their daily reports. Null where the domain has a DMARC record already."
  default     = {}

  validation {
    condition     = var.dmarc == null || contains(["none", "quarantine", "reject"], try(var.dmarc.policy, ""))
    error_message = "dmarc.policy must be none, quarantine or reject."
  }

  validation {
    condition     = var.dmarc == null || try(var.dmarc.reports_to, null) == null || can(regex("^[^@\\s;,!]+@[^@\\s;,!]+$", var.dmarc.reports_to))
    error_message = "dmarc.reports_to must be one e-mail address, without mailto:."
  }
}

variable "feedback_addresses" {
  type        = set(string)
  description = "People who are mailed each bounce, complaint and rejection. Each gets a link to confirm first. Programs subscribe to the topic instead."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for address in var.feedback_addresses : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", address))])
    error_message = "feedback_addresses must hold e-mail addresses such as postmaster@bank.example."
  }
}

variable "receiving" {
  type = object({
    recipients     = set(string)
    retention_days = optional(number, 30)
  })
  description = "Addresses and domains mail is received for, and the days it is kept in the inbox bucket, or null to send only. A region has one active rule set, and this one takes its place. Mail arrives once an MX record names the output mail_exchanger."
  default     = null

  validation {
    condition     = var.receiving == null || try(length(var.receiving.recipients) >= 1 && length(var.receiving.recipients) <= 100, false)
    error_message = "receiving.recipients must hold 1 to 100 addresses or domains, which is what SES allows in a rule."
  }

  validation {
    condition     = var.receiving == null || try(var.receiving.retention_days >= 1 && floor(var.receiving.retention_days) == var.receiving.retention_days, false)
    error_message = "receiving.retention_days must be a whole number from 1 upwards."
  }
}

variable "smtp" {
  type = object({
    secret_name = string
  })
  description = "Name of the secret that is to hold user name and password of this region's SMTP endpoint, for programs that speak nothing but SMTP, or null where all use the API. The README has the command that fills it."
  default     = null

  validation {
    condition     = var.smtp == null || can(regex("^[a-zA-Z0-9/_+=.@-]{1,512}$", var.smtp.secret_name))
    error_message = "smtp.secret_name must be 1 to 512 letters, digits and characters of /_+=.@-, which is what Secrets Manager takes."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the identity and of its other resources."
  default     = {}
  nullable    = false
}
