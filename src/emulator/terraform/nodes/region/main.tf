terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "running" {
  type = bool
}

data "aws_ami" "this" {
  most_recent = true
  owners      = ["amazon"]
}

module "surroundings" {
  source = "../../surroundings"

  name = "nodes"
}

locals {
  subnet_ids = { for zone in slice(keys(module.surroundings.subnet_ids), 0, 2) : zone => module.surroundings.subnet_ids[zone] }
}

module "load_balancer" {
  source = "../../modules/network-load-balancer"

  name       = "nodes"
  vpc_id     = module.surroundings.vpc_id
  subnet_ids = local.subnet_ids

  listeners = {
    p2p = { port = 10002, sources = ["0.0.0.0/0"] }
    rpc = { port = 10003, sources = ["192.0.2.0/24"] }
    web = { port = 10004, sources = ["192.0.2.0/24"], health_path = "/" }
  }

  targets = {
    security_group_id = module.nodes.security_group_id
    addresses         = module.nodes.private_addresses
  }
}

module "nodes" {
  source = "../../modules/nodes"

  name          = "nodes"
  vpc_id        = module.surroundings.vpc_id
  subnet_ids    = local.subnet_ids
  running       = var.running
  image         = data.aws_ami.this.id
  instance_type = "c6i.xlarge"
  ports         = { p2p = 10002, rpc = 10003, web = 10004 }
  peer_ports    = [10002]
  kms_key_arn   = module.surroundings.kms_key_arn

  load_balancer_security_group_id = module.load_balancer.security_group_id

  parameter_prefix = "bank/nodes"
  parameters       = { public_host = module.load_balancer.dns_name }
}
