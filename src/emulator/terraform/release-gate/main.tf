# A release gate in each region, of hosts and file systems that are somewhere else.
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
}

module "recovery" {
  source    = "./region"
  providers = { aws = aws.recovery }
}
