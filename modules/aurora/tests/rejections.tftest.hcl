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

override_data {
  target = data.aws_availability_zones.this
  values = {
    zone_ids = ["eus1-az1", "eus1-az2"]
    names    = ["eu-south-1b", "eu-south-1a"]
  }
}

variables {
  name           = "bank-ledger-eu-south-1"
  engine         = "aurora-postgresql"
  engine_version = "16.8"
  instance_class = "db.r6g.large"
  instances      = { one = { zone = "eus1-az1", promotion_tier = 0 }, two = { zone = "eus1-az2" } }
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

run "reject_unknown_engine" {
  command = plan

  variables {
    engine = "aurora"
  }

  expect_failures = [var.engine]
}

run "reject_malformed_version" {
  command = plan

  variables {
    engine_version = "sixteen"
  }

  expect_failures = [var.engine_version]
}

run "reject_major_version_in_a_global_database" {
  command = plan

  variables {
    engine_version  = "16"
    global_database = { identifier = "bank-ledger" }
  }

  expect_failures = [var.engine_version]
}

run "reject_malformed_global_database" {
  command = plan

  variables {
    global_database = { identifier = "bank_ledger" }
  }

  expect_failures = [var.global_database]
}

run "reject_secondary_called_like_its_primary" {
  command = plan

  variables {
    global_database = { identifier = "bank-ledger", primary = { cluster_arn = "arn:aws:rds:eu-central-1:123456789012:cluster:bank-ledger-eu-south-1" } }
    database_name   = null
    credentials     = null
  }

  expect_failures = [var.global_database]
}

run "reject_primary_by_identifier" {
  command = plan

  variables {
    global_database = { identifier = "bank-ledger", primary = { cluster_arn = "bank-ledger-eu-central-1" } }
    database_name   = null
    credentials     = null
  }

  expect_failures = [var.global_database]
}

run "reject_instance_type_as_class" {
  command = plan

  variables {
    instance_class = "r6g.large"
  }

  expect_failures = [var.instance_class]
}

run "reject_burstable_class_in_a_global_database" {
  command = plan

  variables {
    instance_class  = "db.t4g.medium"
    global_database = { identifier = "bank-ledger" }
  }

  expect_failures = [var.instance_class]
}

run "reject_serverless_without_its_class" {
  command = plan

  variables {
    serverless = { min_capacity = 1, max_capacity = 8 }
  }

  expect_failures = [var.serverless]
}

run "reject_serverless_downwards" {
  command = plan

  variables {
    instance_class = "db.serverless"
    serverless     = { min_capacity = 8, max_capacity = 4 }
  }

  expect_failures = [var.serverless]
}

run "reject_cluster_without_instances" {
  command = plan

  variables {
    instances = {}
  }

  expect_failures = [var.instances]
}

run "reject_instances_in_one_zone" {
  command = plan

  variables {
    instances = { one = { zone = "eus1-az1" }, two = { zone = "eus1-az1" } }
  }

  expect_failures = [var.instances]
}

run "reject_instance_without_subnet" {
  command = plan

  variables {
    instances = { one = { zone = "eus1-az1" }, two = { zone = "eus1-az3" } }
  }

  expect_failures = [var.instances]
}

run "reject_promotion_tier_over_15" {
  command = plan

  variables {
    instances = { one = { zone = "eus1-az1", promotion_tier = 16 } }
  }

  expect_failures = [var.instances]
}

run "reject_instance_key_in_capitals" {
  command = plan

  variables {
    instances = { One = { zone = "eus1-az1" } }
  }

  expect_failures = [var.instances]
}

run "reject_secondary_with_a_database_name" {
  command = plan

  variables {
    global_database = { identifier = "bank-ledger", primary = { cluster_arn = "arn:aws:rds:eu-central-1:123456789012:cluster:bank-ledger-eu-central-1" } }
    credentials     = null
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

run "reject_write_forwarding_by_a_primary" {
  command = plan

  variables {
    global_database  = { identifier = "bank-ledger" }
    write_forwarding = true
  }

  expect_failures = [var.write_forwarding]
}

run "reject_secondary_with_credentials" {
  command = plan

  variables {
    global_database = { identifier = "bank-ledger", primary = { cluster_arn = "arn:aws:rds:eu-central-1:123456789012:cluster:bank-ledger-eu-central-1" } }
    database_name   = null
  }

  expect_failures = [var.credentials]
}

run "reject_cluster_without_credentials" {
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

run "reject_low_port" {
  command = plan

  variables {
    port = 80
  }

  expect_failures = [var.port]
}

run "reject_single_zone" {
  command = plan

  variables {
    subnet_ids = { eus1-az1 = "subnet-0123456789abcdef0" }
    instances  = { one = { zone = "eus1-az1" } }
  }

  expect_failures = [var.subnet_ids]
}

run "reject_subnets_by_zone_name" {
  command = plan

  variables {
    subnet_ids = { eus1-az1 = "subnet-0123456789abcdef0", eus1-az2 = "subnet-0123456789abcdef1", eu-south-1c = "subnet-0123456789abcdef2" }
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

run "reject_no_backups" {
  command = plan

  variables {
    backup = { retention_days = 0 }
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

run "reject_short_backup_window" {
  command = plan

  variables {
    backup = { window = "02:00-02:15" }
  }

  expect_failures = [aws_rds_cluster.this]
}

run "reject_malformed_maintenance_window" {
  command = plan

  variables {
    maintenance_window = "Sunday"
  }

  expect_failures = [var.maintenance_window]
}

run "reject_overlapping_windows" {
  command = plan

  variables {
    backup             = { window = "23:30-00:30" }
    maintenance_window = "mon:00:00-mon:01:00"
  }

  expect_failures = [aws_rds_cluster.this]
}

run "reject_unknown_apply_method" {
  command = plan

  variables {
    cluster_parameters = { log_statement = { value = "none", apply_method = "soon" } }
  }

  expect_failures = [var.cluster_parameters]
}

run "reject_unknown_apply_method_of_an_instance" {
  command = plan

  variables {
    instance_parameters = { work_mem = { value = "4096", apply_method = "soon" } }
  }

  expect_failures = [var.instance_parameters]
}

run "reject_odd_monitoring_interval" {
  command = plan

  variables {
    monitoring_interval_seconds = 7
  }

  expect_failures = [var.monitoring_interval_seconds]
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

  expect_failures = [aws_rds_cluster.this]
}

run "reject_secondary_beside_its_primary" {
  command = plan

  variables {
    global_database = { identifier = "bank-ledger", primary = { cluster_arn = "arn:aws:rds:eu-south-1:123456789012:cluster:bank-ledger-one" } }
    database_name   = null
    credentials     = null
  }

  expect_failures = [aws_rds_cluster.this]
}

run "reject_name_too_long_for_its_role" {
  command = plan

  variables {
    name = "a-name-of-a-database-that-is-rather-long-indeed"
  }

  expect_failures = [aws_iam_role.monitoring]
}

run "reject_major_upgrade_in_a_global_database" {
  command = plan

  variables {
    global_database             = { identifier = "bank-ledger" }
    allow_major_version_upgrade = true
  }

  expect_failures = [var.allow_major_version_upgrade]
}

run "reject_expired_certificate_authority" {
  command = plan

  variables {
    certificate_authority = "rds-ca-2019"
  }

  expect_failures = [var.certificate_authority]
}
