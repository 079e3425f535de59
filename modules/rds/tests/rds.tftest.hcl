# The real provider without a network: Terraform cannot mock a provider whose ephemeral resources are used.
# Runs are plans, which open no ephemeral resource before the parameter group exists.
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

override_resource {
  target          = terraform_data.final_snapshot
  override_during = plan
  values          = { id = "7f3a1b2c-0000-4000-8000-000000000000" }
}

variables {
  name           = "bank-ledger"
  engine         = "postgres"
  engine_version = "16"
  instance_class = "db.r6g.large"
  storage        = { size_gb = 20, max_size_gb = 100 }
  vpc_id         = "vpc-0123456789abcdef0"
  subnet_ids     = { eus1-az1 = "subnet-0123456789abcdef0", eus1-az2 = "subnet-0123456789abcdef1" }
  kms_key_arn    = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  database_name  = "ledger"
  clients        = { accounts = "sg-0123456789abcdef0" }
  credentials = {
    secret_arn       = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:bank/ledger/credentials-AbCdEf"
    username         = "tandem"
    password_version = 1
  }
}

run "a_source" {
  command = plan

  assert {
    condition     = aws_db_instance.this.engine == "postgres" && aws_db_instance.this.db_name == "ledger" && aws_db_instance.this.username == "tandem" && aws_db_instance.this.multi_az
    error_message = "The source must have its engine, database, user and standby."
  }

  assert {
    condition     = aws_db_instance.this.storage_encrypted && aws_db_instance.this.kms_key_id == var.kms_key_arn && !aws_db_instance.this.publicly_accessible && aws_db_instance.this.deletion_protection
    error_message = "It must be encrypted, private and protected."
  }

  assert {
    condition     = aws_db_instance.this.password == null && aws_db_instance.this.password_wo_version == 1
    error_message = "The password must be written without being kept."
  }

  assert {
    condition     = !aws_db_instance.this.skip_final_snapshot && aws_db_instance.this.final_snapshot_identifier == "bank-ledger-final-7f3a1b2c"
    error_message = "Its end must leave a snapshot."
  }
}

run "opens_its_port_to_its_clients_only" {
  command = plan

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.client) == 1 && aws_vpc_security_group_ingress_rule.client["accounts"].from_port == 5432 && aws_vpc_security_group_ingress_rule.client["accounts"].cidr_ipv4 == null
    error_message = "Only the client may reach it, and only on its port."
  }
}

run "forces_tls" {
  command = plan

  assert {
    condition     = one([for p in aws_db_parameter_group.this.parameter : p.value if p.name == "rds.force_ssl"]) == "1"
    error_message = "PostgreSQL must refuse clear text."
  }

  assert {
    condition     = alltrue([for p in aws_db_parameter_group.this.parameter : p.apply_method == "pending-reboot"])
    error_message = "RDS reports what is the family's default as pending-reboot, so any other method is a change at every plan."
  }
}

run "an_exact_version_stays" {
  command = plan

  variables {
    engine_version = "16.4"
    readers        = { one = {} }
  }

  assert {
    condition     = !aws_db_instance.this.auto_minor_version_upgrade && !aws_db_instance.reader["one"].auto_minor_version_upgrade
    error_message = "RDS must not raise what is written down: it refuses to go back."
  }
}

run "a_major_version_follows_its_minor_ones" {
  command = plan

  assert {
    condition     = aws_db_instance.this.auto_minor_version_upgrade && aws_db_instance.this.allow_major_version_upgrade == null
    error_message = "Minor versions must come by themselves, and a major one must be meant."
  }
}

run "a_major_upgrade_that_is_meant" {
  command = plan

  variables {
    engine_version              = "17"
    allow_major_version_upgrade = true
    readers                     = { one = {} }
  }

  assert {
    condition     = aws_db_instance.this.allow_major_version_upgrade && aws_db_instance.reader["one"].allow_major_version_upgrade && aws_db_parameter_group.this.family == "postgres17"
    error_message = "RDS must be told that the upgrade is meant, of the instance and its readers."
  }
}

run "keeps_logs_and_metrics" {
  command = plan

  assert {
    condition     = aws_db_instance.this.enabled_cloudwatch_logs_exports == toset(["postgresql", "upgrade"]) && aws_db_instance.this.monitoring_interval == 60 && aws_db_instance.this.performance_insights_enabled
    error_message = "Logs and metrics must be kept by default."
  }

  assert {
    condition     = aws_cloudwatch_log_group.this["postgresql"].kms_key_id == var.kms_key_arn && aws_cloudwatch_log_group.this["postgresql"].retention_in_days == 365
    error_message = "Logs must be encrypted and kept for a year."
  }
}

