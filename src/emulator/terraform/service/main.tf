# A service behind its load balancer in each region.
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
  region = "eu-south-1"
}

provider "aws" {
  alias  = "recovery"
  region = "eu-central-1"
}

module "primary" {
  source = "./region"

  capacity = { min = 2, max = 4, desired = 2 }
}

module "recovery" {
  source    = "./region"
  providers = { aws = aws.recovery }

  capacity = { min = 1, max = 4, desired = 1 }
}
