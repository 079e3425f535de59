# A table and its replica in the other region.
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

  name = "table"
}

module "surroundings_recovery" {
  source    = "../surroundings"
  providers = { aws = aws.recovery }

  name = "table"
}

module "orders" {
  source = "../modules/table"

  name              = "table"
  partition_key     = "id"
  sort_key          = "placed_at"
  number_attributes = ["placed_at"]
  indexes           = { by-customer = { partition_key = "customer", sort_key = "placed_at" } }
  expiry_attribute  = "expires_at"
  replicated        = true
  kms_key_arn       = module.surroundings.kms_key_arn
  tags              = { Element = "orders" }
}

module "orders_replica" {
  source    = "../modules/table-replica"
  providers = { aws = aws.recovery }

  name        = "table"
  table_arn   = module.orders.arn
  kms_key_arn = module.surroundings_recovery.kms_key_arn
  tags        = { Element = "orders" }
}
