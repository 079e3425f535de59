locals {
  ec2_arn = "arn:${local.partition}:ec2:${local.region}:${local.account_id}"

  # AWS allows 64 characters for AWSServiceRoleForAutoScaling_<suffix>; what does not fit ends in a digest instead.
  full_suffix = "${var.name}-${local.region}"
  suffix      = length(local.full_suffix) <= 35 ? local.full_suffix : "${substr(local.full_suffix, 0, 26)}-${substr(sha256(local.full_suffix), 0, 8)}"
}

resource "aws_iam_role" "this" {
  name                 = "${var.name}-${local.region}"
  description          = "The bastion ${var.name} in ${local.region}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

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

# Session Manager: no open port, no key pair, every session on record.
resource "aws_iam_role_policy_attachment" "session_manager" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:${local.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

# Its own address, and to itself only.
resource "aws_iam_role_policy" "address" {
  count = local.public ? 1 : 0

  name = "address"
  role = aws_iam_role.this.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "TakeTheAddress"
        Effect   = "Allow"
        Action   = "ec2:AssociateAddress"
        Resource = "${local.ec2_arn}:elastic-ip/${aws_eip.this[0].allocation_id}"
      },
      {
        Sid       = "ByItself"
        Effect    = "Allow"
        Action    = "ec2:AssociateAddress"
        Resource  = ["${local.ec2_arn}:instance/*", "${local.ec2_arn}:network-interface/*"]
        Condition = { StringEquals = { "aws:ResourceTag/Name" = var.name } }
      },
    ]
  })
}

resource "aws_iam_instance_profile" "this" {
  name = aws_iam_role.this.name
  role = aws_iam_role.this.name

  tags = var.tags
}

# Auto Scaling launches instances as a service-linked role, which may not use a customer managed key unless the key says
# so. One of its own can be granted the key here, without the key's policy having to know it.
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
