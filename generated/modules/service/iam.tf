locals {
  parameter_arn = "arn:${local.partition}:ssm:${local.region}:${local.account_id}:parameter/${var.parameter_prefix}"
  log_group_arn = "arn:${local.partition}:logs:${local.region}:${local.account_id}:log-group:${aws_cloudwatch_log_group.this.name}"
  via_ssm       = "ssm.${local.region}.${data.aws_partition.current.dns_suffix}"
  via_sns       = "sns.${local.region}.${data.aws_partition.current.dns_suffix}"
  via_sqs       = "sqs.${local.region}.${data.aws_partition.current.dns_suffix}"
  via_secrets   = "secretsmanager.${local.region}.${data.aws_partition.current.dns_suffix}"

  # AWS allows 64 characters for AWSServiceRoleForAutoScaling_<suffix>; what does not fit ends in a digest instead.
  full_suffix = "${var.name}-${local.region}"
  suffix      = length(local.full_suffix) <= 35 ? local.full_suffix : "${substr(local.full_suffix, 0, 26)}-${substr(sha256(local.full_suffix), 0, 8)}"

  statements = [
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
      Resource = distinct(values(var.publishes_to)[*].kms_key_arn)
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
}

resource "aws_iam_role" "this" {
  name        = "${var.name}-${local.region}"
  description = "Instances of ${var.name} in ${local.region}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy" "this" {
  name = "service"
  role = aws_iam_role.this.id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [for statement in local.statements : { for key, value in statement : key => value if length(value) > 0 } if length(statement.Resource) > 0]
  })
}

# Session Manager instead of SSH: no open port, no key pair, every session on record.
resource "aws_iam_role_policy_attachment" "session_manager" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_role_policy_attachment" "further" {
  for_each = var.policy_arns

  role       = aws_iam_role.this.name
  policy_arn = each.value
}

resource "aws_iam_instance_profile" "this" {
  name = aws_iam_role.this.name
  role = aws_iam_role.this.name

  tags = var.tags
}

# Auto Scaling launches instances as a service-linked role, which may not use a customer managed key unless the key says
# so. The account's default role may not exist yet, and cannot be created twice; one of its own can be granted the key
# here, without the key's policy having to know it.
resource "aws_iam_service_linked_role" "this" {
  aws_service_name = "autoscaling.amazonaws.com"
  custom_suffix    = local.suffix
  description      = "Auto Scaling of ${var.name} in ${local.region}"

  tags = var.tags
}

resource "aws_kms_grant" "volumes" {
  name              = "auto-scaling-${var.name}"
  key_id            = var.kms_key_arn
  grantee_principal = aws_iam_service_linked_role.this.arn

  operations = [
    "CreateGrant",
    "Decrypt",
    "DescribeKey",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyWithoutPlaintext",
    "ReEncryptFrom",
    "ReEncryptTo",
  ]
}
