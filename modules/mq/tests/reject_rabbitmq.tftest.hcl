# A mock, since these are refused before the provider is asked.
mock_provider "aws" {
  mock_resource "aws_mq_broker" {
    defaults = {
      instances = [{
        console_url = "https://b-1.mq.eu-south-1.amazonaws.com"
        endpoints   = ["amqps://b-1.mq.eu-south-1.amazonaws.com:5671"]
        ip_address  = "10.10.16.10"
      }]
    }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-orders-logs" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_iam_policy_document" {
    defaults = { json = "{}" }
  }
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

run "reject_spaces_in_the_name" {
  command = plan

  variables {
    name = "bank orders"
  }

  expect_failures = [var.name]
}

run "reject_name_without_room_for_the_role" {
  command = plan

  variables {
    name = "a-name-of-forty-two-letters-is-too-long-xx"
  }

  expect_failures = [var.name]
}

run "reject_unknown_engine" {
  command = plan

  variables {
    engine_type = "Kafka"
  }

  expect_failures = [var.engine_type]
}

run "reject_old_version" {
  command = plan

  variables {
    engine_version = "3.12"
  }

  expect_failures = [var.engine_version]
}

run "reject_patch_version" {
  command = plan

  variables {
    engine_version = "3.13.7"
  }

  expect_failures = [var.engine_version]
}

run "reject_new_version_on_an_old_instance" {
  command = plan

  variables {
    engine_version = "4.2"
  }

  expect_failures = [var.engine_version]
}

run "reject_active_standby" {
  command = plan

  variables {
    deployment_mode = "ACTIVE_STANDBY_MULTI_AZ"
    subnet_ids      = { eus1-az1 = "subnet-0123456789abcdef0", eus1-az2 = "subnet-0123456789abcdef1" }
  }

  expect_failures = [var.deployment_mode]
}

run "reject_instance_of_another_service" {
  command = plan

  variables {
    instance_type = "db.r6g.large"
  }

  expect_failures = [var.instance_type]
}

run "reject_cluster_of_micro_instances" {
  command = plan

  variables {
    instance_type = "mq.t3.micro"
  }

  expect_failures = [var.instance_type]
}

run "reject_efs" {
  command = plan

  variables {
    storage_type = "efs"
  }

  expect_failures = [var.storage_type]
}

run "reject_cluster_in_one_subnet" {
  command = plan

  variables {
    subnet_ids = { eus1-az1 = "subnet-0123456789abcdef0" }
  }

  expect_failures = [var.subnet_ids]
}

run "reject_single_instance_in_three_subnets" {
  command = plan

  variables {
    deployment_mode = "SINGLE_INSTANCE"
  }

  expect_failures = [var.subnet_ids]
}

run "reject_alias_as_key" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:alias/bank"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_key_that_aws_owns" {
  command = plan

  variables {
    kms_key_arn = "AWS_OWNED_KEY"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_security_group.this]
}

run "reject_guest" {
  command = plan

  variables {
    users = { guest = {} }
  }

  expect_failures = [var.users]
}

run "reject_two_users" {
  command = plan

  variables {
    users = { tandem = {}, clerk = {} }
  }

  expect_failures = [var.users]
}

run "reject_user_with_a_secret" {
  command = plan

  variables {
    users = { tandem = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf" } }
  }

  expect_failures = [var.users]
}

run "reject_user_in_groups" {
  command = plan

  variables {
    users = { tandem = { groups = ["operators"], console_access = true } }
  }

  expect_failures = [var.users]
}

run "reject_cross_region_replication" {
  command = plan

  variables {
    replica_of_broker_arn = "arn:aws:mq:us-east-1:123456789012:broker:bank-events:b-01234567-89ab-cdef-0123-456789abcdef"
  }

  expect_failures = [var.replica_of_broker_arn]
}

run "reject_addresses_as_clients" {
  command = plan

  variables {
    clients = { everyone = { security_group_id = "0.0.0.0/0", protocols = ["amqps"] } }
  }

  expect_failures = [var.clients]
}

run "reject_protocol_of_the_other_engine" {
  command = plan

  variables {
    clients = { accounts = { security_group_id = "sg-0123456789abcdef0", protocols = ["stomp"] } }
  }

  expect_failures = [var.clients]
}

run "reject_audit_log" {
  command = plan

  variables {
    audit_log = true
  }

  expect_failures = [var.audit_log]
}

run "reject_odd_log_retention" {
  command = plan

  variables {
    log_retention_days = 42
  }

  expect_failures = [var.log_retention_days]
}

run "reject_day_in_small_letters" {
  command = plan

  variables {
    maintenance_window = { day_of_week = "sunday" }
  }

  expect_failures = [var.maintenance_window]
}

run "reject_hour_of_another_clock" {
  command = plan

  variables {
    maintenance_window = { time_of_day = "24:30" }
  }

  expect_failures = [var.maintenance_window]
}
