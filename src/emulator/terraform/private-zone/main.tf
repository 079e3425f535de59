# A private zone of one name in each region, whose names lead to what the same region has.
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

resource "aws_vpc" "primary" {
  cidr_block           = "10.1.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_vpc" "recovery" {
  provider             = aws.recovery
  cidr_block           = "10.2.0.0/16"
  enable_dns_hostnames = true
}

module "primary" {
  source = "../modules/private-zone"

  name        = "names.internal"
  description = "Private names of the primary region."
  vpc_id      = aws_vpc.primary.id
  names       = { db = "ledger.example.eu-south-1.rds.amazonaws.com" }

  weighted_names = {
    db-replica = {
      "1" = "ledger-1.example.eu-south-1.rds.amazonaws.com"
      "2" = "ledger-2.example.eu-south-1.rds.amazonaws.com"
    }
  }
}

module "recovery" {
  source    = "../modules/private-zone"
  providers = { aws = aws.recovery }

  name           = "names.internal"
  description    = "Private names of the recovery region."
  vpc_id         = aws_vpc.recovery.id
  names          = { db = "ledger.example.eu-central-1.rds.amazonaws.com" }
  weighted_names = { db-replica = { replica = "ledger.example.eu-central-1.rds.amazonaws.com" } }
}
