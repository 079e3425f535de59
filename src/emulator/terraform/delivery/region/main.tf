# What CodeDeploy needs in one region; the instances are another root's, and only their names are told here.
terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

resource "aws_kms_key" "this" {
  description             = "Encrypts what is delivered"
  enable_key_rotation     = true
  deletion_window_in_days = 7
}

resource "aws_iam_role" "instances" {
  name = "delivery-instances-${data.aws_region.current.id}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

module "artifacts" {
  source = "../../modules/artifacts"

  name        = "delivery-artifacts"
  kms_key_arn = aws_kms_key.this.arn
}

module "deployment" {
  source = "../../modules/deployment"

  name                   = "delivery"
  autoscaling_group_name = "delivery"
  target_group_arn       = "arn:aws:elasticloadbalancing:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:targetgroup/delivery/0123456789abcdef"
  instance_role_name     = aws_iam_role.instances.name

  artifacts = {
    bucket_arn  = module.artifacts.arn
    kms_key_arn = aws_kms_key.this.arn
  }
}

output "store" {
  value = { bucket = module.artifacts.bucket, kms_key_arn = aws_kms_key.this.arn }
}

output "application" {
  value = module.deployment.application
}

output "deployment_group" {
  value = module.deployment.deployment_group
}
