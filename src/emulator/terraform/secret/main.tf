# Credentials and their copy, each encrypted by a key of its region.
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

resource "aws_kms_key" "primary" {}

resource "aws_kms_key" "recovery" {
  provider = aws.recovery
}

module "credentials" {
  source = "../modules/secret"

  name        = "secret/credentials"
  description = "Master user of the ledger."
  kms_key_arn = aws_kms_key.primary.arn
  username    = "ledger"
  replicas    = { eu-central-1 = { kms_key_arn = aws_kms_key.recovery.arn } }
}
