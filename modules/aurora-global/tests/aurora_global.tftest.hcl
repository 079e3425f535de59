mock_provider "aws" {}

variables {
  name           = "bank-ledger"
  engine         = "aurora-postgresql"
  engine_version = "16.8"
}

run "an_empty_global_database" {
  assert {
    condition     = aws_rds_global_cluster.this.storage_encrypted && aws_rds_global_cluster.this.deletion_protection
    error_message = "It must be encrypted and protected."
  }

  assert {
    condition     = output.identifier == "bank-ledger" && aws_rds_global_cluster.this.engine_version == "16.8"
    error_message = "It must have its name and the version of its clusters."
  }
}

run "leaves_upgrades_to_the_clusters" {
  variables {
    engine_version = "16.9"
  }

  assert {
    condition     = aws_rds_global_cluster.this.engine_version == "16.8"
    error_message = "It must not change the version once it is there."
  }
}

run "mysql" {
  command = plan

  variables {
    engine         = "aurora-mysql"
    engine_version = "8.0.mysql_aurora.3.10.0"
  }

  assert {
    condition     = aws_rds_global_cluster.this.engine == "aurora-mysql"
    error_message = "It must take MySQL."
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
    engine = "postgres"
  }

  expect_failures = [var.engine]
}

run "reject_major_version" {
  command = plan

  variables {
    engine_version = "16"
  }

  expect_failures = [var.engine_version]
}
