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
    condition     = !aws_db_instance.this.skip_final_snapshot && aws_db_instance.this.final_snapshot_identifier == "bank-ledger-final"
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

run "reject_upper_case_name" {
  command = plan

  variables {
    name = "Bank"
  }

  expect_failures = [var.name]
}

run "reject_unknown_role" {
  command = plan

  variables {
    role = "leader"
  }

  expect_failures = [var.role]
}

run "reject_promoted_source" {
  command = plan

  variables {
    promoted = true
  }

  expect_failures = [var.promoted]
}

run "reject_source_that_follows" {
  command = plan

  variables {
    replicate_source_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
  }

  expect_failures = [var.replicate_source_arn]
}

run "reject_replica_of_nothing" {
  command = plan

  variables {
    role          = "replica"
    database_name = null
    credentials   = null
  }

  expect_failures = [var.replicate_source_arn]
}

run "reject_replica_by_identifier" {
  command = plan

  variables {
    role                 = "replica"
    replicate_source_arn = "bank-ledger"
    database_name        = null
    credentials          = null
  }

  expect_failures = [var.replicate_source_arn]
}

run "reject_unknown_engine" {
  command = plan

  variables {
    engine = "db2"
  }

  expect_failures = [var.engine]
}

run "reject_version_of_another_engine" {
  command = plan

  variables {
    engine_version = "sixteen"
  }

  expect_failures = [var.engine_version]
}

run "reject_instance_type_as_class" {
  command = plan

  variables {
    instance_class = "m6i.large"
  }

  expect_failures = [var.instance_class]
}

run "reject_replica_with_a_database_name" {
  command = plan

  variables {
    role                 = "replica"
    replicate_source_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
    credentials          = null
  }

  expect_failures = [var.database_name]
}

run "reject_database_name_with_a_hyphen" {
  command = plan

  variables {
    database_name = "bank-ledger"
  }

  expect_failures = [var.database_name]
}

run "reject_replica_with_credentials" {
  command = plan

  variables {
    role                 = "replica"
    replicate_source_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
    database_name        = null
  }

  expect_failures = [var.credentials]
}

run "reject_source_without_credentials" {
  command = plan

  variables {
    credentials = null
  }

  expect_failures = [var.credentials]
}

run "reject_reserved_user_name" {
  command = plan

  variables {
    credentials = { secret_arn = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:x-AbCdEf", username = "rdsadmin", password_version = 1 }
  }

  expect_failures = [var.credentials]
}

run "reject_unknown_storage_type" {
  command = plan

  variables {
    storage = { size_gb = 20, type = "floppy" }
  }

  expect_failures = [var.storage]
}

run "reject_tiny_storage" {
  command = plan

  variables {
    storage = { size_gb = 5 }
  }

  expect_failures = [var.storage]
}

run "reject_growth_into_less" {
  command = plan

  variables {
    storage = { size_gb = 100, max_size_gb = 100 }
  }

  expect_failures = [var.storage]
}

run "reject_provisioned_storage_without_rate" {
  command = plan

  variables {
    storage = { size_gb = 100, type = "io2" }
  }

  expect_failures = [var.storage]
}

run "reject_rate_with_gp2" {
  command = plan

  variables {
    storage = { size_gb = 100, type = "gp2", iops = 3000 }
  }

  expect_failures = [var.storage]
}

run "reject_throughput_without_gp3" {
  command = plan

  variables {
    storage = { size_gb = 100, type = "io1", iops = 3000, throughput = 500 }
  }

  expect_failures = [var.storage]
}

run "reject_rate_with_small_gp3" {
  command = plan

  variables {
    storage = { size_gb = 100, iops = 12000 }
  }

  expect_failures = [var.storage]
}

run "reject_low_port" {
  command = plan

  variables {
    port = 80
  }

  expect_failures = [var.port]
}

run "reject_single_subnet" {
  command = plan

  variables {
    subnet_ids = { eus1-az1 = "subnet-0123456789abcdef0" }
  }

  expect_failures = [var.subnet_ids]
}

run "reject_key_alias" {
  command = plan

  variables {
    kms_key_arn = "alias/bank"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_client_by_address" {
  command = plan

  variables {
    clients = { office = "192.0.2.0/24" }
  }

  expect_failures = [var.clients]
}

run "reject_backups_over_35_days" {
  command = plan

  variables {
    backup = { retention_days = 36 }
  }

  expect_failures = [var.backup]
}

run "reject_malformed_backup_window" {
  command = plan

  variables {
    backup = { window = "2am" }
  }

  expect_failures = [var.backup]
}

run "reject_malformed_maintenance_window" {
  command = plan

  variables {
    maintenance_window = "Sunday"
  }

  expect_failures = [var.maintenance_window]
}

run "reject_unknown_apply_method" {
  command = plan

  variables {
    parameters = { work_mem = { value = "4096", apply_method = "soon" } }
  }

  expect_failures = [var.parameters]
}

run "reject_odd_monitoring_interval" {
  command = plan

  variables {
    monitoring_interval_seconds = 7
  }

  expect_failures = [var.monitoring_interval_seconds]
}

run "reject_insights_on_a_small_class" {
  command = plan

  variables {
    engine         = "mysql"
    engine_version = "8.4"
    instance_class = "db.t3.micro"
  }

  expect_failures = [var.performance_insights]
}

run "reject_log_of_another_engine" {
  command = plan

  variables {
    log_exports = ["slowquery"]
  }

  expect_failures = [var.log_exports]
}

run "reject_odd_log_retention" {
  command = plan

  variables {
    log_retention_days = 100
  }

  expect_failures = [var.log_retention_days]
}

run "reject_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_db_instance.this]
}

run "reject_name_too_long_for_its_role" {
  command = plan

  variables {
    name = "a-name-of-a-database-that-is-rather-long-indeed"
  }

  expect_failures = [aws_iam_role.monitoring]
}
