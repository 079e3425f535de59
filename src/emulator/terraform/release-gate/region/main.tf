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

  name = "release-gate"
}

resource "aws_security_group" "worked_on" {
  name        = "release-gate-worked-on"
  description = "What the gate works on"
  vpc_id      = module.surroundings.vpc_id
}

module "gate" {
  source = "../../modules/release-gate"

  name          = "release-gate"
  vpc_id        = module.surroundings.vpc_id
  subnet_id     = values(module.surroundings.subnet_ids)[0]
  image         = data.aws_ami.this.id
  instance_type = "t3.medium"
  kms_key_arn   = module.surroundings.kms_key_arn

  database = {
    source         = "release-gate.bank.example"
    readers        = { 1 = "release-gate-1.bank.example" }
    port           = 3306
    secret_arn     = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:release-gate"
    secret_key_arn = module.surroundings.kms_key_arn
  }

  sync = {
    from    = { dns_name = "from.bank.example", access_point_id = "fsap-0123456789abcdef0" }
    to      = { dns_name = "to.bank.example", access_point_id = "fsap-0123456789abcdef1" }
    exclude = ["wp-config.php"]
  }

  destinations = {
    database = { security_group_id = aws_security_group.worked_on.id, port = 3306 }
  }
}
