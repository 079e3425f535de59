terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

module "surroundings" {
  source = "../../surroundings"

  name = "mq"
}

module "orders" {
  source = "../../modules/mq"

  name          = "mq-orders"
  engine_type   = "RabbitMQ"
  instance_type = "mq.m7g.large"
  vpc_id        = module.surroundings.vpc_id
  subnet_ids    = module.surroundings.subnet_ids
  kms_key_arn   = module.surroundings.kms_key_arn
  users         = { tandem = {} }

  clients = {
    accounts = { security_group_id = module.surroundings.client.security_group_id, protocols = ["amqps", "console"] }
  }
}

module "credentials" {
  source = "../../modules/secret"

  name        = "mq/credentials"
  description = "User of the broker of letters."
  kms_key_arn = module.surroundings.kms_key_arn
  username    = "tandem"
}

module "letters" {
  source = "../../modules/mq"

  name          = "mq-letters"
  engine_type   = "ActiveMQ"
  instance_type = "mq.m5.large"
  vpc_id        = module.surroundings.vpc_id
  subnet_ids    = { for zone in slice(sort(keys(module.surroundings.subnet_ids)), 0, 2) : zone => module.surroundings.subnet_ids[zone] }
  kms_key_arn   = module.surroundings.kms_key_arn
  users         = { tandem = { secret_arn = module.credentials.arn } }

  clients = {
    accounts = { security_group_id = module.surroundings.client.security_group_id, protocols = ["openwire"] }
  }
}
