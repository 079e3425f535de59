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

override_resource {
  target          = terraform_data.final_snapshot
  override_during = plan
  values          = { id = "7f3a1b2c-0000-4000-8000-000000000000" }
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

run "a_cluster_of_its_own" {
  command = plan

  assert {
    condition     = aws_rds_cluster.this.database_name == "ledger" && aws_rds_cluster.this.master_username == "tandem" && aws_rds_cluster.this.global_cluster_identifier == null
    error_message = "The cluster must have its database and its user, and belong to no global database."
  }

  assert {
    condition     = aws_rds_cluster.this.storage_encrypted && aws_rds_cluster.this.kms_key_id == var.kms_key_arn && aws_rds_cluster.this.deletion_protection
    error_message = "It must be encrypted and protected."
  }

  assert {
    condition     = aws_rds_cluster.this.master_password == null && aws_rds_cluster.this.master_password_wo_version == 1 && aws_rds_cluster.this.manage_master_user_password == null
    error_message = "The password must be written without being kept."
  }

  assert {
    condition     = !aws_rds_cluster.this.skip_final_snapshot && aws_rds_cluster.this.final_snapshot_identifier == "bank-ledger-eu-south-1-final-7f3a1b2c"
    error_message = "Its end must leave a snapshot."
  }
}

run "places_each_instance_in_its_zone" {
  command = plan

  assert {
    condition     = aws_rds_cluster_instance.this["one"].availability_zone == "eu-south-1b" && aws_rds_cluster_instance.this["two"].availability_zone == "eu-south-1a"
    error_message = "A zone id must become the name that this account has for the zone."
  }

  assert {
    condition     = aws_rds_cluster_instance.this["one"].promotion_tier == 0 && aws_rds_cluster_instance.this["two"].promotion_tier == 1 && aws_rds_cluster_instance.this["two"].identifier == "bank-ledger-eu-south-1-two"
    error_message = "Instances must have their tiers and names."
  }

  assert {
    condition     = alltrue([for instance in values(aws_rds_cluster_instance.this) : !instance.publicly_accessible && instance.instance_class == "db.r6g.large"])
    error_message = "Every instance must be private and of the class asked for."
  }
}

run "opens_its_port_to_its_clients_only" {
  command = plan

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.client) == 1 && aws_vpc_security_group_ingress_rule.client["accounts"].from_port == 5432 && aws_vpc_security_group_ingress_rule.client["accounts"].cidr_ipv4 == null
    error_message = "Only the client may reach it, and only on its port."
  }
}

run "forces_tls_and_logs_slow_queries" {
  command = plan

  assert {
    condition     = aws_rds_cluster_parameter_group.this.family == "aurora-postgresql16" && one([for p in aws_rds_cluster_parameter_group.this.parameter : p.value if p.name == "rds.force_ssl"]) == "1"
    error_message = "PostgreSQL must refuse clear text."
  }

  assert {
    condition     = one([for p in aws_rds_cluster_parameter_group.this.parameter : p.value if p.name == "log_min_duration_statement"]) == "1000"
    error_message = "Slow queries must be logged."
  }
}

run "has_no_default_that_aws_reports_otherwise" {
  command = plan

  variables {
    engine_version = "17.4"
  }

  assert {
    condition     = alltrue([for p in aws_rds_cluster_parameter_group.this.parameter : p.apply_method == "pending-reboot"])
    error_message = "AWS reports what is the family's default as pending-reboot, so any other method is a change at every plan."
  }
}

run "refuses_a_major_upgrade_unless_asked" {
  command = plan

  assert {
    condition     = aws_rds_cluster.this.allow_major_version_upgrade == null && aws_rds_cluster.this.db_instance_parameter_group_name == null
    error_message = "A major upgrade must be meant."
  }
}

run "takes_its_instances_along_in_a_major_upgrade" {
  command = plan

  variables {
    allow_major_version_upgrade = true
  }

  assert {
    condition     = aws_rds_cluster.this.allow_major_version_upgrade && aws_rds_cluster.this.db_instance_parameter_group_name == "bank-ledger-eu-south-1-aurora-postgresql16"
    error_message = "Aurora must be given the instances' group of the new family with the upgrade."
  }
}

run "takes_parameters_of_cluster_and_instances" {
  command = plan

  variables {
    cluster_parameters  = { log_statement = { value = "none" } }
    instance_parameters = { work_mem = { value = "8192", apply_method = "pending-reboot" } }
  }

  assert {
    condition     = one([for p in aws_rds_cluster_parameter_group.this.parameter : p.value if p.name == "log_statement"]) == "none"
    error_message = "The caller must have the last word on a parameter of the cluster."
  }

  assert {
    condition     = one([for p in aws_db_parameter_group.this.parameter : p.apply_method if p.name == "work_mem"]) == "pending-reboot"
    error_message = "Instances must have their own parameters."
  }
}

run "keeps_logs_and_metrics" {
  command = plan

  assert {
    condition     = aws_rds_cluster.this.enabled_cloudwatch_logs_exports == toset(["postgresql"]) && aws_rds_cluster_instance.this["one"].monitoring_interval == 60 && aws_rds_cluster_instance.this["one"].performance_insights_kms_key_id == var.kms_key_arn
    error_message = "Logs and metrics must be kept by default."
  }

  assert {
    condition     = aws_cloudwatch_log_group.this["postgresql"].name == "/aws/rds/cluster/bank-ledger-eu-south-1/postgresql" && aws_cloudwatch_log_group.this["postgresql"].kms_key_id == var.kms_key_arn && aws_cloudwatch_log_group.this["postgresql"].retention_in_days == 365
    error_message = "Logs must be encrypted and kept for a year."
  }

  assert {
    condition     = aws_iam_role.monitoring[0].name == "bank-ledger-monitoring-eu-south-1"
    error_message = "The role must name the region once."
  }
}

