# The real provider without a network; what it would ask AWS for is given here.
provider "aws" {
  region                      = "eu-south-1"
  access_key                  = "mock_access_key"
  secret_key                  = "mock_secret_key"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

override_data {
  target = data.aws_caller_identity.current
  values = { account_id = "123456789012" }
}

override_data {
  target = data.aws_secretsmanager_random_password.first
  values = { random_password = "drawn-at-random" }
}

variables {
  name          = "bank-orders"
  engine_type   = "RabbitMQ"
  instance_type = "mq.m5.large"
  vpc_id        = "vpc-0123456789abcdef0"
  subnet_ids    = { eus1-az1 = "subnet-0123456789abcdef0", eus1-az2 = "subnet-0123456789abcdef1", eus1-az3 = "subnet-0123456789abcdef2" }
  kms_key_arn   = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  users         = { tandem = {} }
  clients = {
    accounts = { security_group_id = "sg-0123456789abcdef0", protocols = ["amqps", "console"] }
    reports  = { security_group_id = "sg-0123456789abcdef1", protocols = ["amqps"] }
  }
}

run "a_cluster_of_three" {
  command = plan

  assert {
    condition     = aws_mq_broker.rabbitmq[0].deployment_mode == "CLUSTER_MULTI_AZ" && aws_mq_broker.rabbitmq[0].engine_version == "3.13" && aws_mq_broker.rabbitmq[0].storage_type == "ebs" && length(aws_mq_broker.rabbitmq[0].subnet_ids) == 3
    error_message = "The broker must be a cluster of 3.13 in every subnet."
  }

  assert {
    condition     = !aws_mq_broker.rabbitmq[0].publicly_accessible && aws_mq_broker.rabbitmq[0].auto_minor_version_upgrade && length(aws_mq_broker.activemq) == 0
    error_message = "It must be private and patched, and the only one."
  }
}

run "never_uses_a_key_that_aws_owns" {
  command = plan

  assert {
    condition     = aws_mq_broker.rabbitmq[0].encryption_options[0].use_aws_owned_key == false && aws_mq_broker.rabbitmq[0].encryption_options[0].kms_key_id == var.kms_key_arn
    error_message = "Messages must be encrypted under the caller's key."
  }
}

run "a_first_password_of_its_own" {
  command = plan

  assert {
    condition     = length(aws_mq_broker.rabbitmq[0].user) == 1 && one(aws_mq_broker.rabbitmq[0].user).username == "tandem" && length(data.aws_secretsmanager_secret_version.user) == 0
    error_message = "The broker must have one user, and no secret may be read."
  }

  assert {
    condition     = nonsensitive(terraform_data.first_password[0].input) == "drawn-at-random" && issensitive(terraform_data.first_password[0].input)
    error_message = "The first password must be drawn, and kept out of sight."
  }
}

run "opens_each_protocol_to_whoever_speaks_it" {
  command = plan

  assert {
    condition = { for key, rule in aws_vpc_security_group_ingress_rule.client : key => "${rule.referenced_security_group_id}:${rule.from_port}-${rule.to_port}" } == {
      "accounts/amqps"   = "sg-0123456789abcdef0:5671-5671"
      "accounts/console" = "sg-0123456789abcdef0:443-443"
      "reports/amqps"    = "sg-0123456789abcdef1:5671-5671"
    }
    error_message = "Each client must reach the ports of its protocols, and nothing else."
  }
}

run "logs_in_general_only" {
  command = plan

  assert {
    condition     = aws_mq_broker.rabbitmq[0].logs[0].general && aws_mq_broker.rabbitmq[0].logs[0].audit == null && length(aws_cloudwatch_log_resource_policy.this) == 0
    error_message = "RabbitMQ must log, without the audit log that it does not have."
  }
}

run "looks_after_its_logs" {
  command = plan

  assert {
    condition     = toset(keys(aws_scheduler_schedule.logs)) == toset(["channel-key", "channel-retention", "connection-key", "connection-retention", "general-key", "general-retention"])
    error_message = "Every log must be given its retention and its key."
  }

  assert {
    condition     = endswith(aws_scheduler_schedule.logs["general-retention"].target[0].arn, ":aws-sdk:cloudwatchlogs:putRetentionPolicy") && aws_scheduler_schedule.logs["general-retention"].kms_key_arn == var.kms_key_arn
    error_message = "The retention must be set by a call of CloudWatch Logs, from a schedule under the caller's key."
  }
}

run "a_single_instance" {
  command = plan

  variables {
    deployment_mode = "SINGLE_INSTANCE"
    instance_type   = "mq.t3.micro"
    subnet_ids      = { eus1-az1 = "subnet-0123456789abcdef0" }
  }

  assert {
    condition     = aws_mq_broker.rabbitmq[0].deployment_mode == "SINGLE_INSTANCE" && aws_mq_broker.rabbitmq[0].host_instance_type == "mq.t3.micro"
    error_message = "A single instance may be small and live in one subnet."
  }
}

run "version_4_2" {
  command = plan

  variables {
    engine_version = "4.2"
    instance_type  = "mq.m7g.large"
  }

  assert {
    condition     = aws_mq_broker.rabbitmq[0].engine_version == "4.2"
    error_message = "4.2 must run on mq.m7g."
  }
}

run "maintenance" {
  command = plan

  variables {
    maintenance_window = { day_of_week = "TUESDAY", time_of_day = "01:30" }
    apply_immediately  = true
  }

  assert {
    condition     = aws_mq_broker.rabbitmq[0].maintenance_window_start_time[0].day_of_week == "TUESDAY" && aws_mq_broker.rabbitmq[0].maintenance_window_start_time[0].time_of_day == "01:30" && aws_mq_broker.rabbitmq[0].maintenance_window_start_time[0].time_zone == "UTC" && aws_mq_broker.rabbitmq[0].apply_immediately
    error_message = "The window must be the caller's."
  }
}
