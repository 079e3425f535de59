# The two state buckets.
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

module "state" {
  source = "../modules/state"

  providers = {
    aws.primary  = aws.primary
    aws.recovery = aws.recovery
  }

  name = "bank-modules-state"
}