run "an_exact_version_stays" {
  command = plan

  assert {
    condition     = !aws_rds_cluster_instance.this["one"].auto_minor_version_upgrade
    error_message = "AWS must not move an exact version, or the next plan would move it back."
  }
}

run "a_major_version_follows_its_minor_ones" {
  command = plan

  variables {
    engine_version = "16"
  }

  assert {
    condition     = aws_rds_cluster_instance.this["one"].auto_minor_version_upgrade
    error_message = "AWS must patch a cluster of which only the major version is given."
  }
}

run "mysql" {
  command = plan

  variables {
    engine         = "aurora-mysql"
    engine_version = "8.0.mysql_aurora.3.10.0"
  }

  assert {
    condition     = aws_rds_cluster.this.port == 3306 && aws_rds_cluster_parameter_group.this.family == "aurora-mysql8.0" && aws_db_parameter_group.this.name == "bank-ledger-eu-south-1-aurora-mysql8-0"
    error_message = "MySQL must have its port and family."
  }

  assert {
    condition     = one([for p in aws_rds_cluster_parameter_group.this.parameter : p.value if p.name == "require_secure_transport"]) == "ON" && aws_rds_cluster.this.enabled_cloudwatch_logs_exports == toset(["audit", "error", "slowquery"])
    error_message = "MySQL must refuse clear text and keep its logs."
  }
}

run "serverless" {
  command = plan

  variables {
    instance_class = "db.serverless"
    serverless     = { min_capacity = 0.5, max_capacity = 16 }
  }

  assert {
    condition     = aws_rds_cluster.this.serverlessv2_scaling_configuration[0].min_capacity == 0.5 && aws_rds_cluster.this.serverlessv2_scaling_configuration[0].max_capacity == 16 && aws_rds_cluster_instance.this["one"].instance_class == "db.serverless"
    error_message = "Serverless instances must scale within their bounds."
  }
}

run "the_first_cluster_of_a_global_database" {
  command = plan

  variables {
    global_database = { identifier = "bank-ledger" }
  }

  assert {
    condition     = aws_rds_cluster.this.global_cluster_identifier == "bank-ledger" && aws_rds_cluster.this.master_username == "tandem" && aws_rds_cluster.this.source_region == null
    error_message = "The first cluster must be in the global database and have credentials."
  }
}

run "a_secondary_cluster" {
  command = plan

  variables {
    global_database = { identifier = "bank-ledger", primary = { cluster_arn = "arn:aws:rds:eu-central-1:123456789012:cluster:bank-ledger-eu-central-1" } }
    database_name   = null
    credentials     = null
  }

  assert {
    condition     = aws_rds_cluster.this.global_cluster_identifier == "bank-ledger" && aws_rds_cluster.this.source_region == "eu-central-1" && aws_rds_cluster.this.kms_key_id == var.kms_key_arn
    error_message = "A secondary cluster must be in the global database, under a key of its own region."
  }

  assert {
    condition     = aws_rds_cluster.this.master_password_wo_version == null && aws_rds_cluster.this.skip_final_snapshot && aws_rds_cluster.this.backup_retention_period == 14
    error_message = "It must have no password of its own, and backups of its own."
  }
}

run "a_secondary_cluster_forwards_writes" {
  command = plan

  variables {
    global_database  = { identifier = "bank-ledger", primary = { cluster_arn = "arn:aws:rds:eu-central-1:123456789012:cluster:bank-ledger-eu-central-1" } }
    database_name    = null
    credentials      = null
    write_forwarding = true
  }

  assert {
    condition     = aws_rds_cluster.this.enable_global_write_forwarding
    error_message = "A secondary cluster must pass writes on where that is asked for."
  }
}

run "forwards_nothing_unless_asked" {
  command = plan

  assert {
    condition     = !aws_rds_cluster.this.enable_global_write_forwarding
    error_message = "Forwarding must be off by default."
  }
}

run "a_secondary_cluster_without_instances" {
  command = plan

  variables {
    global_database = { identifier = "bank-ledger", primary = { cluster_arn = "arn:aws:rds:eu-central-1:123456789012:cluster:bank-ledger-eu-central-1" } }
    database_name   = null
    credentials     = null
    instances       = {}
  }

  assert {
    condition     = length(aws_rds_cluster_instance.this) == 0
    error_message = "A secondary cluster may keep data without serving it."
  }
}

run "windows_may_touch" {
  command = plan

  variables {
    backup             = { window = "23:30-00:30" }
    maintenance_window = "sun:00:30-sun:01:30"
  }

  assert {
    condition     = aws_rds_cluster.this.preferred_backup_window == "23:30-00:30"
    error_message = "Windows that only touch must be accepted."
  }
}

run "names_the_certificate_authority_of_its_instances" {
  command = plan

  variables {
    certificate_authority = "rds-ca-rsa2048-g1"
  }

  assert {
    condition     = alltrue([for instance in aws_rds_cluster_instance.this : instance.ca_cert_identifier == "rds-ca-rsa2048-g1"])
    error_message = "Every instance must have the authority that is named."
  }
}