run "mysql" {
  command = plan

  variables {
    engine         = "mysql"
    engine_version = "8.4"
  }

  assert {
    condition     = aws_db_instance.this.port == 3306 && aws_db_parameter_group.this.family == "mysql8.4"
    error_message = "MySQL must have its port and family."
  }

  assert {
    condition     = one([for p in aws_db_parameter_group.this.parameter : p.value if p.name == "require_secure_transport"]) == "1"
    error_message = "MySQL must refuse clear text."
  }
}

run "mariadb" {
  command = plan

  variables {
    engine         = "mariadb"
    engine_version = "10.11"
  }

  assert {
    condition     = aws_db_parameter_group.this.family == "mariadb10.11"
    error_message = "MariaDB must have its family."
  }
}

run "a_replica" {
  command = plan

  variables {
    role                 = "replica"
    replicate_source_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
    database_name        = null
    credentials          = null
  }

  assert {
    condition     = aws_db_instance.this.replicate_source_db == var.replicate_source_arn && aws_db_instance.this.password_wo_version == null
    error_message = "A replica must follow its source and have no password of its own."
  }

  assert {
    condition     = aws_db_instance.this.engine_version == "16" && aws_db_instance.this.allocated_storage == 20 && aws_db_parameter_group.this.family == "postgres16"
    error_message = "A replica must keep up with the version and the size of its source."
  }

  assert {
    condition     = aws_db_instance.this.backup_retention_period == 0 && aws_db_instance.this.skip_final_snapshot && aws_db_instance.this.kms_key_id == var.kms_key_arn
    error_message = "A replica must have a key of its own and no backups yet."
  }
}

run "reject_promotion_with_another_user" {
  command = plan

  variables {
    role                 = "replica"
    replicate_source_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
    promoted             = true
    database_name        = null
    credentials          = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:x-AbCdEf", username = "ledger", password_version = 1 }
  }

  expect_failures = [var.credentials]
}

run "a_promoted_replica" {
  command = plan

  variables {
    role                 = "replica"
    replicate_source_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
    database_name        = null
    credentials          = null
    promoted             = true
  }

  assert {
    condition     = aws_db_instance.this.password_wo_version == null && aws_db_instance.this.backup_retention_period == 14 && !aws_db_instance.this.skip_final_snapshot
    error_message = "Promotion must start backups and name no user."
  }
}

run "oracle" {
  command = plan

  variables {
    engine         = "oracle-se2"
    engine_version = "19"
    license_model  = "license-included"
    instance_class = "db.r6i.large"
    database_name  = "LEDGER"
    storage        = { size_gb = 200, iops = 12000, throughput = 500 }
  }

  assert {
    condition     = aws_db_instance.this.port == 1521 && aws_db_parameter_group.this.family == "oracle-se2-19" && aws_db_instance.this.license_model == "license-included"
    error_message = "Oracle must have its port, family and licence."
  }

  assert {
    condition     = aws_db_option_group.this[0].major_engine_version == "19" && one([for o in aws_db_option_group.this[0].option : o.option_name]) == "NATIVE_NETWORK_ENCRYPTION"
    error_message = "Oracle must refuse clear text by its option."
  }

  assert {
    condition     = aws_db_instance.this.enabled_cloudwatch_logs_exports == toset(["alert", "audit", "listener"])
    error_message = "Oracle must keep its logs."
  }
}

run "sql_server" {
  command = plan

  variables {
    engine         = "sqlserver-se"
    engine_version = "16.00"
    instance_class = "db.r6i.large"
    database_name  = null
    storage        = { size_gb = 20, iops = 4000, throughput = 250 }
    options        = { SQLSERVER_BACKUP_RESTORE = { settings = { IAM_ROLE_ARN = "arn:aws:iam::123456789012:role/restore" } } }
  }

  assert {
    condition     = aws_db_instance.this.port == 1433 && aws_db_parameter_group.this.family == "sqlserver-se-16.0" && aws_db_option_group.this[0].major_engine_version == "16.00"
    error_message = "SQL Server must have its port, family and option group."
  }

  assert {
    condition     = one([for p in aws_db_parameter_group.this.parameter : p.apply_method if p.name == "rds.force_ssl"]) == "pending-reboot"
    error_message = "SQL Server must refuse clear text, from its next reboot on."
  }
}

run "a_replica_of_oracle" {
  command = plan

  variables {
    role                 = "replica"
    replicate_source_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
    database_name        = null
    credentials          = null
    engine               = "oracle-ee"
    engine_version       = "19"
    instance_class       = "db.r6i.large"
    replica_mode         = "mounted"
  }

  assert {
    condition     = aws_db_instance.this.replica_mode == "mounted"
    error_message = "The replica must be mounted until it is promoted."
  }
}

