# A network in each region.
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

resource "aws_kms_key" "primary" {}

resource "aws_kms_key" "recovery" {
  provider = aws.recovery
}

module "network" {
  source = "../modules/network"

  name = "network"
  cidr = "10.10.0.0/16"
  zones = {
    eus1-az1 = { public = "10.10.0.0/24", private = "10.10.16.0/20", data = "10.10.64.0/24" }
    eus1-az2 = { public = "10.10.1.0/24", private = "10.10.32.0/20", data = "10.10.65.0/24" }
  }
  nat_gateway_zones = ["eus1-az1", "eus1-az2"]
  kms_key_arn       = aws_kms_key.primary.arn

  network_acls        = { entrances = { https = { port = 443, cidr = "0.0.0.0/0" }, ssh = { port = 22, cidr = "192.0.2.0/24" } } }
  interface_endpoints = ["kms", "ssm"]
}

module "network_recovery" {
  source    = "../modules/network"
  providers = { aws = aws.recovery }

  name = "network"
  cidr = "10.20.0.0/16"
  zones = {
    euc1-az1 = { public = "10.20.0.0/24", private = "10.20.16.0/20", data = "10.20.64.0/24" }
    euc1-az2 = { public = "10.20.1.0/24", private = "10.20.32.0/20", data = "10.20.65.0/24" }
  }
  nat_gateway_zones = ["euc1-az1"]
  kms_key_arn       = aws_kms_key.recovery.arn
}

# The same network, found by its ids.
module "found" {
  source = "../modules/existing-network"

  name          = "found"
  expected_cidr = "10.10.0.0/16"
  vpc           = { id = module.network.vpc_id }
  subnets = {
    private = { ids = values(module.network.private_subnet_ids) }
    data    = { ids = values(module.network.data_subnet_ids) }
  }
  zones               = ["eus1-az1", "eus1-az2"]
  interface_endpoints = ["logs"]
}

# The same network, found by its ids.
module "found_recovery" {
  source    = "../modules/existing-network"
  providers = { aws = aws.recovery }

  name          = "found"
  expected_cidr = "10.20.0.0/16"
  vpc           = { id = module.network_recovery.vpc_id }
  subnets = {
    private = { ids = values(module.network_recovery.private_subnet_ids) }
    data    = { ids = values(module.network_recovery.data_subnet_ids) }
  }
  zones               = ["euc1-az1", "euc1-az2"]
  interface_endpoints = ["logs"]
}
