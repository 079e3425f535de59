# Two nodes behind a network load balancer: running in one region, standing by in the other.
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

  running = true
}

module "recovery" {
  source    = "./region"
  providers = { aws = aws.recovery }

  running = false
}
