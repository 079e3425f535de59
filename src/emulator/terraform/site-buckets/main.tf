# The pages of a site in both regions, each bucket copied to the other.
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

module "buckets" {
  source = "../modules/site-buckets"

  name = "site-web"

  providers = {
    aws.primary  = aws.primary
    aws.recovery = aws.recovery
  }
}
