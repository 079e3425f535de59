# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

data "aws_partition" "current" {}

data "aws_caller_identity" "current" {}

locals {
  region        = element(split(".", data.aws_region.current.endpoint), 1)
  account_id    = data.aws_caller_identity.current.account_id
  partition     = data.aws_partition.current.partition
  parameter_arn = "arn:${local.partition}:ssm:${local.region}:${local.account_id}:parameter/${var.parameter_prefix}"
  log_group_arn = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:${var.log_group_name}"
  via_ssm       = "ssm.${local.region}.${data.aws_partition.current.dns_suffix}"
  via_sns       = "sns.${local.region}.${data.aws_partition.current.dns_suffix}"
  via_sqs       = "sqs.${local.region}.${data.aws_partition.current.dns_suffix}"
  via_secrets   = "secretsmanager.${local.region}.${data.aws_partition.current.dns_suffix}"

  own_statements = [
    {
      Sid       = "ReadParameters"
      Effect    = "Allow"
      Action    = ["ssm:GetParametersByPath", "ssm:GetParameters", "ssm:GetParameter"]
      Resource  = [local.parameter_arn, "${local.parameter_arn}/*"]
      Condition = {}
    },
    {
      # One key may serve a whole region, so the right is narrowed to the parameters of this service.
      Sid      = "DecryptParameters"
      Effect   = "Allow"
      Action   = ["kms:Decrypt"]
      Resource = [var.kms_key_arn]
      Condition = {
        StringEquals = { "kms:ViaService" = [local.via_ssm] }
        StringLike   = { "kms:EncryptionContext:PARAMETER_ARN" = "${local.parameter_arn}/*" }
      }
    },
    {
      Sid       = "WriteLogs"
      Effect    = "Allow"
      Action    = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
      Resource  = [local.log_group_arn, "${local.log_group_arn}:*"]
      Condition = {}
    },
    {
      Sid       = "ReadSecrets"
      Effect    = "Allow"
      Action    = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
      Resource  = values(var.secrets)
      Condition = {}
    },
    {
      Sid      = "DecryptSecrets"
      Effect   = "Allow"
      Action   = ["kms:Decrypt"]
      Resource = values(var.decrypt_key_arns)
      Condition = {
        StringEquals = { "kms:ViaService" = [local.via_secrets, local.via_ssm] }
      }
    },
    {
      Sid       = "Publish"
      Effect    = "Allow"
      Action    = ["sns:Publish"]
      Resource  = values(var.publishes_to)[*].topic_arn
      Condition = {}
    },
    {
      Sid      = "EncryptWhatIsPublished"
      Effect   = "Allow"
      Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource = distinct(compact(values(var.publishes_to)[*].kms_key_arn))
      Condition = {
        StringEquals = { "kms:ViaService" = [local.via_sns] }
      }
    },
    {
      Sid       = "Consume"
      Effect    = "Allow"
      Action    = ["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"]
      Resource  = values(var.consumes)[*].queue_arn
      Condition = {}
    },
    {
      Sid      = "DecryptWhatIsConsumed"
      Effect   = "Allow"
      Action   = ["kms:Decrypt"]
      Resource = distinct(values(var.consumes)[*].kms_key_arn)
      Condition = {
        StringEquals = { "kms:ViaService" = [local.via_sqs] }
      }
    },
  ]

  # A statement that has no id is told from others by what it allows.
  granted_statements = [
    for statement in flatten(values(var.grants)) : {
      Sid       = ""
      Effect    = "Allow"
      Action    = statement.actions
      Resource  = statement.resources
      Condition = {}
    }
  ]
  statements = concat(local.own_statements, local.granted_statements)
}
