# A file system with a copy and the way to each, in one root, which on AWS would be three stacks.
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

  name        = "bank"
  description = "Encrypts the documents."
  services    = ["elasticfilesystem"]
}

module "key_replica" {
  source    = "../modules/kms"
  providers = { aws = aws.recovery }

  name        = "bank"
  description = "Encrypts the documents."
  services    = ["elasticfilesystem"]
  replica_of  = { primary_key_arn = module.key.key_arn }
}

module "documents" {
  source = "../modules/efs"

  name             = "bank-documents"
  kms_key_arn      = module.key.key_arn
  lifecycle_policy = { ia_after_days = 30, archive_after_days = 90, back_on_access = true }
  replicate_to     = { region = "eu-central-1", file_system_id = module.documents_replica.id }
}

module "documents_replica" {
  source    = "../modules/efs"
  providers = { aws = aws.recovery }

  name             = "bank-documents"
  role             = "replica"
  kms_key_arn      = module.key_replica.key_arn
  lifecycle_policy = { ia_after_days = 30, archive_after_days = 90, back_on_access = true }
}

module "primary" {
  source = "./region"

  file_system_id = module.documents.id
  zone_ids       = ["eus1-az1", "eus1-az2"]
}

module "recovery" {
  source    = "./region"
  providers = { aws = aws.recovery }

  file_system_id = module.documents_replica.id
  zone_ids       = ["euc1-az1", "euc1-az2"]
}

output "source_id" {
  value = module.documents.id
}

output "replica_id" {
  value = module.documents_replica.id
}

output "replication_status" {
  value = module.documents.replication_status
}

output "primary_dns_name" {
  value = module.primary.dns_name
}

output "recovery_dns_name" {
  value = module.recovery.dns_name
}
