# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
}

locals {
  # RDS refuses / @ " and space; Amazon MQ refuses , : and =; the rest breaks connection strings and shells.
  excluded_characters = "/@\" ,:='`$\\"
}

# Ephemeral: generated while Terraform runs, written to neither plan nor state. The last argument is always true;
# asking the secret for it spares a first plan the call to AWS, so it also works offline and under mocks.
ephemeral "aws_secretsmanager_random_password" "this" {
  password_length            = var.password_length
  exclude_characters         = local.excluded_characters
  include_space              = false
  require_each_included_type = aws_secretsmanager_secret.this.arn != ""
}

resource "aws_secretsmanager_secret" "this" {
  #checkov:skip=CKV2_AWS_57:A new password must reach the database in the same step. Raising password_version does both in one apply.
  name                    = var.name
  description             = var.description
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.recovery_window_days
  tags                    = var.tags

  dynamic "replica" {
    for_each = var.replicas

    content {
      region     = replica.key
      kms_key_id = replica.value.kms_key_arn
    }
  }

  lifecycle {
    # Another one would have another password than whatever was set up with this one.
    prevent_destroy = true

    precondition {
      condition     = !contains(keys(var.replicas), local.region)
      error_message = "replicas names ${local.region}, where the secret itself lives: a replica needs another region."
    }

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: Secrets Manager cannot use a key of another one."
    }
  }
}

resource "aws_secretsmanager_secret_version" "this" {
  secret_id                = aws_secretsmanager_secret.this.id
  secret_string_wo_version = var.password_version

  secret_string_wo = jsonencode({
    username = var.username
    password = ephemeral.aws_secretsmanager_random_password.this.random_password
  })
}
