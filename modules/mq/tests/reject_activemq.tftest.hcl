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
  target = data.aws_secretsmanager_secret_version.user
  values = { secret_string = "{\"username\": \"tandem\", \"password\": \"read-from-the-secret\"}" }
}

variables {
  name          = "bank-events"
  engine_type   = "ActiveMQ"
  instance_type = "mq.m5.large"
  vpc_id        = "vpc-0123456789abcdef0"
  subnet_ids    = { eus1-az1 = "subnet-0123456789abcdef0", eus1-az2 = "subnet-0123456789abcdef1" }
  kms_key_arn   = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  users         = { tandem = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf" } }
  clients       = { accounts = { security_group_id = "sg-0123456789abcdef0", protocols = ["openwire", "amqps", "stomp", "mqtt", "console"] } }
}

run "reject_cluster" {
  command = plan

  variables {
    deployment_mode = "CLUSTER_MULTI_AZ"
  }

  expect_failures = [var.deployment_mode]
}

run "reject_version_of_the_other_engine" {
  command = plan

  variables {
    engine_version = "3.13"
  }

  expect_failures = [var.engine_version]
}

run "reject_graviton" {
  command = plan

  variables {
    instance_type = "mq.m7g.large"
  }

  expect_failures = [var.instance_type]
}

run "reject_pair_on_ebs" {
  command = plan

  variables {
    storage_type = "ebs"
  }

  expect_failures = [var.storage_type]
}

run "reject_ebs_on_a_micro_instance" {
  command = plan

  variables {
    deployment_mode = "SINGLE_INSTANCE"
    subnet_ids      = { eus1-az1 = "subnet-0123456789abcdef0" }
    instance_type   = "mq.t3.micro"
    storage_type    = "ebs"
  }

  expect_failures = [var.storage_type]
}

run "reject_pair_in_three_subnets" {
  command = plan

  variables {
    subnet_ids = { eus1-az1 = "subnet-0123456789abcdef0", eus1-az2 = "subnet-0123456789abcdef1", eus1-az3 = "subnet-0123456789abcdef2" }
  }

  expect_failures = [var.subnet_ids]
}

run "reject_user_without_a_secret" {
  command = plan

  variables {
    users = { tandem = {} }
  }

  expect_failures = [var.users]
}

run "reject_no_users" {
  command = plan

  variables {
    users = {}
  }

  expect_failures = [var.users]
}

run "reject_two_replication_users" {
  command = plan

  variables {
    users = { one = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf", replication = true }, two = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf", replication = true } }
  }

  expect_failures = [var.users]
}

run "reject_replication_of_a_single_instance" {
  command = plan

  variables {
    deployment_mode = "SINGLE_INSTANCE"
    subnet_ids      = { eus1-az1 = "subnet-0123456789abcdef0" }
    users           = { replicator = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf", replication = true } }
  }

  expect_failures = [var.users]
}

run "reject_replication_of_micro_instances" {
  command = plan

  variables {
    instance_type = "mq.t3.micro"
    users         = { replicator = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf", replication = true } }
  }

  expect_failures = [var.users]
}

run "reject_replica_without_replication_user" {
  command = plan

  variables {
    replica_of_broker_arn = "arn:aws:mq:us-east-1:123456789012:broker:bank-events:b-01234567-89ab-cdef-0123-456789abcdef"
  }

  expect_failures = [var.replica_of_broker_arn]
}

run "reject_replica_of_something_else" {
  command = plan

  variables {
    replica_of_broker_arn = "b-01234567-89ab-cdef-0123-456789abcdef"
    users                 = { replicator = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf", replication = true } }
  }

  expect_failures = [var.replica_of_broker_arn]
}
