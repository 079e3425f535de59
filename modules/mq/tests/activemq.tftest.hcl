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

run "a_pair" {
  command = plan

  assert {
    condition     = aws_mq_broker.activemq[0].deployment_mode == "ACTIVE_STANDBY_MULTI_AZ" && aws_mq_broker.activemq[0].engine_version == "5.18" && aws_mq_broker.activemq[0].storage_type == "efs" && length(aws_mq_broker.activemq[0].subnet_ids) == 2
    error_message = "The broker must be a pair of 5.18 over shared storage."
  }

  assert {
    condition     = !aws_mq_broker.activemq[0].publicly_accessible && aws_mq_broker.activemq[0].encryption_options[0].kms_key_id == var.kms_key_arn && aws_mq_broker.activemq[0].encryption_options[0].use_aws_owned_key == false
    error_message = "It must be private, under the caller's key."
  }
}

run "users_by_secret" {
  command = plan

  variables {
    users = {
      tandem = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf", console_access = true, groups = ["operators"] }
      clerk  = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/clerk-AbCdEf" }
    }
  }

  assert {
    condition     = one([for user in aws_mq_broker.activemq[0].user : "${user.password} ${join(",", user.groups)}" if user.username == "tandem" && user.console_access]) == "read-from-the-secret operators"
    error_message = "Each password must come from its secret."
  }

  assert {
    condition     = length(aws_mq_broker.activemq[0].user) == 2 && data.aws_secretsmanager_secret_version.user["clerk"].secret_id == var.users["clerk"].secret_arn
    error_message = "Each user must have a secret of its own."
  }
}

run "every_protocol_has_its_port" {
  command = plan

  assert {
    condition = { for key, rule in aws_vpc_security_group_ingress_rule.client : key => rule.from_port } == {
      "accounts/openwire" = 61617
      "accounts/amqps"    = 5671
      "accounts/stomp"    = 61614
      "accounts/mqtt"     = 8883
      "accounts/console"  = 8162
    }
    error_message = "Each protocol must open its own port."
  }
}

run "logs_with_audit" {
  command = plan

  assert {
    condition     = aws_mq_broker.activemq[0].logs[0].general && aws_mq_broker.activemq[0].logs[0].audit == "true" && contains(keys(aws_scheduler_schedule.logs), "audit-retention")
    error_message = "ActiveMQ must keep its audit log by default."
  }

  assert {
    condition     = strcontains(aws_cloudwatch_log_resource_policy.this[0].policy_document, "mq.amazonaws.com") && strcontains(aws_cloudwatch_log_resource_policy.this[0].policy_document, "aws:SourceAccount")
    error_message = "Amazon MQ must be let in, on behalf of this account only."
  }
}

run "logs_without_audit" {
  command = plan

  variables {
    audit_log          = false
    log_retention_days = 90
  }

  assert {
    condition     = aws_mq_broker.activemq[0].logs[0].audit != "true" && toset(keys(aws_scheduler_schedule.logs)) == toset(["general-key", "general-retention"])
    error_message = "The audit log may be left out."
  }
}

run "a_single_instance_on_ebs" {
  command = plan

  variables {
    deployment_mode = "SINGLE_INSTANCE"
    storage_type    = "ebs"
    subnet_ids      = { eus1-az1 = "subnet-0123456789abcdef0" }
  }

  assert {
    condition     = aws_mq_broker.activemq[0].deployment_mode == "SINGLE_INSTANCE" && aws_mq_broker.activemq[0].storage_type == "ebs"
    error_message = "A single instance may keep its messages on EBS."
  }
}

run "leads_a_pair_of_regions" {
  command = plan

  variables {
    users = {
      tandem     = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf" }
      replicator = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/replication-AbCdEf", replication = true }
    }
  }

  assert {
    condition     = [for user in aws_mq_broker.activemq[0].user : user.username if user.replication_user] == ["replicator"] && aws_mq_broker.activemq[0].data_replication_primary_broker_arn == null
    error_message = "The leader must have the replication user, and follow nobody."
  }
}

run "follows_a_broker_of_another_region" {
  command = plan

  variables {
    replica_of_broker_arn = "arn:aws:mq:us-east-1:123456789012:broker:bank-events:b-01234567-89ab-cdef-0123-456789abcdef"
    users = {
      tandem     = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/credentials-AbCdEf" }
      replicator = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/events/replication-AbCdEf", replication = true }
    }
  }

  assert {
    condition     = aws_mq_broker.activemq[0].data_replication_mode == "CRDR" && aws_mq_broker.activemq[0].data_replication_primary_broker_arn == var.replica_of_broker_arn
    error_message = "The replica must follow the other region's broker."
  }
}
