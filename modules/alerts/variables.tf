variable "name" {
  type        = string
  description = "Name of the topic and first part of every alarm's and the dashboard's name, already prefixed with its system, such as bank-operations. Changing it replaces the topic, and with it the confirmed subscriptions."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,200}$", var.name))
    error_message = "name must be 1 to 200 letters, digits, hyphens or underscores: alarms and the dashboard are named after it within 255 characters."
  }
}

variable "kms_key_arn" {
  type        = string
  description = "Key of this provider's region that encrypts the topic. Its policy must let cloudwatch.amazonaws.com use it, or no alarm is ever delivered."
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be the ARN of a KMS key (arn:aws:kms:<region>:<account>:key/...): CloudWatch cannot publish under SNS's own key."
  }
}

variable "emails" {
  type        = set(string)
  description = "Addresses that are mailed each alarm and its end. Each gets a link to confirm first, once for each region."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for address in var.emails : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", address))])
    error_message = "emails must hold e-mail addresses such as operations@bank.example."
  }
}

variable "phones" {
  type        = set(string)
  description = "Numbers that get each alarm and its end as a text message. An account in the SMS sandbox sends to verified numbers only."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for number in var.phones : can(regex("^\\+[1-9][0-9]{6,14}$", number))])
    error_message = "phones must hold numbers in E.164 form: a plus sign, the country and the number, digits only, such as +12065550100."
  }
}

variable "further_topic_arns" {
  type        = list(string)
  description = "ARNs of standard SNS topics of this region that get each alarm and its end as well. Their policies must let cloudwatch.amazonaws.com publish."
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.further_topic_arns : can(regex("^arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", arn))]) && length(var.further_topic_arns) <= 4
    error_message = "further_topic_arns must be at most four ARNs of standard SNS topics: an alarm has five actions for each state, and FIFO topics take only messages with a group."
  }
}

variable "alarms" {
  type = map(object({
    description = string
    metrics = optional(map(object({
      namespace  = string
      name       = string
      statistic  = string
      dimensions = map(string)
    })), {})
    expression     = optional(string)
    comparison     = string
    threshold      = number
    period_seconds = optional(number, 60)
    periods        = optional(number, 5)
    datapoints     = optional(number)
    missing        = optional(string, "missing")
    tags           = optional(map(string), {})
  }))
  description = "Alarms, by name: one metric, or several by their ids in the expression that is compared, or an expression of Metrics Insights without any. The description is the text of the notification: what the alarm means and what to do."
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for alarm in values(var.alarms) : alarm.expression == null ? length(alarm.metrics) == 1 : length(alarm.metrics) <= 9
    ])
    error_message = "alarms must each have exactly one metric, or an expression of at most nine: CloudWatch takes ten queries in an alarm."
  }

  validation {
    condition = alltrue(flatten([
      for alarm in values(var.alarms) : [for id in keys(alarm.metrics) : can(regex("^[a-z][a-zA-Z0-9_]*$", id)) && id != "result"]
    ]))
    error_message = "alarms must name their metrics as expressions do: letters, digits and underscores after a lower-case letter, and not result."
  }

  validation {
    condition = alltrue([
      for alarm in values(var.alarms) :
      coalesce(alarm.datapoints, alarm.periods) <= alarm.periods && alarm.periods >= 1
      && (contains([10, 20, 30], alarm.period_seconds) || alarm.period_seconds % 60 == 0)
      && alarm.periods * alarm.period_seconds <= (alarm.period_seconds >= 3600 ? 604800 : 86400)
    ])
    error_message = "alarms must look at no more datapoints than periods, in periods of 10, 20, 30 or whole minutes of seconds, over a day at most, or a week if a period is an hour or more."
  }

  validation {
    condition     = length(var.alarms) <= 480 && alltrue([for key in keys(var.alarms) : length("${var.name}-${key}") <= 255])
    error_message = "alarms must be at most 480, which a dashboard has room for, with names of at most 255 characters together with their prefix."
  }
}

variable "tags" {
  type        = map(string)
  description = "Tags of the topic and of every alarm."
  default     = {}
  nullable    = false
}
