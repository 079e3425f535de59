data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition
  region     = element(split(".", data.aws_region.current.endpoint), 1)

  # What is deployed or published is what was built, or the source itself where nothing is.
  delivered = var.build == null ? "source" : "built"

  # CodePipeline demands a region with each store as soon as there are two, and refuses one where there is one only.
  several_regions = length(var.artifact_stores) > 1
}

# Started by every push to the branch; each pipeline delivers by itself.
resource "aws_codepipeline" "this" {
  name           = var.name
  role_arn       = aws_iam_role.this.arn
  pipeline_type  = "V2"
  execution_mode = "QUEUED"

  dynamic "artifact_store" {
    for_each = var.artifact_stores

    content {
      type     = "S3"
      location = artifact_store.value.bucket
      region   = local.several_regions ? artifact_store.key : null

      encryption_key {
        type = "KMS"
        id   = artifact_store.value.kms_key_arn
      }
    }
  }

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeStarSourceConnection"
      version          = "1"
      output_artifacts = ["source"]

      configuration = {
        ConnectionArn        = var.repository.connection_arn
        FullRepositoryId     = var.repository.id
        BranchName           = var.repository.branch
        OutputArtifactFormat = "CODE_ZIP"
        DetectChanges        = "true"
      }
    }
  }

  dynamic "stage" {
    for_each = var.build == null ? [] : [var.build]

    content {
      name = "Build"

      action {
        name             = "Build"
        category         = "Build"
        owner            = "AWS"
        provider         = "CodeBuild"
        version          = "1"
        input_artifacts  = ["source"]
        output_artifacts = ["built"]
        configuration    = { ProjectName = aws_codebuild_project.this["build"].name }
      }
    }
  }

  dynamic "stage" {
    for_each = var.deploy == null ? [] : [var.deploy]

    content {
      name = "Deploy"

      # In the order given: the second region waits until the first has it.
      dynamic "action" {
        for_each = stage.value.regions

        content {
          name            = "Deploy-${action.value}"
          category        = "Deploy"
          owner           = "AWS"
          provider        = "CodeDeploy"
          version         = "1"
          region          = action.value
          run_order       = action.key + 1
          input_artifacts = [local.delivered]

          configuration = {
            ApplicationName     = stage.value.application
            DeploymentGroupName = stage.value.deployment_group
          }
        }
      }
    }
  }

  dynamic "stage" {
    for_each = var.publish == null ? [] : [var.publish]

    content {
      name = "Publish"

      action {
        name            = "Publish"
        category        = "Deploy"
        owner           = "AWS"
        provider        = "S3"
        version         = "1"
        region          = local.several_regions ? local.region : null
        input_artifacts = [local.delivered]

        configuration = {
          BucketName   = stage.value.bucket
          Extract      = "true"
          CacheControl = stage.value.cache_control
        }
      }
    }
  }

  tags = var.tags

  lifecycle {
    precondition {
      condition     = contains(keys(var.artifact_stores), local.region)
      error_message = "artifact_stores must have one in ${local.region}, where the pipeline is."
    }

    precondition {
      condition     = var.deploy == null || try(length(setsubtract(var.deploy.regions, keys(var.artifact_stores))) == 0, false)
      error_message = "artifact_stores must have one in every region that is deployed to: CodePipeline hands artifacts over within a region."
    }

    precondition {
      condition     = (var.deploy == null) != (var.publish == null)
      error_message = "give either deploy or publish: a pipeline delivers one part of the system."
    }
  }

  depends_on = [aws_iam_role_policy.this]
}
