variable "audit_log" {
  type        = bool
  description = "Whether ActiveMQ logs what is done over its console and JMX; null for yes. RabbitMQ has no such log, and AWS refuses it."
  default     = null

  validation {
    condition     = var.audit_log != true || var.engine_type == "ActiveMQ"
    error_message = "audit_log must not be true for RabbitMQ, which has no audit log."
  }
}

variable "log_retention_days" {
  type        = number
  description = "Days the logs are kept."
  default     = 365
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "log_retention_days must be one of the periods CloudWatch Logs offers, such as 30, 90 or 365."
  }
}

variable "maintenance_window" {
  type = object({
    day_of_week = optional(string, "SUNDAY")
    time_of_day = optional(string, "04:00")
    time_zone   = optional(string, "UTC")
  })
  description = "When AWS may patch and reboot the broker; the window is two hours long."
  default     = {}
  nullable    = false

  validation {
    condition     = contains(["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"], var.maintenance_window.day_of_week)
    error_message = "maintenance_window.day_of_week must be a day in capitals, such as SUNDAY."
  }

  validation {
    condition     = can(regex("^([01][0-9]|2[0-3]):[0-5][0-9]$", var.maintenance_window.time_of_day))
    error_message = "maintenance_window.time_of_day must be hh:mm on a clock of 24 hours, such as 04:00."
  }
}

variable "apply_immediately" {
  type        = bool
  description = "Whether changes that need a reboot happen at once rather than in the maintenance window."
  default     = false
  nullable    = false
}

variable "tags" {
  type        = map(string)
  description = "Tags of everything the module makes."
  default     = {}
  nullable    = false
}
