mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-central-1.amazonaws.com" }
  }
}

variables {
  source_instance_arn = "arn:aws:rds:eu-south-1:123456789012:db:bank-ledger"
  kms_key_arn         = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "copies_backups_under_a_key_of_this_region" {
  assert {
    condition     = aws_db_instance_automated_backups_replication.this.kms_key_id == var.kms_key_arn && aws_db_instance_automated_backups_replication.this.retention_period == 14
    error_message = "Copies must be encrypted here and kept for two weeks."
  }
}

run "reject_cluster" {
  command = plan

  variables {
    source_instance_arn = "arn:aws:rds:eu-south-1:123456789012:cluster:bank-ledger"
  }

  expect_failures = [var.source_instance_arn]
}

run "reject_key_alias" {
  command = plan

  variables {
    kms_key_arn = "alias/bank"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_more_than_35_days" {
  command = plan

  variables {
    retention_days = 36
  }

  expect_failures = [var.retention_days]
}

run "reject_source_in_this_region" {
  command = plan

  variables {
    source_instance_arn = "arn:aws:rds:eu-central-1:123456789012:db:bank-ledger"
  }

  expect_failures = [aws_db_instance_automated_backups_replication.this]
}

run "reject_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_db_instance_automated_backups_replication.this]
}
