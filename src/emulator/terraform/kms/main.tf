# A multi-Region key and its replica.
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

module "key" {
  source = "../modules/kms"

  name        = "kms"
  description = "Protects the data of the bank."
  services    = ["ec2", "logs", "rds", "secretsmanager"]
}

module "key_replica" {
  source    = "../modules/kms"
  providers = { aws = aws.recovery }

  name        = "kms"
  description = "Protects the data of the bank."
  services    = ["ec2", "logs", "rds", "secretsmanager"]
  replica_of  = { primary_key_arn = module.key.key_arn }
}
