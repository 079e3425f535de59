mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
}

variables {
  name        = "bank-daily"
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  tags        = { System = "bank" }
}

run "encrypts_what_it_keeps" {
  command = plan

  assert {
    condition     = aws_backup_vault.this.kms_key_arn == var.kms_key_arn && output.name == "bank-daily" && aws_backup_vault.this.tags.System == "bank"
    error_message = "The vault must be encrypted by the key, and carry its name and tags."
  }
  assert {
    condition     = coalesce(aws_backup_vault.this.force_destroy, false) == false
    error_message = "Destroying the vault must not destroy the backups in it."
  }
}

run "reject_key_of_another_region" {
  command = plan
  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  }
  expect_failures = [aws_backup_vault.this]
}

run "reject_alias_for_a_key" {
  command = plan
  variables {
    kms_key_arn = "alias/bank"
  }
  expect_failures = [var.kms_key_arn]
}

run "reject_name_longer_than_a_vaults" {
  command = plan
  variables {
    name = "bank-with-a-name-that-goes-on-and-on-and-on-and-on-daily"
  }
  expect_failures = [var.name]
}
