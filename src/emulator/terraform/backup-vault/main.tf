# The vaults of a backup plan, one in each region.
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


module "surroundings" {
  source = "../surroundings"

  name = "backup-vault"
}

module "surroundings_recovery" {
  source    = "../surroundings"
  providers = { aws = aws.recovery }

  name = "backup-vault"
}

module "vault" {
  source = "../modules/backup-vault"

  name        = "backup-vault"
  kms_key_arn = module.surroundings.kms_key_arn
  tags        = { purpose = "daily" }
}

module "vault_recovery" {
  source    = "../modules/backup-vault"
  providers = { aws = aws.recovery }

  name        = "backup-vault"
  kms_key_arn = module.surroundings_recovery.kms_key_arn
  tags        = { purpose = "daily" }
}
