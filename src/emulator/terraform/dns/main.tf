# A zone, a certificate of it in each region, and a name that leads to one region and then to the other.
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

module "zone" {
  source = "../modules/zone"

  name        = "dns.example"
  description = "Names that fail over."
}

module "certificate" {
  source = "../modules/certificate"

  domain_name       = "app.dns.example"
  alternative_names = ["*.app.dns.example", "www.dns.example"]
  validated_by      = module.validation.names
}

module "certificate_recovery" {
  source    = "../modules/certificate"
  providers = { aws = aws.recovery }

  domain_name       = "app.dns.example"
  alternative_names = ["*.app.dns.example", "www.dns.example"]
  validated_by      = module.validation.names
}

module "validation" {
  source = "../modules/dns-records"

  hosted_zone_id = module.zone.zone_id
  records        = merge(module.certificate.dns_records, module.certificate_recovery.dns_records)
}

module "name" {
  source = "../modules/failover-records"

  name           = "dns-app.dns.example"
  hosted_zone_id = module.zone.zone_id
  record_name    = "app.dns.example"
  failed_over    = false

  primary = {
    dns_name = "app-1.eu-south-1.elb.amazonaws.com"
    zone_id  = "Z3ULH7SSC9OV64"
  }

  recovery = {
    dns_name = "app-2.eu-central-1.elb.amazonaws.com"
    zone_id  = "Z215JYRZR1TBD5"
  }

  health_check = {
    protocol = "HTTPS"
    port     = 443
    path     = "/ping"
  }
}
