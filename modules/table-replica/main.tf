data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
}

resource "aws_dynamodb_table_replica" "this" {
  global_table_arn            = var.table_arn
  kms_key_arn                 = var.kms_key_arn
  point_in_time_recovery      = true
  deletion_protection_enabled = true
  tags                        = var.tags

  lifecycle {
    prevent_destroy = true

    precondition {
      condition     = split(":", var.table_arn)[3] != local.region
      error_message = "table_arn must be a table of another region than ${local.region}, the provider's: each region has one replica of a table."
    }

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
        Resource = [aws_dynamodb_table_replica.this.arn, "${aws_dynamodb_table_replica.this.arn}/index/*"]
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
