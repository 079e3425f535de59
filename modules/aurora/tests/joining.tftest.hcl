# A cluster that exists cannot join a global database. Nothing here asks AWS: what would be is overridden, and a
# secondary cluster reads no secret.
provider "aws" {
  region                      = "eu-central-1"
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
    zone_ids = ["euc1-az1", "euc1-az2"]
    names    = ["eu-central-1a", "eu-central-1b"]
  }
}

override_resource {
  target = aws_db_subnet_group.this
}

override_resource {
  target = aws_security_group.this
}

override_resource {
  target = aws_cloudwatch_log_group.this
}

override_resource {
  target = aws_rds_cluster_parameter_group.this
}

override_resource {
  target = aws_db_parameter_group.this
}

override_resource {
  target = aws_rds_cluster.this
}

# What the cluster was born into, as the state has it.
override_resource {
  target          = terraform_data.birth
  override_during = plan
  values          = { output = { global_database = "bank-ledger" } }
}

variables {
  name                        = "bank-ledger-eu-central-1"
  engine                      = "aurora-postgresql"
  engine_version              = "16.8"
  instance_class              = "db.r6g.large"
  instances                   = {}
  global_database             = { identifier = "bank-ledger", primary = { cluster_arn = "arn:aws:rds:eu-south-1:123456789012:cluster:bank-ledger-eu-south-1" } }
  vpc_id                      = "vpc-0123456789abcdef0"
  subnet_ids                  = { euc1-az1 = "subnet-0123456789abcdef0", euc1-az2 = "subnet-0123456789abcdef1" }
  kms_key_arn                 = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
  monitoring_interval_seconds = 0
}

run "is_born_into_its_global_database" {
  command = plan

  assert {
    condition     = terraform_data.birth.input.global_database == "bank-ledger"
    error_message = "The cluster must remember its global database."
  }
}

run "stays_there" {
  command = plan

  assert {
    condition     = aws_rds_cluster.this.global_cluster_identifier == "bank-ledger"
    error_message = "What has not changed must be accepted."
  }
}

run "reject_joining_another_one" {
  command = plan

  variables {
    global_database = { identifier = "bank-books", primary = { cluster_arn = "arn:aws:rds:eu-south-1:123456789012:cluster:bank-ledger-eu-south-1" } }
  }

  expect_failures = [aws_rds_cluster.this]
}
