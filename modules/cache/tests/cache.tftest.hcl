# The cache is guarded from destruction, which is how a run that applied would end.
mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }

  mock_resource "aws_security_group" {
    defaults = { id = "sg-0123456789abcdef0" }
  }

  mock_resource "aws_elasticache_replication_group" {
    defaults = {
      id                       = "bank-sessions"
      arn                      = "arn:aws:elasticache:eu-south-1:123456789012:replicationgroup:bank-sessions"
      primary_endpoint_address = "master.bank-sessions.abcdef.eus1.cache.amazonaws.com"
      reader_endpoint_address  = "replica.bank-sessions.abcdef.eus1.cache.amazonaws.com"
    }
  }

  mock_resource "aws_elasticache_global_replication_group" {
    defaults = { global_replication_group_id = "sgaui-bank-sessions" }
  }

  mock_resource "aws_elasticache_user" {
    defaults = { arn = "arn:aws:elasticache:eu-south-1:123456789012:user:bank-sessions" }
  }
}

variables {
  name        = "bank-sessions"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = { eus1-az1 = "subnet-1", eus1-az2 = "subnet-2" }
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  clients     = { web = "sg-00000000000000001" }
}

run "encrypted_and_fails_over" {
  command = plan

  assert {
    condition     = alltrue([for group in aws_elasticache_replication_group.this : group.at_rest_encryption_enabled == "true" && group.transit_encryption_enabled && group.kms_key_id == var.kms_key_arn])
    error_message = "data must be encrypted under the key given, at rest and in transit"
  }

  assert {
    condition     = aws_elasticache_replication_group.this[0].automatic_failover_enabled && aws_elasticache_replication_group.this[0].multi_az_enabled && aws_elasticache_replication_group.this[0].num_cache_clusters == 2
    error_message = "a replica in another zone must be able to take over"
  }

  assert {
    condition     = aws_elasticache_replication_group.this[0].auto_minor_version_upgrade == "false"
    error_message = "AWS must not raise the minor version, which a later plan would take back by a replacement"
  }

  assert {
    condition     = aws_elasticache_replication_group.this[0].snapshot_retention_limit == 7
    error_message = "snapshots must be kept for a week unless asked otherwise"
  }

  assert {
    condition     = length(aws_elasticache_global_replication_group.this) == 0 && length(aws_elasticache_replication_group.secondary) == 0 && output.global_datastore_id == null
    error_message = "nothing may be replicated to another region unless asked"
  }

  assert {
    condition     = output.host == "master.bank-sessions.abcdef.eus1.cache.amazonaws.com" && output.port == 6379
    error_message = "clients must be given the host that stays the same when another node writes"
  }
}

run "opened_to_clients_alone" {
  command = plan

  assert {
    condition     = [for rule in aws_vpc_security_group_ingress_rule.client : [rule.referenced_security_group_id, rule.from_port, rule.to_port]] == [["sg-00000000000000001", 6379, 6379]]
    error_message = "only the clients may connect, to one port"
  }
}

run "programs_sign_in_as_their_role" {
  command = plan

  assert {
    condition     = aws_elasticache_user.this[0].authentication_mode[0].type == "iam" && aws_elasticache_user.this[0].user_id == aws_elasticache_user.this[0].user_name
    error_message = "the user must sign in by IAM, for which AWS wants its id to be its name"
  }

  assert {
    condition     = aws_elasticache_user_group.this[0].user_ids == toset(["bank-sessions"])
    error_message = "a group of Valkey has no user but that one"
  }

  assert {
    condition     = jsondecode(aws_iam_policy.connect[0].policy).Statement[0].Action == "elasticache:Connect" && length(jsondecode(aws_iam_policy.connect[0].policy).Statement[0].Resource) == 2
    error_message = "clients may sign in to this cache as this user, and nothing else"
  }
}

run "redis_oss_has_a_default_user_that_may_do_nothing" {
  command = plan

  variables {
    engine         = "redis"
    engine_version = "7.1"
  }

  assert {
    condition     = aws_elasticache_user.default[0].user_name == "default" && aws_elasticache_user.default[0].access_string == "off ~* -@all"
    error_message = "the default user of Redis OSS must be off"
  }

  assert {
    condition     = aws_elasticache_user_group.this[0].user_ids == toset(["bank-sessions", "bank-sessions-default"])
    error_message = "a group of Redis OSS must have a default user"
  }
}

