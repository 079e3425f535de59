terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

data "aws_ami" "this" {
  most_recent = true
  owners      = ["amazon"]
}

module "surroundings" {
  source = "../../surroundings"

  name = "bastion"
}

module "closed" {
  source = "../../modules/bastion"

  name          = "bastion"
  vpc_id        = module.surroundings.vpc_id
  subnet_ids    = module.surroundings.subnet_ids
  image         = data.aws_ami.this.id
  instance_type = "t3.micro"
  kms_key_arn   = module.surroundings.kms_key_arn
  destinations  = { client = module.surroundings.client.security_group_id }
}

# The private half of its key was never kept.
module "open" {
  source = "../../modules/bastion"

  name          = "bastion-ssh"
  vpc_id        = module.surroundings.vpc_id
  subnet_ids    = module.surroundings.subnet_ids
  image         = data.aws_ami.this.id
  instance_type = "t3.micro"
  kms_key_arn   = module.surroundings.kms_key_arn
  ssh_cidrs     = ["192.0.2.0/24"]
  public_key    = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICYEuzPitUerg42N+A0/0sLOFP3yfhZxPToDiJdYUBye operator"
}
