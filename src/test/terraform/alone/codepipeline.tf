resource "aws_codepipeline" "without_a_store_where_it_deploys" {
  name     = "bank-accounts"
  role_arn = "arn:aws:iam::123456789012:role/bank-accounts-pipeline"

  artifact_store {
    type     = "S3"
    location = "bank-accounts-artifacts-eu-south-1-123456789012"
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
        ConnectionArn    = "arn:aws:codeconnections:eu-south-1:123456789012:connection/00000000-0000-0000-0000-000000000001"
        FullRepositoryId = "bank/accounts"
        BranchName       = "main"
      }
    }
  }

  stage {
    name = "Deploy"

    action {
      name            = "Deploy"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "CodeDeploy"
      version         = "1"
      region          = "eu-central-1"
      input_artifacts = ["source"]

      configuration = {
        ApplicationName     = "bank-accounts"
        DeploymentGroupName = "bank-accounts"
      }
    }
  }
}
