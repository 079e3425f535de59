# A domain that mail is sent as from both regions and received for in the one that does, and all records in one zone.
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

resource "aws_route53_zone" "bank" {
  name = "bank.example"
}

module "letters" {
  source = "../modules/ses"

  name        = "ses"
  identity    = aws_route53_zone.bank.name
  kms_key_arn = aws_kms_key.primary.arn
}

module "letters_recovery" {
  source    = "../modules/ses"
  providers = { aws = aws.recovery }

  name               = "ses"
  identity           = aws_route53_zone.bank.name
  kms_key_arn        = aws_kms_key.recovery.arn
  feedback_addresses = ["postmaster@bank.example"]
  smtp               = { secret_name = "ses/smtp" }
  receiving          = { recipients = ["in.bank.example"] }
}

module "records" {
  source = "../modules/dns-records"

  hosted_zone_id = aws_route53_zone.bank.zone_id
  records        = merge(module.letters.dns_records, module.letters_recovery.dns_records)
}
