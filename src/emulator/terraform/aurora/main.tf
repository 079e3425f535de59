# A global database of two clusters.
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

  name = "aurora"
}

module "surroundings_recovery" {
  source    = "../surroundings"
  providers = { aws = aws.recovery }

  name = "aurora"
}

module "credentials" {
  source = "../modules/secret"

  name        = "aurora/credentials"
  description = "Master user of the ledger."
  kms_key_arn = module.surroundings.kms_key_arn
  username    = "ledger"
}

module "ledger_global" {
  source = "../modules/aurora-global"

  name           = "aurora"
  engine         = "aurora-postgresql"
  engine_version = "16.8"
}

module "ledger" {
  source = "../modules/aurora"

  name            = "aurora-eu-south-1"
  engine          = "aurora-postgresql"
  engine_version  = "16.8"
  global_database = { identifier = module.ledger_global.identifier }
  instance_class  = "db.r6g.large"
  instances       = { one = { zone = "eus1-az1", promotion_tier = 0 }, two = { zone = "eus1-az2" } }
  database_name   = "ledger"
  vpc_id          = module.surroundings.vpc_id
  subnet_ids      = module.surroundings.subnet_ids
  kms_key_arn     = module.surroundings.kms_key_arn
  clients         = { accounts = module.surroundings.client.security_group_id }
  credentials     = { secret_arn = module.credentials.arn, username = "ledger", password_version = 1 }
}

module "ledger_recovery" {
  source    = "../modules/aurora"
  providers = { aws = aws.recovery }

  name           = "aurora-eu-central-1"
  engine         = "aurora-postgresql"
  engine_version = "16.8"
  instance_class = "db.r6g.large"
  instances      = { one = { zone = "euc1-az1" } }
  vpc_id         = module.surroundings_recovery.vpc_id
  subnet_ids     = module.surroundings_recovery.subnet_ids
  kms_key_arn    = module.surroundings_recovery.kms_key_arn
  clients        = { accounts = module.surroundings_recovery.client.security_group_id }

  global_database = {
    identifier = module.ledger_global.identifier
    primary    = { cluster_arn = module.ledger.arn }
  }
}
