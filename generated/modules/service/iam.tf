locals {
  # AWS allows 64 characters for AWSServiceRoleForAutoScaling_<suffix>; what does not fit ends in a digest instead.
  full_suffix = "${var.name}-${local.region}"
  suffix      = length(local.full_suffix) <= 35 ? local.full_suffix : "${substr(local.full_suffix, 0, 26)}-${substr(sha256(local.full_suffix), 0, 8)}"
}

resource "aws_iam_role" "this" {
  name                 = "${var.name}-${local.region}"
  description          = "Instances of ${var.name} in ${local.region}"
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

resource "aws_iam_role_policy" "this" {
  name   = "service"
  role   = aws_iam_role.this.id
  policy = module.bootstrap.policy
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
