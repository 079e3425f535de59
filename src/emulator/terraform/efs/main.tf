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

module "surroundings" {
  source = "../surroundings"

  name = "efs"
}

module "surroundings_recovery" {
  source    = "../surroundings"
  providers = { aws = aws.recovery }

  name = "efs"
}

module "documents" {
  source = "../modules/efs"

  name             = "efs"
  kms_key_arn      = module.surroundings.kms_key_arn
  lifecycle_policy = { ia_after_days = 30, archive_after_days = 90, back_on_access = true }
  replicate_to     = { region = "eu-central-1", file_system_id = module.documents_replica.id }
}

module "documents_replica" {
  source    = "../modules/efs"
  providers = { aws = aws.recovery }

  name             = "efs"
  role             = "replica"
  kms_key_arn      = module.surroundings_recovery.kms_key_arn
  lifecycle_policy = { ia_after_days = 30, archive_after_days = 90, back_on_access = true }
}

module "access" {
  source = "../modules/efs-access"

  name           = "efs"
  file_system_id = module.documents.id
  vpc_id         = module.surroundings.vpc_id
  subnet_ids     = module.surroundings.subnet_ids
  access_points  = { documents = { path = "/documents", uid = 1000, gid = 1000 } }
  clients        = { accounts = module.surroundings.client }
}

module "access_recovery" {
  source    = "../modules/efs-access"
  providers = { aws = aws.recovery }

  name           = "efs"
  file_system_id = module.documents_replica.id
  vpc_id         = module.surroundings_recovery.vpc_id
  subnet_ids     = module.surroundings_recovery.subnet_ids
  access_points  = { documents = { path = "/documents", uid = 1000, gid = 1000 } }
  clients        = { accounts = module.surroundings_recovery.client }
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
  value = module.access.dns_name
}

output "recovery_dns_name" {
  value = module.access_recovery.dns_name
}
