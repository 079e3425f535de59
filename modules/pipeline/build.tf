# What to do stands in the buildspec.yml of the repository.
resource "aws_codebuild_project" "this" {
  for_each = var.build == null ? {} : { build = var.build }

  name           = var.name
  description    = "Builds what ${var.name} delivers"
  service_role   = aws_iam_role.build["build"].arn
  build_timeout  = each.value.timeout_minutes
  encryption_key = var.artifact_stores[local.region].kms_key_arn

  source {
    type = "CODEPIPELINE"
  }

  artifacts {
    type = "CODEPIPELINE"
  }

  environment {
    type         = "LINUX_CONTAINER"
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = each.value.image
  }

  logs_config {
    cloudwatch_logs {
      group_name = aws_cloudwatch_log_group.build["build"].name
    }
  }

  tags = var.tags
}

resource "aws_cloudwatch_log_group" "build" {
  #checkov:skip=CKV_AWS_338:Logs of a build are kept for log_retention_days, which the caller chooses; 90 by default.
  for_each = var.build == null ? {} : { build = var.build }

  name              = "/aws/codebuild/${var.name}"
  retention_in_days = each.value.log_retention_days
  kms_key_id        = var.artifact_stores[local.region].kms_key_arn

  tags = var.tags
}

resource "aws_iam_role" "build" {
  for_each = var.build == null ? {} : { build = var.build }

  name                 = "${var.name}-build"
  description          = "CodeBuild of ${var.name}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codebuild.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy" "build" {
  for_each = var.build == null ? {} : { build = var.build }

  name = "build"
  role = aws_iam_role.build["build"].name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteLogs"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${aws_cloudwatch_log_group.build["build"].arn}:*"]
      },
      {
        Sid      = "HandOverArtifacts"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
        Resource = ["arn:${local.partition}:s3:::${var.artifact_stores[local.region].bucket}/*"]
      },
      {
        Sid      = "EncryptArtifacts"
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = [var.artifact_stores[local.region].kms_key_arn]
      },
    ]
  })
}
