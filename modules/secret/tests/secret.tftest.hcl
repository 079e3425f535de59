# The real provider without a network: Terraform cannot mock a provider whose ephemeral resources are used.
# Runs are plans, which open no ephemeral resource before the secret exists.
provider "aws" {
  region                      = "eu-south-1"
  access_key                  = "mock_access_key"
  secret_key                  = "mock_secret_key"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
}

variables {
  name        = "bank-ledger"
  description = "Master user of the ledger database."
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  username    = "ledger"
}

run "credentials" {
  command = plan

  assert {
    condition     = aws_secretsmanager_secret.this.kms_key_id == var.kms_key_arn && aws_secretsmanager_secret.this.recovery_window_in_days == 30
    error_message = "the secret must be under the customer's key and restorable for thirty days"
  }

  assert {
    condition     = aws_secretsmanager_secret_version.this.secret_string == null && aws_secretsmanager_secret_version.this.secret_string_wo_version == 1
    error_message = "the credentials must be written without being kept"
  }

  assert {
    condition     = alltrue([for character in ["/", "@", "\"", " ", ",", ":", "="] : strcontains(local.excluded_characters, character)])
    error_message = "the password must do for RDS and for Amazon MQ"
  }

  assert {
    condition     = output.name == "bank-ledger"
    error_message = "the secret must have the given name, without a suffix"
  }
}

run "rotation" {
  command = plan

  variables {
    password_version = 2
  }

  assert {
    condition     = aws_secretsmanager_secret_version.this.secret_string_wo_version == 2
    error_message = "raising password_version must store a new password"
  }
}

run "replicas" {
  command = plan

  variables {
    replicas = {
      eu-central-1 = {
        kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
      }
    }
  }

  assert {
    condition     = one(aws_secretsmanager_secret.this.replica).region == "eu-central-1" && one(aws_secretsmanager_secret.this.replica).kms_key_id == var.replicas["eu-central-1"].kms_key_arn
    error_message = "the replica must be encrypted under the key of its own region"
  }
}

run "reject_bad_name" {
  command = plan

  variables {
    name = "bank ledger"
  }

  expect_failures = [var.name]
}

run "reject_alias_as_key" {
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

  expect_failures = [aws_secretsmanager_secret.this]
}

run "reject_bad_username" {
  command = plan

  variables {
    username = "1ledger"
  }

  expect_failures = [var.username]
}

run "reject_fractional_password_version" {
  command = plan

  variables {
    password_version = 1.5
  }

  expect_failures = [var.password_version]
}

run "reject_short_password" {
  command = plan

  variables {
    password_length = 8
  }

  expect_failures = [var.password_length]
}

run "reject_zone_as_replica_region" {
  command = plan

  variables {
    replicas = {
      eu-central-1a = {
        kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
      }
    }
  }

  expect_failures = [var.replicas]
}

run "reject_replica_under_a_key_of_another_region" {
  command = plan

  variables {
    replicas = {
      eu-central-1 = {
        kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
      }
    }
  }

  expect_failures = [var.replicas]
}

run "reject_replica_beside_its_secret" {
  command = plan

  variables {
    replicas = {
      eu-south-1 = {
        kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
      }
    }
  }

  expect_failures = [aws_secretsmanager_secret.this]
}

run "reject_short_recovery_window" {
  command = plan

  variables {
    recovery_window_days = 0
  }

  expect_failures = [var.recovery_window_days]
}
