# The password the broker is born with. Terraform cannot hand Amazon MQ a password without keeping it in the state, so
# the one it hands over is of no use for long: the setup command replaces it by the one of the secret, which no state
# ever holds. Amazon MQ refuses , : and =; the rest breaks shells.
data "aws_secretsmanager_random_password" "first" {
  count = var.engine_type == "RabbitMQ" ? 1 : 0

  password_length            = 40
  exclude_characters         = ",:='\"`$\\/@"
  require_each_included_type = true
}

# Drawn anew at every plan; only the first one is kept.
resource "terraform_data" "first_password" {
  count = var.engine_type == "RabbitMQ" ? 1 : 0

  input = sensitive(data.aws_secretsmanager_random_password.first[0].random_password)

  lifecycle {
    ignore_changes = [input]
  }
}

#trivy:ignore:AWS-0070:RabbitMQ has no audit log: Amazon MQ writes one for ActiveMQ only.
resource "aws_mq_broker" "rabbitmq" {
  count = var.engine_type == "RabbitMQ" ? 1 : 0

  broker_name         = var.name
  engine_type         = "RabbitMQ"
  engine_version      = local.engine_version
  host_instance_type  = var.instance_type
  deployment_mode     = local.deployment_mode
  storage_type        = local.storage_type
  publicly_accessible = false
  security_groups     = [aws_security_group.this.id]
  subnet_ids          = values(var.subnet_ids)
  apply_immediately   = var.apply_immediately

  # AWS demands it from 3.13 on.
  auto_minor_version_upgrade = true

  encryption_options {
    kms_key_id        = var.kms_key_arn
    use_aws_owned_key = false
  }

  # No audit: RabbitMQ refuses the argument.
  logs {
    general = true
  }

  maintenance_window_start_time {
    day_of_week = var.maintenance_window.day_of_week
    time_of_day = var.maintenance_window.time_of_day
    time_zone   = var.maintenance_window.time_zone
  }

  user {
    username = keys(var.users)[0]
    password = terraform_data.first_password[0].output
  }

  tags = var.tags

  # Amazon MQ never says who a RabbitMQ broker's users are, and takes no change of them: 6.38.0 of the provider calls it
  # nevertheless and is refused, older ones plan a change that never comes. Users change over the broker's own management API.
  lifecycle {
    # AWS has no deletion protection for brokers.
    prevent_destroy = true

    ignore_changes = [user]
  }
}
