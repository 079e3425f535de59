# A service that a pipeline delivers to, region after region, and pages that another one publishes. Neither is built first; the pages of the bank are, and applied with it.
terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

provider "aws" {
  alias  = "primary"
  region = "eu-south-1"
}

provider "aws" {
  alias  = "recovery"
  region = "eu-central-1"
}

module "primary" {
  source = "./region"

  providers = {
    aws = aws.primary
  }
}

module "recovery" {
  source = "./region"

  providers = {
    aws = aws.recovery
  }
}

locals {
  repository = {
    connection_arn = "arn:aws:codeconnections:eu-south-1:123456789012:connection/00000000-0000-0000-0000-000000000001"
    id             = "bank/accounts"
  }
}

module "deploying" {
  source = "../modules/pipeline"

  name       = "delivery-accounts"
  repository = local.repository

  artifact_stores = {
    eu-south-1   = module.primary.store
    eu-central-1 = module.recovery.store
  }

  deploy = {
    application      = module.primary.application
    deployment_group = module.primary.deployment_group
    regions          = ["eu-south-1", "eu-central-1"]
  }

  providers = {
    aws = aws.primary
  }
}

module "publishing" {
  source = "../modules/pipeline"

  name            = "delivery-web"
  repository      = local.repository
  artifact_stores = { eu-south-1 = module.primary.store }
  publish         = { bucket = module.primary.store.bucket }

  providers = {
    aws = aws.primary
  }
}
