mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }

  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }

  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-accounts-delivery" }
  }

  mock_resource "aws_codebuild_project" {
    defaults = { arn = "arn:aws:codebuild:eu-south-1:123456789012:project/bank-web-delivery" }
  }

  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-south-1:123456789012:log-group:/aws/codebuild/bank-web-delivery" }
  }
}

variables {
  name = "bank-accounts-delivery"

  repository = {
    connection_arn = "arn:aws:codeconnections:eu-south-1:123456789012:connection/00000000-0000-0000-0000-000000000001"
    id             = "bank/accounts"
  }

  artifact_stores = {
    eu-south-1 = {
      bucket      = "bank-accounts-delivery-eu-south-1-123456789012"
      kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
    }

    eu-central-1 = {
      bucket      = "bank-accounts-delivery-eu-central-1-123456789012"
      kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
    }
  }

  deploy = {
    application      = "bank-accounts"
    deployment_group = "bank-accounts"
    regions          = ["eu-south-1", "eu-central-1"]
  }
}

run "deploys_region_after_region" {
  assert {
    condition     = [for action in aws_codepipeline.this.stage[1].action : "${action.run_order} ${action.region}"] == ["1 eu-south-1", "2 eu-central-1"]
    error_message = "the recovery region must wait until the primary one has the revision"
  }

  assert {
    condition     = toset([for store in aws_codepipeline.this.artifact_store : store.region]) == toset(["eu-south-1", "eu-central-1"])
    error_message = "each region must have an artifact store, with its region"
  }

  assert {
    condition     = aws_codepipeline.this.stage[0].action[0].configuration.DetectChanges == "true" && aws_codepipeline.this.stage[0].action[0].configuration.BranchName == "main"
    error_message = "a push to the branch must start the pipeline"
  }

  assert {
    condition     = contains(one([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Resource if statement.Sid == "Deploy"]), "arn:aws:codedeploy:eu-central-1:123456789012:deploymentgroup:bank-accounts/bank-accounts")
    error_message = "the pipeline must be allowed to deploy in the recovery region"
  }

  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : !contains(["Build", "Publish"], statement.Sid)])
    error_message = "a pipeline must have no right it does not use"
  }
}

run "builds_and_publishes" {
  variables {
    name   = "bank-web-delivery"
    build  = {}
    deploy = null

    publish = {
      bucket = "bank-web-eu-south-1-123456789012"
    }

    artifact_stores = {
      eu-south-1 = {
        bucket      = "bank-web-delivery-eu-south-1-123456789012"
        kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
      }
    }
  }

  assert {
    condition     = aws_codepipeline.this.stage[*].name == tolist(["Source", "Build", "Publish"])
    error_message = "what is built must be published"
  }

  assert {
    condition     = aws_codepipeline.this.stage[2].action[0].configuration.BucketName == "bank-web-eu-south-1-123456789012" && aws_codepipeline.this.stage[2].action[0].input_artifacts == tolist(["built"])
    error_message = "the bucket must get what was built"
  }

  assert {
    condition     = one(aws_codepipeline.this.artifact_store).region == null
    error_message = "CodePipeline refuses a region for the only artifact store"
  }

  assert {
    condition     = one(aws_codebuild_project.this["build"].environment).compute_type == "BUILD_GENERAL1_SMALL" && one(aws_codebuild_project.this["build"].environment).image == "aws/codebuild/standard:7.0"
    error_message = "the build must be small, on the standard image"
  }
}

run "reject_no_store_where_the_pipeline_is" {
  command = plan

  variables {
    artifact_stores = {
      eu-central-1 = {
        bucket      = "bank-accounts-delivery-eu-central-1-123456789012"
        kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
      }
    }

    deploy = {
      application      = "bank-accounts"
      deployment_group = "bank-accounts"
      regions          = ["eu-central-1"]
    }
  }

  expect_failures = [aws_codepipeline.this]
}

run "reject_a_region_without_a_store" {
  command = plan

  variables {
    deploy = {
      application      = "bank-accounts"
      deployment_group = "bank-accounts"
      regions          = ["eu-south-1", "eu-west-1"]
    }
  }

  expect_failures = [aws_codepipeline.this]
}

run "reject_nothing_to_deliver_to" {
  command = plan

  variables {
    deploy = null
  }

  expect_failures = [aws_codepipeline.this]
}

run "reject_a_region_twice" {
  command = plan

  variables {
    deploy = {
      application      = "bank-accounts"
      deployment_group = "bank-accounts"
      regions          = ["eu-south-1", "eu-south-1"]
    }
  }

  expect_failures = [var.deploy]
}

run "reject_a_connection_that_is_none" {
  command = plan

  variables {
    repository = {
      connection_arn = "bank"
      id             = "bank/accounts"
    }
  }

  expect_failures = [var.repository]
}

run "reject_a_repository_without_an_owner" {
  command = plan

  variables {
    repository = {
      connection_arn = "arn:aws:codeconnections:eu-south-1:123456789012:connection/00000000-0000-0000-0000-000000000001"
      id             = "accounts"
    }
  }

  expect_failures = [var.repository]
}

run "reject_a_build_of_a_minute" {
  command = plan

  variables {
    build = { timeout_minutes = 1 }
  }

  expect_failures = [var.build]
}

run "reject_a_name_too_long_for_its_roles" {
  command = plan

  variables {
    name = "a-system-with-a-name-that-is-longer-than-fifty-five-characters"
  }

  expect_failures = [var.name]
}
