# The replica is guarded from destruction, which is how a run that applied would end.
mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-central-1.amazonaws.com" }
  }

  mock_data "aws_partition" {
    defaults = { dns_suffix = "amazonaws.com" }
  }

  mock_resource "aws_dynamodb_table_replica" {
    defaults = { arn = "arn:aws:dynamodb:eu-central-1:123456789012:table/shop-orders" }
  }
}

variables {
  name        = "shop-orders"
  table_arn   = "arn:aws:dynamodb:eu-south-1:123456789012:table/shop-orders"
  kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "protected_encrypted_and_restorable" {
  command = plan

  assert {
    condition     = aws_dynamodb_table_replica.this.deletion_protection_enabled && aws_dynamodb_table_replica.this.point_in_time_recovery
    error_message = "the replica must be protected against deletion and restorable"
  }

  assert {
    condition     = aws_dynamodb_table_replica.this.kms_key_arn == var.kms_key_arn && aws_dynamodb_table_replica.this.global_table_arn == var.table_arn
    error_message = "the key of the region must encrypt the replica of that table"
  }
}

run "grants_items_of_the_replica_alone" {
  command = plan

  assert {
    condition     = jsondecode(aws_iam_policy.items.policy).Statement[0].Resource[0] == "arn:aws:dynamodb:eu-central-1:123456789012:table/shop-orders" && aws_iam_policy.items.name == "shop-orders-items-eu-central-1"
    error_message = "the rights must end at the replica"
  }
}

run "reject_name_of_two_letters" {
  command = plan

  variables {
    name = "ab"
  }

  expect_failures = [var.name]
}

run "reject_name_as_table_arn" {
  command = plan

  variables {
    table_arn = "shop-orders"
  }

  expect_failures = [var.table_arn]
}

run "reject_alias" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:alias/shop"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_table_of_the_same_region" {
  command = plan

  variables {
    table_arn = "arn:aws:dynamodb:eu-central-1:123456789012:table/shop-orders"
  }

  expect_failures = [aws_dynamodb_table_replica.this]
}

run "reject_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_dynamodb_table_replica.this]
}
