resource "aws_dynamodb_table" "this" {
  name                        = var.name
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = var.partition_key
  deletion_protection_enabled = true
  stream_enabled              = true
  stream_view_type            = "NEW_AND_OLD_IMAGES"

  attribute {
    name = var.partition_key
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.kms_key_arn
  }

  replica {
    region_name            = var.replica_region
    kms_key_arn            = var.replica_kms_key_arn
    point_in_time_recovery = true
    propagate_tags         = true
  }

  tags = var.tags

  lifecycle {
    prevent_destroy = true
  }
}

data "aws_iam_policy_document" "items" {
  statement {
    sid = "Items"
    actions = [
      "dynamodb:BatchGetItem",
      "dynamodb:BatchWriteItem",
      "dynamodb:DeleteItem",
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:Query",
      "dynamodb:UpdateItem",
    ]
    resources = [
      aws_dynamodb_table.this.arn,
      replace(aws_dynamodb_table.this.arn, "/^arn:([^:]+):dynamodb:[^:]+:/", "arn:$1:dynamodb:${var.replica_region}:"),
    ]
  }

  statement {
    sid       = "Key"
    actions   = ["kms:Decrypt", "kms:DescribeKey"]
    resources = [var.kms_key_arn, var.replica_kms_key_arn]
  }
}

resource "aws_iam_policy" "items" {
  name        = "${var.name}-items"
  description = "Reads and writes the items of ${var.name}"
  policy      = data.aws_iam_policy_document.items.json

  tags = var.tags
}
