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

run "reject_replica_of_sql_server_standard_edition" {
  command = plan

  variables {
    role                 = "replica"
    replicate_source_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
    database_name        = null
    credentials          = null
    engine               = "sqlserver-se"
    engine_version       = "16.00"
    instance_class       = "db.r6i.large"
  }

  expect_failures = [var.role]
}

run "reject_licence_of_another_engine" {
  command = plan

  variables {
    license_model = "license-included"
  }

  expect_failures = [var.license_model]
}

run "reject_oracle_without_licence" {
  command = plan

  variables {
    engine         = "oracle-se2"
    engine_version = "19"
    instance_class = "db.r6i.large"
    database_name  = "LEDGER"
  }

  expect_failures = [var.license_model]
}

run "reject_replica_mode_of_another_engine" {
  command = plan

  variables {
    replica_mode = "mounted"
  }

  expect_failures = [var.replica_mode]
}

run "reject_graviton_for_sql_server" {
  command = plan

  variables {
    engine         = "sqlserver-se"
    engine_version = "16.00"
    database_name  = null
  }

  expect_failures = [var.instance_class]
}

run "reject_first_database_of_sql_server" {
  command = plan

  variables {
    engine         = "sqlserver-se"
    engine_version = "16.00"
    instance_class = "db.r6i.large"
  }

  expect_failures = [var.database_name]
}

run "reject_iops_below_what_gp3_includes" {
  command = plan

  variables {
    storage = { size_gb = 400, iops = 5000 }
  }

  expect_failures = [var.storage]
}

run "reject_throughput_above_a_quarter_of_iops" {
  command = plan

  variables {
    storage = { size_gb = 400, iops = 12000, throughput = 4000 }
  }

  expect_failures = [var.storage]
}

run "reject_too_many_iops_for_io1" {
  command = plan

  variables {
    storage = { size_gb = 100, type = "io1", iops = 6000 }
  }

  expect_failures = [var.storage]
}

run "reject_standby_of_sql_server_express" {
  command = plan

  variables {
    engine         = "sqlserver-ex"
    engine_version = "16.00"
    instance_class = "db.r6i.large"
    database_name  = null
  }

  expect_failures = [var.multi_az]
}

run "reject_options_for_postgres" {
  command = plan

  variables {
    options = { S3_INTEGRATION = {} }
  }

  expect_failures = [var.options]
}

run "reject_readers_without_backups" {
  command = plan

  variables {
    readers = { one = {} }
    backup  = { retention_days = 0 }
  }

  expect_failures = [var.readers]
}

run "reject_reader_key_in_capitals" {
  command = plan

  variables {
    readers = { One = {} }
  }

  expect_failures = [var.readers]
}

run "reject_reader_in_a_zone_without_subnet" {
  command = plan

  variables {
    readers = { one = { zone_id = "eus1-az3" } }
  }

  expect_failures = [var.readers]
}

run "reject_six_readers_of_oracle" {
  command = plan

  variables {
    engine         = "oracle-ee"
    engine_version = "19"
    instance_class = "db.r6i.large"
    database_name  = "LEDGER"
    readers        = { a = {}, b = {}, c = {}, d = {}, e = {}, f = {} }
  }

  expect_failures = [var.readers]
}

run "reject_short_backup_window" {
  command = plan

  variables {
    backup = { window = "02:00-02:15" }
  }

  expect_failures = [aws_db_instance.this]
}

run "reject_overlapping_windows" {
  command = plan

  variables {
    backup             = { window = "23:30-00:30" }
    maintenance_window = "mon:00:00-mon:01:00"
  }

  expect_failures = [aws_db_instance.this]
}

run "reject_malformed_window_of_readers" {
  command = plan

  variables {
    reader_maintenance_window = "Tue:04:00-Tue:05:00"
  }

  expect_failures = [var.reader_maintenance_window]
}

run "reject_readers_patched_with_their_source" {
  command = plan

  variables {
    readers                   = { one = {} }
    reader_maintenance_window = "sun:04:00-sun:05:00"
  }

  expect_failures = [var.reader_maintenance_window]
}

run "reject_expired_certificate_authority" {
  command = plan

  variables {
    certificate_authority = "rds-ca-2019"
  }

  expect_failures = [var.certificate_authority]
}
