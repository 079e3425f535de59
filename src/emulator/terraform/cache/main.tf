# A cache on Valkey and one on Redis OSS, separate in each region.
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

  name = "cache"
}

module "surroundings_recovery" {
  source    = "../surroundings"
  providers = { aws = aws.recovery }

  name = "cache"
}

module "sessions" {
  source = "../modules/cache"

  name        = "cache"
  vpc_id      = module.surroundings.vpc_id
  subnet_ids  = module.surroundings.subnet_ids
  kms_key_arn = module.surroundings.kms_key_arn
  clients     = { accounts = module.surroundings.client.security_group_id }
  tags        = { Element = "sessions" }
}

module "sessions_recovery" {
  source    = "../modules/cache"
  providers = { aws = aws.recovery }

  name           = "cache"
  engine         = "redis"
  engine_version = "7.1"
  vpc_id         = module.surroundings_recovery.vpc_id
  subnet_ids     = module.surroundings_recovery.subnet_ids
  kms_key_arn    = module.surroundings_recovery.kms_key_arn
  clients        = { accounts = module.surroundings_recovery.client.security_group_id }
}
