terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

module "surroundings" {
  source = "../../surroundings"

  name = "kubernetes"
}

module "cluster" {
  source = "../../modules/kubernetes"

  name               = "kubernetes"
  kubernetes_version = "1.31"
  subnet_ids         = module.surroundings.subnet_ids
  nodes              = 2
  instance_type      = "t3.medium"
  kms_key_arn        = module.surroundings.kms_key_arn
  scrapes            = { client = { security_group_id = module.surroundings.client.security_group_id, port = 9100 } }
  prometheus         = { namespace = "monitoring", service_account = "prometheus" }
}
