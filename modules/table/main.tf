data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)

  # DynamoDB wants the type of each attribute that is part of a key, and of no other.
  keys = toset(compact(concat(
    [var.partition_key, var.sort_key],
    flatten([for index in values(var.indexes) : [index.partition_key, index.sort_key]]),
  )))
}

resource "aws_dynamodb_table" "this" {
  name                        = var.name
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = var.partition_key
  range_key                   = var.sort_key
  deletion_protection_enabled = true

  # What a replica in another region is fed from.
  stream_enabled   = var.replicated
  stream_view_type = var.replicated ? "NEW_AND_OLD_IMAGES" : null

  dynamic "attribute" {
    for_each = local.keys

    content {
      name = attribute.key
      type = contains(var.number_attributes, attribute.key) ? "N" : "S"
    }
  }

  dynamic "global_secondary_index" {
    for_each = var.indexes

    content {
      name            = global_secondary_index.key
      hash_key        = global_secondary_index.value.partition_key
      range_key       = global_secondary_index.value.sort_key
      projection_type = "ALL"
    }
  }

  point_in_time_recovery {
    enabled                 = true
    recovery_period_in_days = var.recovery_period_days
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.kms_key_arn
  }

  dynamic "ttl" {
    for_each = var.expiry_attribute == null ? {} : { this = var.expiry_attribute }

    content {
      attribute_name = ttl.value
      enabled        = true
    }
  }

  tags = var.tags

  lifecycle {
    prevent_destroy = true

    # A replica is another resource, which has protection against deletion there.
    ignore_changes = [replica]

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: DynamoDB cannot encrypt under a key of another one."
    }
  }
}

# IAM names are shared by all regions, hence the region in this one.
resource "aws_iam_policy" "items" {
  name        = "${var.name}-items-${local.region}"
  description = "Reads and writes the items of ${var.name} in ${local.region}"
  tags        = var.tags

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "dynamodb:BatchGetItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:ConditionCheckItem",
          "dynamodb:DeleteItem",
          "dynamodb:DescribeTable",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:UpdateItem",
        ]
        Resource = [aws_dynamodb_table.this.arn, "${aws_dynamodb_table.this.arn}/index/*"]
      },
      {
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:DescribeKey"]
        Resource  = var.kms_key_arn
        Condition = { StringEquals = { "kms:ViaService" = "dynamodb.${local.region}.${data.aws_partition.current.dns_suffix}" } }
      },
    ]
  })

  lifecycle {
    ignore_changes = [description]
  }
}
