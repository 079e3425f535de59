# The table is guarded from destruction, which is how a run that applied would end.
mock_provider "aws" {
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }

  mock_data "aws_partition" {
    defaults = { dns_suffix = "amazonaws.com" }
  }

  mock_resource "aws_dynamodb_table" {
    defaults = { arn = "arn:aws:dynamodb:eu-south-1:123456789012:table/shop-orders" }
  }
}

variables {
  name          = "shop-orders"
  partition_key = "id"
  kms_key_arn   = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
}

run "protected_encrypted_and_restorable" {
  command = plan

  assert {
    condition     = aws_dynamodb_table.this.deletion_protection_enabled && aws_dynamodb_table.this.billing_mode == "PAY_PER_REQUEST"
    error_message = "the table must be protected against deletion, and paid by request"
  }

  assert {
    condition     = aws_dynamodb_table.this.server_side_encryption[0].kms_key_arn == var.kms_key_arn
    error_message = "the key given must encrypt the table"
  }

  assert {
    condition     = aws_dynamodb_table.this.point_in_time_recovery[0].enabled && aws_dynamodb_table.this.point_in_time_recovery[0].recovery_period_in_days == 35
    error_message = "the table must be restorable to any second of 35 days"
  }

  assert {
    condition     = aws_dynamodb_table.this.stream_enabled == false && length(aws_dynamodb_table.this.ttl) == 0
    error_message = "nothing may be streamed or expire unless asked"
  }

  assert {
    condition     = output.name == "shop-orders"
    error_message = "the name must be put out"
  }
}

run "keys_of_the_table_and_its_indexes" {
  command = plan

  variables {
    sort_key          = "placed_at"
    number_attributes = ["placed_at"]
    indexes = {
      by-customer = { partition_key = "customer", sort_key = "placed_at" }
      by-status   = { partition_key = "status" }
    }
  }

  assert {
    condition     = { for attribute in aws_dynamodb_table.this.attribute : attribute.name => attribute.type } == { customer = "S", id = "S", placed_at = "N", status = "S" }
    error_message = "each attribute of a key must have its type, once, and no other may be declared"
  }

  assert {
    condition     = { for index in aws_dynamodb_table.this.global_secondary_index : index.name => index.projection_type } == { by-customer = "ALL", by-status = "ALL" }
    error_message = "indexes must hold all attributes"
  }
}

run "streams_what_a_replica_is_fed_from" {
  command = plan

  variables {
    replicated = true
  }

  assert {
    condition     = aws_dynamodb_table.this.stream_enabled && aws_dynamodb_table.this.stream_view_type == "NEW_AND_OLD_IMAGES"
    error_message = "a replica needs a stream of new and old images"
  }
}

run "items_expire_when_asked" {
  command = plan

  variables {
    expiry_attribute = "expires_at"
  }

  assert {
    condition     = aws_dynamodb_table.this.ttl[0].enabled && aws_dynamodb_table.this.ttl[0].attribute_name == "expires_at"
    error_message = "items must expire by the attribute given"
  }
}

run "grants_items_of_this_table_alone" {
  command = plan

  assert {
    condition     = aws_iam_policy.items.name == "shop-orders-items-eu-south-1"
    error_message = "the policy must be named after its region"
  }

  assert {
    condition     = jsondecode(aws_iam_policy.items.policy).Statement[0].Resource == ["arn:aws:dynamodb:eu-south-1:123456789012:table/shop-orders", "arn:aws:dynamodb:eu-south-1:123456789012:table/shop-orders/index/*"]
    error_message = "the rights must end at the table and its indexes"
  }

  assert {
    condition     = jsondecode(aws_iam_policy.items.policy).Statement[1].Condition.StringEquals["kms:ViaService"] == "dynamodb.eu-south-1.amazonaws.com"
    error_message = "the key may be used through DynamoDB only"
  }
}

run "reject_name_of_two_letters" {
  command = plan

  variables {
    name = "ab"
  }

  expect_failures = [var.name]
}

run "reject_empty_partition_key" {
  command = plan

  variables {
    partition_key = ""
  }

  expect_failures = [var.partition_key]
}

run "reject_one_attribute_as_both_keys" {
  command = plan

  variables {
    sort_key = "id"
  }

  expect_failures = [var.sort_key]
}

run "reject_index_with_space" {
  command = plan

  variables {
    indexes = { "by customer" = { partition_key = "customer" } }
  }

  expect_failures = [var.indexes]
}

run "reject_index_with_one_attribute_as_both_keys" {
  command = plan

  variables {
    indexes = { by-customer = { partition_key = "customer", sort_key = "customer" } }
  }

  expect_failures = [var.indexes]
}

run "reject_recovery_for_too_long" {
  command = plan

  variables {
    recovery_period_days = 36
  }

  expect_failures = [var.recovery_period_days]
}

run "reject_alias" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:alias/shop"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_dynamodb_table.this]
}
