# Amazon MQ has no write-only password and takes no ephemeral one: the passwords of an ActiveMQ broker's users are in
# the state, which therefore has to be encrypted and kept from those who may not read the secret.
data "aws_secretsmanager_secret_version" "user" {
  for_each = var.engine_type == "ActiveMQ" ? toset(keys(var.users)) : []

  secret_id = var.users[each.key].secret_arn
}

resource "aws_mq_broker" "activemq" {
  count = var.engine_type == "ActiveMQ" ? 1 : 0

  broker_name         = var.name
  engine_type         = "ActiveMQ"
  engine_version      = local.engine_version
  host_instance_type  = var.instance_type
  deployment_mode     = local.deployment_mode
  storage_type        = local.storage_type
  publicly_accessible = false
  security_groups     = [aws_security_group.this.id]
  subnet_ids          = values(var.subnet_ids)
  apply_immediately   = var.apply_immediately

  # AWS demands it from 5.18 on.
  auto_minor_version_upgrade = true

  # The first broker of a pair is an ordinary one until another follows it.
  data_replication_mode               = var.replica_of_broker_arn == null ? null : "CRDR"
  data_replication_primary_broker_arn = var.replica_of_broker_arn

  encryption_options {
    kms_key_id        = var.kms_key_arn
    use_aws_owned_key = false
  }

  logs {
    audit   = local.audit_log
    general = true
  }

  maintenance_window_start_time {
    day_of_week = var.maintenance_window.day_of_week
    time_of_day = var.maintenance_window.time_of_day
    time_zone   = var.maintenance_window.time_zone
  }

  dynamic "user" {
    for_each = var.users

    content {
      username         = user.key
      password         = jsondecode(data.aws_secretsmanager_secret_version.user[user.key].secret_string).password
      console_access   = user.value.console_access
      groups           = user.value.groups
      replication_user = user.value.replication
    }
  }

  tags = var.tags

  # Which broker leads a pair changes with a promotion, over AWS's API: from then on a difference means nothing here,
  # and acting on it would replace the broker that has just taken over.
  lifecycle {
    # AWS has no deletion protection for brokers.
    prevent_destroy = true

    ignore_changes = [data_replication_mode, data_replication_primary_broker_arn]
  }

  depends_on = [aws_cloudwatch_log_resource_policy.this]
}
