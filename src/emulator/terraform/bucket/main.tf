# Two buckets that follow each other and the rights to each, in one root, which on AWS would be three stacks.
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

  name = "bucket"
}

module "surroundings_recovery" {
  source    = "../surroundings"
  providers = { aws = aws.recovery }

  name = "bucket"
}

module "documents" {
  source = "../modules/bucket"

  name                   = "bucket"
  kms_key_arn            = module.surroundings.kms_key_arn
  infrequent_access_days = 30
  expiration_days        = 365
  copy_to                = { bucket_arn = module.documents_replica.arn, kms_key_arn = module.surroundings_recovery.kms_key_arn }
}

module "documents_replica" {
  source    = "../modules/bucket"
  providers = { aws = aws.recovery }

  name                   = "bucket"
  kms_key_arn            = module.surroundings_recovery.kms_key_arn
  infrequent_access_days = 30
  expiration_days        = 365
  copy_to                = { bucket_arn = module.documents.arn, kms_key_arn = module.surroundings.kms_key_arn }
}

module "access" {
  source = "../modules/bucket-access"

  name        = "bucket"
  bucket      = module.documents.bucket
  kms_key_arn = module.surroundings.kms_key_arn
  clients     = { accounts = module.surroundings.client.role_name }
}

module "access_recovery" {
  source    = "../modules/bucket-access"
  providers = { aws = aws.recovery }

  name        = "bucket"
  bucket      = module.documents_replica.bucket
  kms_key_arn = module.surroundings_recovery.kms_key_arn
  clients     = { accounts = module.surroundings_recovery.client.role_name }
}
