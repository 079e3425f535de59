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

  name            = "service"
  vpc_id          = module.surroundings.vpc_id
  subnet_ids      = module.surroundings.subnet_ids
  port            = 443
  target_port     = 8081
  certificate_arn = aws_acm_certificate.this.arn
  ingress_cidrs   = ["0.0.0.0/0"]
  targets         = { security_group_id = module.service.security_group_id }
  health_check    = { path = "/health" }
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

  load_balancer = {
    security_group_id = module.load_balancer.security_group_id
    target_group_arn  = module.load_balancer.target_group_arn
  }
}
