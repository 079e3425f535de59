mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }

  mock_data "aws_partition" {
    defaults = { partition = "aws", dns_suffix = "amazonaws.com" }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-accounts-deployment-eu-south-1" }
  }
}

variables {
  name                   = "bank-accounts"
  autoscaling_group_name = "bank-accounts"
  target_group_arn       = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:targetgroup/bank-accounts-8082/0123456789abcdef"
  instance_role_name     = "bank-accounts-eu-south-1"

  artifacts = {
    bucket_arn  = "arn:aws:s3:::bank-accounts-delivery-eu-south-1-123456789012"
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  }
}

run "deployment" {
  assert {
    condition     = one(aws_codedeploy_deployment_group.this.deployment_style).deployment_option == "WITH_TRAFFIC_CONTROL" && aws_codedeploy_deployment_group.this.deployment_config_name == "CodeDeployDefault.OneAtATime"
    error_message = "an instance must leave the load balancer first, and only one at a time"
  }

  assert {
    condition     = one(aws_codedeploy_deployment_group.this.auto_rollback_configuration).enabled
    error_message = "a failed deployment must be taken back"
  }

  assert {
    condition     = one(one(aws_codedeploy_deployment_group.this.load_balancer_info).target_group_info).name == "bank-accounts-8082"
    error_message = "CodeDeploy must know the target group by its name"
  }

  assert {
    condition     = aws_codedeploy_deployment_group.this.autoscaling_groups == toset(["bank-accounts"])
    error_message = "instances started later must get the last revision"
  }

  assert {
    condition     = aws_iam_role_policy.artifacts.role == "bank-accounts-eu-south-1" && jsondecode(aws_iam_role_policy.artifacts.policy).Statement[0].Resource == ["${var.artifacts.bucket_arn}/*"]
    error_message = "the instances must be able to fetch from their bucket, and from no other"
  }
}

run "reject_a_key_of_another_region" {
  command = plan

  variables {
    artifacts = {
      bucket_arn  = "arn:aws:s3:::bank-accounts-delivery-eu-south-1-123456789012"
      kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
    }
  }

  expect_failures = [aws_iam_role_policy.artifacts]
}

run "reject_a_name_too_long_for_its_role" {
  command = plan

  variables {
    name = "a-system-with-a-name-that-is-longer-than-forty-characters"
  }

  expect_failures = [aws_iam_role.this]
}

run "reject_a_name_with_a_dot" {
  command = plan

  variables {
    name = "bank.accounts"
  }

  expect_failures = [var.name]
}

run "takes_an_instance_out_of_all_its_target_groups" {
  variables {
    further_target_group_arns = { internal = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:targetgroup/bank-accounts-internal-8082/0123456789abcdee" }
  }

  assert {
    condition     = toset(one(aws_codedeploy_deployment_group.this.load_balancer_info).target_group_info[*].name) == toset(["bank-accounts-8082", "bank-accounts-internal-8082"])
    error_message = "an instance must leave the internal load balancer as well"
  }
}

run "reject_more_target_groups_than_codedeploy_takes" {
  command = plan

  variables {
    further_target_group_arns = { for number in range(10) : tostring(number) => "arn:aws:elasticloadbalancing:eu-south-1:123456789012:targetgroup/bank-accounts-${number}/0123456789abcdee" }
  }

  expect_failures = [var.further_target_group_arns]
}
