locals {
  stores = [for store in values(var.artifact_stores) : "arn:${local.partition}:s3:::${store.bucket}"]

  # A deployment needs rights on the application, its group and the configuration, in each region.
  deployed = var.deploy == null ? [] : flatten([
    for region in var.deploy.regions : [
      "arn:${local.partition}:codedeploy:${region}:${local.account_id}:application:${var.deploy.application}",
      "arn:${local.partition}:codedeploy:${region}:${local.account_id}:deploymentgroup:${var.deploy.application}/${var.deploy.deployment_group}",
      "arn:${local.partition}:codedeploy:${region}:${local.account_id}:deploymentconfig:CodeDeployDefault.OneAtATime",
    ]
  ])

  published     = var.publish == null ? [] : ["arn:${local.partition}:s3:::${var.publish.bucket}"]
  published_key = try(var.publish.kms_key_arn, null) == null ? [] : [var.publish.kms_key_arn]

  # Since connections were renamed, CodePipeline asks for either right, by the age of the connection.
  connection_arns = [
    for service in ["codeconnections", "codestar-connections"] :
    replace(var.repository.connection_arn, "/:(codeconnections|codestar-connections):/", ":${service}:")
  ]

  statements = [
    {
      Sid      = "UseConnection"
      Action   = ["codeconnections:UseConnection", "codestar-connections:UseConnection"]
      Resource = local.connection_arns
    },
    {
      Sid      = "SeeBuckets"
      Action   = ["s3:GetBucketVersioning", "s3:GetBucketLocation", "s3:ListBucket"]
      Resource = concat(local.stores, local.published)
    },
    {
      Sid      = "HandOverArtifacts"
      Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
      Resource = [for store in local.stores : "${store}/*"]
    },
    {
      Sid      = "EncryptArtifacts"
      Action   = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"]
      Resource = concat([for store in values(var.artifact_stores) : store.kms_key_arn], local.published_key)
    },
    {
      Sid      = "Build"
      Action   = ["codebuild:StartBuild", "codebuild:BatchGetBuilds"]
      Resource = values(aws_codebuild_project.this)[*].arn
    },
    {
      Sid = "Deploy"
      Action = [
        "codedeploy:CreateDeployment", "codedeploy:GetApplication", "codedeploy:GetApplicationRevision",
        "codedeploy:GetDeployment", "codedeploy:GetDeploymentConfig", "codedeploy:RegisterApplicationRevision",
      ]
      Resource = local.deployed
    },
    {
      Sid      = "Publish"
      Action   = ["s3:PutObject"]
      Resource = [for bucket in local.published : "${bucket}/*"]
    },
  ]
}

resource "aws_iam_role" "this" {
  name                 = "${var.name}-pipeline"
  description          = "CodePipeline of ${var.name}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codepipeline.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = local.account_id } }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy" "this" {
  name = "pipeline"
  role = aws_iam_role.this.name

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [for statement in local.statements : merge(statement, { Effect = "Allow" }) if length(statement.Resource) > 0]
  })
}
