# A MySQL database and its replica; the bank has PostgreSQL.
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

  name = "rds"
}

module "surroundings_recovery" {
  source    = "../surroundings"
  providers = { aws = aws.recovery }

  name = "rds"
}

module "credentials" {
  source = "../modules/secret"

  name        = "rds/credentials"
  description = "Master user of the ledger."
  kms_key_arn = module.surroundings.kms_key_arn
  username    = "ledger"
}

module "ledger" {
  source = "../modules/rds"

  name           = "rds"
  engine         = "mysql"
  engine_version = "8.4"
  instance_class = "db.r6g.large"
  storage        = { size_gb = 20, max_size_gb = 100 }
  database_name  = "ledger"
  vpc_id         = module.surroundings.vpc_id
  subnet_ids     = module.surroundings.subnet_ids
  kms_key_arn    = module.surroundings.kms_key_arn
  clients        = { accounts = module.surroundings.client.security_group_id }
  credentials    = { secret_arn = module.credentials.arn, username = "ledger", password_version = 1 }
}

module "ledger_replica" {
  source    = "../modules/rds"
  providers = { aws = aws.recovery }

  name                 = "rds"
  role                 = "replica"
  replicate_source_arn = module.ledger.arn
  engine               = "mysql"
  engine_version       = "8.4"
  instance_class       = "db.r6g.large"
  storage              = { size_gb = 20, max_size_gb = 100 }
  vpc_id               = module.surroundings_recovery.vpc_id
  subnet_ids           = module.surroundings_recovery.subnet_ids
  kms_key_arn          = module.surroundings_recovery.kms_key_arn
  clients              = { accounts = module.surroundings_recovery.client.security_group_id }
}