run "a_replica_of_sql_server" {
  command = plan

  variables {
    role                 = "replica"
    replicate_source_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
    database_name        = null
    credentials          = null
    engine               = "sqlserver-ee"
    engine_version       = "16.00"
    instance_class       = "db.r6i.large"
  }

  assert {
    condition     = !aws_db_instance.this.multi_az
    error_message = "A replica of SQL Server must have no standby yet."
  }
}

run "a_promoted_replica_of_sql_server" {
  command = plan

  variables {
    role           = "replica"
    promoted       = true
    database_name  = null
    credentials    = null
    engine         = "sqlserver-ee"
    engine_version = "16.00"
    instance_class = "db.r6i.large"
  }

  assert {
    condition     = aws_db_instance.this.multi_az
    error_message = "Promotion must give it one."
  }
}

run "readers" {
  command = plan

  variables {
    readers = { one = {}, two = { instance_class = "db.r6g.xlarge", zone_id = "eus1-az2" } }
  }

  override_data {
    target = data.aws_availability_zones.this
    values = {
      zone_ids = ["eus1-az1", "eus1-az2"]
      names    = ["eu-south-1b", "eu-south-1a"]
    }
  }

  assert {
    condition     = aws_db_instance.reader["two"].availability_zone == "eu-south-1a"
    error_message = "A reader must stand in the zone it is given, by the name that the zone has in this account."
  }

  assert {
    condition     = aws_db_instance.reader["one"].replicate_source_db == "bank-ledger" && aws_db_instance.reader["one"].instance_class == "db.r6g.large" && aws_db_instance.reader["two"].instance_class == "db.r6g.xlarge"
    error_message = "Readers must follow the instance, in its class or their own."
  }

  assert {
    condition     = aws_db_instance.reader["one"].engine_version == "16" && aws_db_instance.reader["one"].allocated_storage == 20
    error_message = "Readers must keep up with the version and the size of their source."
  }

  assert {
    condition     = aws_db_instance.reader["one"].maintenance_window != aws_db_instance.this.maintenance_window
    error_message = "Readers must be patched on another day than their source."
  }

  assert {
    condition     = aws_db_instance.reader["one"].backup_retention_period == 0 && !aws_db_instance.reader["one"].publicly_accessible && aws_cloudwatch_log_group.reader["one/postgresql"].name == "/aws/rds/instance/bank-ledger-one/postgresql"
    error_message = "Readers must be private, keep logs and leave backups to their source."
  }
}

run "has_no_option_group_of_postgres" {
  command = plan

  assert {
    condition     = length(aws_db_option_group.this) == 0 && length(aws_db_instance.reader) == 0
    error_message = "PostgreSQL must be in its engine's own option group, and have no readers unless asked."
  }
}

run "keeps_its_option_group_when_the_last_option_goes" {
  command = plan

  variables {
    engine         = "mysql"
    engine_version = "8.4"
    readers        = { one = {} }
  }

  assert {
    condition     = length(aws_db_option_group.this[0].option) == 0 && aws_db_instance.this.option_group_name == "bank-ledger-mysql8-4" && aws_db_instance.reader["one"].option_group_name == "bank-ledger-mysql8-4"
    error_message = "Without a group named, the instance would stay in the one that is to be destroyed."
  }

  assert {
    condition     = aws_db_option_group.this[0].skip_destroy
    error_message = "Backups refer to the group of an earlier version: AWS refuses to delete it."
  }
}

run "names_its_certificate_authority_for_its_readers_as_well" {
  command = plan

  variables {
    certificate_authority = "rds-ca-rsa2048-g1"
    readers               = { one = {} }
  }

  assert {
    condition     = aws_db_instance.this.ca_cert_identifier == "rds-ca-rsa2048-g1" && aws_db_instance.reader["one"].ca_cert_identifier == "rds-ca-rsa2048-g1"
    error_message = "The instance and its readers must have the authority that is named."
  }
}

run "a_static_parameter_waits_for_a_restart" {
  command = plan

  variables {
    parameters = {
      max_connections = { value = "500", apply_method = "pending-reboot" }
      work_mem        = { value = "65536" }
    }
  }

  assert {
    condition     = { for p in aws_db_parameter_group.this.parameter : p.name => p.apply_method } == { max_connections = "pending-reboot", "rds.force_ssl" = "pending-reboot", work_mem = "immediate" }
    error_message = "Parameters must be set as the caller says, in addition to the module's own."
  }
}

run "changes_apply_at_once_if_asked" {
  command = plan

  variables {
    apply_immediately = true
    readers           = { one = {} }
  }

  assert {
    condition     = aws_db_instance.this.apply_immediately && aws_db_instance.reader["one"].apply_immediately
    error_message = "Neither the instance nor its readers may wait for their windows."
  }
}
