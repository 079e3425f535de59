mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = {
      account_id = "123456789012"
    }
  }

  mock_data "aws_partition" {
    defaults = {
      partition  = "aws"
      dns_suffix = "amazonaws.com"
    }
  }

  mock_data "aws_region" {
    defaults = {
      id = "eu-south-1"
    }
  }

  mock_data "aws_iam_policy_document" {
    defaults = {
      json = "{}"
    }
  }

  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
      key_id = "mrk-00000000000000000000000000000001"
    }
  }

  mock_resource "aws_kms_replica_key" {
    defaults = {
      arn    = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000002"
      key_id = "mrk-00000000000000000000000000000002"
    }
  }
}

variables {
  name        = "bank-data"
  description = "Protects the data of the bank."
}

run "primary" {
  assert {
    condition     = aws_kms_key.this[0].multi_region && aws_kms_key.this[0].enable_key_rotation
    error_message = "a key of its own must be multi-Region and rotate by default"
  }

  assert {
    condition     = aws_kms_key.this[0].deletion_window_in_days == 30
    error_message = "deletion must wait thirty days by default"
  }

  assert {
    condition     = aws_kms_alias.this.name == "alias/bank-data" && output.alias_name == "alias/bank-data"
    error_message = "the alias must be alias/<name>"
  }

  assert {
    condition     = output.key_arn == aws_kms_key.this[0].arn && length(aws_kms_replica_key.this) == 0
    error_message = "without replica_of the module must build a key of its own and return it"
  }

  assert {
    condition     = [for statement in data.aws_iam_policy_document.this.statement : statement.sid] == ["AccountAdministers"]
    error_message = "without services or administrators only the account may administer the key"
  }
}

run "replica" {
  variables {
    replica_of = {
      primary_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000002"
    }
  }

  assert {
    condition     = aws_kms_replica_key.this[0].primary_key_arn == var.replica_of.primary_key_arn && length(aws_kms_key.this) == 0
    error_message = "with replica_of the module must build a replica only"
  }

  assert {
    condition     = output.key_id == aws_kms_replica_key.this[0].key_id && aws_kms_alias.this.target_key_id == output.key_id
    error_message = "the alias and the outputs must name the replica"
  }
}

run "administrators" {
  variables {
    administrators = ["arn:aws:iam::123456789012:role/keys"]
  }

  assert {
    condition = alltrue([
      for action in ["kms:ReplicateKey", "kms:UpdatePrimaryRegion"] :
      contains(data.aws_iam_policy_document.this.statement[1].actions, action)
    ])
    error_message = "administrators must be able to replicate the key and to move its primary Region"
  }

  assert {
    condition     = !contains(data.aws_iam_policy_document.this.statement[1].actions, "kms:Decrypt")
    error_message = "administrators must not be able to read with the key"
  }
}

run "services" {
  variables {
    services = ["ec2", "logs", "rds", "sns", "cloudwatch", "ses"]
  }

  assert {
    condition = toset(one([
      for condition in one([for s in data.aws_iam_policy_document.this.statement : s if s.sid == "ServicesUse"]).condition :
      condition.values if condition.variable == "kms:ViaService"
    ])) == toset(["ec2.eu-south-1.amazonaws.com", "rds.eu-south-1.amazonaws.com", "sns.eu-south-1.amazonaws.com"])
    error_message = "services must be admitted in this region only, and those that call as themselves not through kms:ViaService"
  }

  assert {
    condition = alltrue([
      for s in data.aws_iam_policy_document.this.statement : anytrue([
        for condition in s.condition : condition.variable == "kms:CallerAccount" && condition.values == tolist(["123456789012"])
      ]) if contains(flatten([for principal in s.principals : tolist(principal.identifiers)]), "*")
    ])
    error_message = "every wildcard principal must be held to this account"
  }

  assert {
    condition = alltrue([
      for s in data.aws_iam_policy_document.this.statement : anytrue([
        for condition in s.condition : condition.variable == "kms:GrantIsForAWSResource"
      ]) if contains(s.actions, "kms:CreateGrant")
    ])
    error_message = "grants must be for AWS resources only"
  }

  assert {
    condition = one(one([
      for s in data.aws_iam_policy_document.this.statement : s if s.sid == "LogGroupsUse"
    ]).principals).identifiers == toset(["logs.eu-south-1.amazonaws.com"])
    error_message = "log groups must use the key through the region's own logs principal"
  }

  assert {
    condition = contains(flatten([
      for condition in one([for s in data.aws_iam_policy_document.this.statement : s if s.sid == "AutoScalingUses"]).condition : condition.values
    ]), "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling*")
    error_message = "EC2 Auto Scaling must be able to start instances with encrypted volumes"
  }

  assert {
    condition = one(one([
      for s in data.aws_iam_policy_document.this.statement : s if s.sid == "DeliveriesUse"
    ]).principals).identifiers == toset(["cloudwatch.amazonaws.com", "ses.amazonaws.com", "sns.amazonaws.com"])
    error_message = "deliveries by SNS, SES and CloudWatch must be admitted as themselves"
  }
}

run "reject_name_with_alias_prefix" {
  command = plan

  variables {
    name = "alias/bank-data"
  }

  expect_failures = [var.name]
}

run "reject_replica_of_single_region_key" {
  command = plan

  variables {
    replica_of = {
      primary_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000"
    }
  }

  expect_failures = [var.replica_of]
}

run "reject_replica_in_the_region_of_its_primary" {
  command = plan

  variables {
    replica_of = {
      primary_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000002"
    }
  }

  expect_failures = [aws_kms_replica_key.this]
}

run "reject_short_deletion_window" {
  command = plan

  variables {
    deletion_window_days = 3
  }

  expect_failures = [var.deletion_window_days]
}

run "reject_wildcard_administrator" {
  command = plan

  variables {
    administrators = ["*"]
  }

  expect_failures = [var.administrators]
}

run "reject_service_with_region" {
  command = plan

  variables {
    services = ["rds.eu-south-1.amazonaws.com"]
  }

  expect_failures = [var.services]
}

run "reject_service_by_its_product_name" {
  command = plan

  variables {
    services = ["efs"]
  }

  expect_failures = [var.services]
}
