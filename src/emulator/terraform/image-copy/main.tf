# An image of each region, copied to the other.
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

data "aws_ami" "primary" {
  most_recent = true
  owners      = ["amazon"]
}

data "aws_ami" "recovery" {
  provider    = aws.recovery
  most_recent = true
  owners      = ["amazon"]
}

resource "aws_kms_key" "primary" {
  description = "Encrypts the copy in the primary region"
}

resource "aws_kms_key" "recovery" {
  provider    = aws.recovery
  description = "Encrypts the copy in the recovery region"
}

module "primary" {
  source = "../modules/image-copy"

  name          = "image-copy"
  source_image  = data.aws_ami.recovery.id
  source_region = "eu-central-1"
  kms_key_arn   = aws_kms_key.primary.arn
}

module "recovery" {
  source    = "../modules/image-copy"
  providers = { aws = aws.recovery }

  name          = "image-copy"
  source_image  = data.aws_ami.primary.id
  source_region = "eu-south-1"
  kms_key_arn   = aws_kms_key.recovery.arn
}