run "without_users" {
  command = plan

  variables {
    users = false
  }

  assert {
    condition     = length(aws_elasticache_user.this) == 0 && length(aws_elasticache_user_group.this) == 0 && output.connect_policy_arn == null
    error_message = "without users nobody signs in"
  }
}

run "one_node_has_nothing_to_fail_over_to" {
  command = plan

  variables {
    nodes      = 1
    subnet_ids = { eus1-az1 = "subnet-1" }
  }

  assert {
    condition     = !aws_elasticache_replication_group.this[0].automatic_failover_enabled && !aws_elasticache_replication_group.this[0].multi_az_enabled
    error_message = "AWS refuses automatic failover for one node"
  }
}

run "leads_a_global_datastore" {
  command = plan

  variables {
    global_datastore = {}
  }

  assert {
    condition     = aws_elasticache_global_replication_group.this["this"].global_replication_group_id_suffix == "bank-sessions"
    error_message = "the global datastore must be named after the cache"
  }

  assert {
    condition     = output.global_datastore_id == "sgaui-bank-sessions"
    error_message = "the id that AWS made up must be put out for the other region"
  }
}

run "follows_a_global_datastore" {
  command = plan

  variables {
    global_datastore = { follows = "sgaui-bank-sessions" }
    engine_version   = null
    node_type        = null
  }

  assert {
    condition     = length(aws_elasticache_replication_group.this) == 0 && aws_elasticache_replication_group.secondary[0].global_replication_group_id == "sgaui-bank-sessions"
    error_message = "a secondary must join the global datastore"
  }

  assert {
    condition     = length(aws_elasticache_global_replication_group.this) == 0 && output.global_datastore_id == "sgaui-bank-sessions"
    error_message = "a secondary must make no datastore, and say which one it follows"
  }

  assert {
    condition     = aws_elasticache_replication_group.secondary[0].user_group_ids != null && aws_elasticache_replication_group.secondary[0].kms_key_id == var.kms_key_arn
    error_message = "users and key are those of the region"
  }
}

run "reject_upper_case_name" {
  command = plan

  variables {
    name = "Sessions"
  }

  expect_failures = [var.name]
}

run "reject_memcached" {
  command = plan

  variables {
    engine = "memcached"
  }

  expect_failures = [var.engine]
}

run "reject_version_without_iam" {
  command = plan

  variables {
    engine         = "redis"
    engine_version = "6.2"
  }

  expect_failures = [var.engine_version]
}

run "reject_instance_type" {
  command = plan

  variables {
    node_type = "r7g.large"
  }

  expect_failures = [var.node_type]
}

run "reject_seven_nodes" {
  command = plan

  variables {
    nodes = 7
  }

  expect_failures = [var.nodes]
}

run "reject_all_nodes_in_one_zone" {
  command = plan

  variables {
    subnet_ids = { eus1-az1 = "subnet-1" }
  }

  expect_failures = [var.subnet_ids]
}

run "reject_address_as_client" {
  command = plan

  variables {
    clients = { web = "10.0.0.0/16" }
  }

  expect_failures = [var.clients]
}

run "reject_alias" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:alias/bank"
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

run "reject_global_datastore_of_one_node" {
  command = plan

  variables {
    nodes            = 1
    global_datastore = {}
  }

  expect_failures = [var.global_datastore]
}

run "reject_global_datastore_on_burstable_nodes" {
  command = plan

  variables {
    node_type        = "cache.t4g.medium"
    global_datastore = {}
  }

  expect_failures = [var.global_datastore]
}

run "reject_snapshots_for_too_long" {
  command = plan

  variables {
    snapshot_retention_days = 36
  }

  expect_failures = [var.snapshot_retention_days]
}

run "reject_snapshot_window_without_end" {
  command = plan

  variables {
    snapshot_window = "01:00"
  }

  expect_failures = [var.snapshot_window]
}

run "reject_maintenance_window_without_day" {
  command = plan

  variables {
    maintenance_window = "03:00-04:00"
  }

  expect_failures = [var.maintenance_window]
}
