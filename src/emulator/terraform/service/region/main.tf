terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "capacity" {
  type = object({ min = number, max = number, desired = number })
}

data "aws_ami" "this" {
  most_recent = true
  owners      = ["amazon"]
}

module "surroundings" {
  source = "../../surroundings"

  name = "service"
}

resource "aws_acm_certificate" "this" {
  domain_name       = "service.bank.example"
  validation_method = "DNS"
}

module "load_balancer" {
  source = "../../modules/load-balancer"

  name                 = "service"
  vpc_id               = module.surroundings.vpc_id
  subnet_ids           = module.surroundings.subnet_ids
  port                 = 443
  redirect_http        = true
  idle_timeout_seconds = 600
  certificate_arn      = aws_acm_certificate.this.arn
  ingress_cidrs        = ["198.51.100.0/24"]
  checked_by_route53   = true
  access_logs          = { bucket = module.access_logs.bucket, prefix = "service" }
  default_target       = "service"

  targets = {
    service = {
      name              = "service"
      port              = 8081
      protocol          = "HTTPS"
      algorithm         = "least_outstanding_requests"
      sticky_seconds    = 86400
      security_group_id = module.service.security_group_id
      health_check      = { path = "/health", matcher = "200-399" }
    }
    api = {
      name              = "service-api"
      port              = 8082
      security_group_id = module.surroundings.client.security_group_id
    }
  }

  rules = [
    { target = "api", paths = ["/api/*"] },
    { target = "service", hosts = ["service.bank.example"] },
  ]
}

module "access_logs" {
  source = "../../modules/access-logs"

  name = "service-access-logs"
}

module "service" {
  source = "../../modules/service"

  name             = "service"
  vpc_id           = module.surroundings.vpc_id
  subnet_ids       = module.surroundings.subnet_ids
  image            = data.aws_ami.this.id
  instance_type    = "m7g.large"
  port             = 8081
  capacity         = var.capacity
  kms_key_arn      = module.surroundings.kms_key_arn
  parameter_prefix = "bank/service"
  parameters       = { mode = "active" }

  scaling          = { cpu_percent = 70, requests_per_target = 1000 }

  load_balancer = {
    security_group_id       = module.load_balancer.security_group_id
    target_group_arn        = module.load_balancer.target_group_arns["service"]
    arn_suffix              = module.load_balancer.arn_suffix
    target_group_arn_suffix = module.load_balancer.target_group_arn_suffixes["service"]
  }
}
