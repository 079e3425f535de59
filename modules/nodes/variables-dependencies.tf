variable "parameters" {
  type        = map(string)
  description = "What the nodes need to know about their region: endpoints, mode, secret ARNs. Each becomes an encrypted parameter, and a line in the environment file of both nodes within a minute."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for key in keys(var.parameters) : can(regex("^[a-zA-Z][a-zA-Z0-9_.-]*(/[a-zA-Z0-9_.-]+)*$", key))])
    error_message = "parameters must have keys of letters, digits, dots, hyphens, underscores and inner slashes, such as ledger/endpoint."
  }

  validation {
    condition     = length(distinct([for key in keys(var.parameters) : upper(replace(key, "/[^a-zA-Z0-9]/", "_"))])) == length(var.parameters)
    error_message = "parameters must have keys that differ as environment variables too: a/b and a-b both become A_B."
  }

  validation {
    condition     = alltrue([for value in values(var.parameters) : length(value) >= 1 && length(value) <= 4096 && !strcontains(value, "\n")])
    error_message = "parameters must have values of one line of 1 to 4096 characters."
  }
}

variable "parameter_prefix" {
  type        = string
  description = "Path of the parameters without outer slashes, such as ledger/corda. The nodes read everything under it and nothing else."
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+)*$", var.parameter_prefix)) && !can(regex("^(?i:aws|ssm)", var.parameter_prefix))
    error_message = "parameter_prefix must be a path without outer slashes, such as ledger/corda, and must not begin with aws or ssm, which AWS keeps for itself."
  }
}

variable "secrets" {
  type        = map(string)
  description = "ARNs of the secrets the nodes may read, by a name of your choice."
  default     = {}
  nullable    = false
}

variable "decrypt_key_arns" {
  type        = map(string)
  description = "ARNs of further keys the nodes may decrypt with when they read secrets or parameters, by a name of your choice: the keys of the secrets."
  default     = {}
  nullable    = false
}

variable "policy_arns" {
  type        = map(string)
  description = "Additional managed policy ARNs for the nodes' role, keyed by a static name, such as the right to send mail."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for arn in values(var.policy_arns) : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:policy/.+$", arn))])
    error_message = "policy_arns must hold ARNs of this account's own managed policies (arn:aws:iam::<account>:policy/<name>): those of AWS grant more than two nodes need."
  }
}

variable "grants" {
  type = map(list(object({
    actions   = list(string)
    resources = list(string)
  })))
  description = "What the nodes may do to things of your own, by a name of your choice, as statements of their role's policy."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for statement in flatten(values(var.grants)) : length(statement.actions) > 0 && length(statement.resources) > 0])
    error_message = "grants must name actions and resources: IAM refuses a statement without either."
  }

  validation {
    condition     = alltrue([for action in flatten([for statement in flatten(values(var.grants)) : statement.actions]) : can(regex("^[a-z0-9-]+:[A-Za-z0-9*]+$", action))])
    error_message = "grants must have actions such as elasticache:Connect."
  }
}

variable "publishes_to" {
  type = map(object({
    topic_arn   = string
    kms_key_arn = optional(string)
  }))
  description = "SNS topics of this region the nodes may publish to, each with the key that encrypts it, if it needs a right to one, by a name of your choice."
  default     = {}
  nullable    = false
}

variable "consumes" {
  type = map(object({
    queue_arn   = string
    kms_key_arn = string
  }))
  description = "SQS queues of this region the nodes may receive from and delete in, each with the key that encrypts it, by a name of your choice."
  default     = {}
  nullable    = false
}

variable "destinations" {
  type = map(object({
    security_group_id = string
    port              = number
  }))
  description = "What the nodes may connect to besides HTTPS, by a name of your choice, such as a database."
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for destination in values(var.destinations) : destination.port >= 1 && destination.port <= 65535])
    error_message = "destinations must have ports from 1 to 65535."
  }
}

variable "reaches_http" {
  type        = bool
  description = "Whether the nodes reach web servers in clear text, as the mirrors of Ubuntu need. HTTPS they always reach."
  default     = false
  nullable    = false
}

variable "reaches_smtp" {
  type        = bool
  description = "Whether instances may hand over mail by SMTP, for programs that know no other way to SES."
  default     = false
  nullable    = false
}

variable "bastions" {
  type        = map(string)
  description = "Security groups that reach the nodes by SSH, by a name of your choice: those of bastions. Session Manager needs none."
  default     = {}
  nullable    = false
}

variable "public_key" {
  type        = string
  description = "Public half of the key pair that operators sign in with by SSH, in OpenSSH format. Session Manager needs none."
  default     = null

  validation {
    condition     = var.public_key == null ? true : can(regex("^(ssh-ed25519|ssh-rsa) [A-Za-z0-9+/=]+( .*)?$", var.public_key))
    error_message = "public_key must be an ssh-ed25519 or ssh-rsa key in OpenSSH format, as in a .pub file: EC2 takes no others."
  }
}
