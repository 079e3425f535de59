mock_provider "aws" {
  override_during = plan

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
      endpoint = "ec2.eu-south-1.amazonaws.com"
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
  command = plan

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
  command = plan

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
  command = plan

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

run "asymmetric_signing" {
  command = plan

  variables {
    key_spec  = "ECC_NIST_P256"
    key_usage = "SIGN_VERIFY"
    users     = ["arn:aws:iam::123456789012:role/contracts"]
  }

  assert {
    condition     = aws_kms_key.this[0].customer_master_key_spec == "ECC_NIST_P256" && aws_kms_key.this[0].key_usage == "SIGN_VERIFY"
    error_message = "the key must have the given spec and usage"
  }

  assert {
    condition     = !aws_kms_key.this[0].enable_key_rotation
    error_message = "KMS refuses rotation for asymmetric keys, so none may be asked for"
  }

  assert {
    condition = toset(one([
      for s in data.aws_iam_policy_document.this.statement : s if s.sid == "UsersUse"
    ]).actions) == toset(["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign", "kms:Verify"])
    error_message = "users of a signing key must be able to sign and verify, and to do nothing else"
  }
}

run "asymmetric_encryption" {
  command = plan

  variables {
    key_spec = "RSA_4096"
    users    = ["arn:aws:iam::123456789012:role/envelopes"]
  }

  assert {
    condition = alltrue([
      aws_kms_key.this[0].customer_master_key_spec == "RSA_4096",
      aws_kms_key.this[0].key_usage == "ENCRYPT_DECRYPT",
      !aws_kms_key.this[0].enable_key_rotation,
    ])
    error_message = "an RSA key must encrypt and decrypt, without rotation"
  }

  assert {
    condition = toset(one([
      for s in data.aws_iam_policy_document.this.statement : s if s.sid == "UsersUse"
    ]).actions) == toset(["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GetPublicKey", "kms:ReEncrypt*"])
    error_message = "users of an asymmetric encryption key make no data keys, which it has not"
  }
}

run "hmac" {
  command = plan

  variables {
    key_spec  = "HMAC_256"
    key_usage = "GENERATE_VERIFY_MAC"
    users     = ["arn:aws:iam::123456789012:role/tokens"]
  }

  assert {
    condition     = aws_kms_key.this[0].customer_master_key_spec == "HMAC_256" && !aws_kms_key.this[0].enable_key_rotation
    error_message = "an HMAC key must have its spec, without rotation"
  }

  assert {
    condition = toset(one([
      for s in data.aws_iam_policy_document.this.statement : s if s.sid == "UsersUse"
    ]).actions) == toset(["kms:DescribeKey", "kms:GenerateMac", "kms:VerifyMac"])
    error_message = "users of an HMAC key must be able to make and verify codes only"
  }
}

run "key_agreement" {
  command = plan

  variables {
    key_spec  = "ECC_NIST_P384"
    key_usage = "KEY_AGREEMENT"
    users     = ["arn:aws:iam::123456789012:role/sessions"]
  }

  assert {
    condition = aws_kms_key.this[0].key_usage == "KEY_AGREEMENT" && toset(one([
      for s in data.aws_iam_policy_document.this.statement : s if s.sid == "UsersUse"
    ]).actions) == toset(["kms:DeriveSharedSecret", "kms:DescribeKey", "kms:GetPublicKey"])
    error_message = "users of a key agreement key must be able to derive shared secrets only"
  }
}

run "rotation_period" {
  command = plan

  variables {
    rotation_period_days = 90
  }

  assert {
    condition     = aws_kms_key.this[0].enable_key_rotation && aws_kms_key.this[0].rotation_period_in_days == 90
    error_message = "the key must rotate as often as asked"
  }
}

run "single_region" {
  command = plan

  variables {
    multi_region = false
  }

  assert {
    condition     = !aws_kms_key.this[0].multi_region
    error_message = "no region may be able to hold a replica of the key"
  }
}

run "replica_of_a_signing_key" {
  command = plan

  variables {
    key_spec  = "ECC_NIST_P256"
    key_usage = "SIGN_VERIFY"
    users     = ["arn:aws:iam::123456789012:role/contracts"]
    replica_of = {
      primary_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000002"
    }
    grants = {
      notary = {
        grantee_principal = "arn:aws:iam::123456789012:role/notary"
        operations        = ["Sign"]
      }
    }
  }

  assert {
    condition = length(aws_kms_key.this) == 0 && contains(one([
      for s in data.aws_iam_policy_document.this.statement : s if s.sid == "UsersUse"
    ]).actions, "kms:Sign")
    error_message = "the replica's own policy must let its users sign"
  }

  assert {
    condition     = aws_kms_grant.this["notary"].key_id == aws_kms_replica_key.this[0].arn
    error_message = "grants must be given on the replica itself"
  }
}

run "owners" {
  command = plan

  variables {
    owners = ["arn:aws:iam::123456789012:role/security"]
  }

  assert {
    condition = alltrue([
      for s in [data.aws_iam_policy_document.this.statement[1]] :
      s.sid == "OwnersDoEverything" && s.actions == toset(["kms:*"]) && one(s.principals).identifiers == toset(var.owners)
    ])
    error_message = "owners must be able to do everything with the key"
  }
}

run "users" {
  command = plan

  variables {
    users = ["arn:aws:iam::123456789012:role/accounts", "arn:aws:iam::123456789012:role/transactions"]
  }

  assert {
    condition = { for condition in data.aws_iam_policy_document.this.statement[1].condition : condition.variable => toset(condition.values) } == {
      "aws:PrincipalArn"  = toset(var.users)
      "kms:CallerAccount" = toset(["123456789012"])
    }
    error_message = "users must be matched by condition, so that they may be created after the key, and be of this account"
  }

  assert {
    condition = toset(data.aws_iam_policy_document.this.statement[1].actions) == toset([
      "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*",
    ])
    error_message = "users must be able to encrypt and decrypt, and not to manage the key"
  }
}

run "grants" {
  command = plan

  variables {
    grants = {
      audit = {
        grantee_principal  = "arn:aws:iam::123456789012:role/audit"
        retiring_principal = "arn:aws:iam::123456789012:role/security"
        operations         = ["Decrypt", "DescribeKey"]
        encryption_context = { subset = { department = "finance" } }
      }
      import = {
        grantee_principal = "arn:aws:iam::123456789012:role/import"
        operations        = ["Encrypt", "GenerateDataKeyWithoutPlaintext", "ReEncryptTo"]
      }
    }
  }

  assert {
    condition = alltrue([
      aws_kms_grant.this["audit"].name == "audit",
      aws_kms_grant.this["audit"].key_id == aws_kms_key.this[0].arn,
      aws_kms_grant.this["audit"].grantee_principal == "arn:aws:iam::123456789012:role/audit",
      aws_kms_grant.this["audit"].retiring_principal == "arn:aws:iam::123456789012:role/security",
      aws_kms_grant.this["audit"].operations == toset(["Decrypt", "DescribeKey"]),
    ])
    error_message = "a grant must give its operations on this key to its grantee"
  }

  assert {
    condition     = one(aws_kms_grant.this["audit"].constraints).encryption_context_subset == tomap({ department = "finance" }) && length(aws_kms_grant.this["import"].constraints) == 0
    error_message = "a grant must be held to its encryption context where one is given"
  }
}

run "services" {
  command = plan

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

run "reject_spec_that_does_not_fit_the_usage" {
  command = plan

  variables {
    key_spec  = "HMAC_256"
    key_usage = "SIGN_VERIFY"
  }

  expect_failures = [var.key_spec]
}

run "reject_symmetric_key_that_signs" {
  command = plan

  variables {
    key_usage = "SIGN_VERIFY"
  }

  expect_failures = [var.key_spec]
}

run "reject_unknown_usage" {
  command = plan

  variables {
    key_usage = "SIGN"
  }

  expect_failures = [var.key_usage]
}

run "reject_short_rotation_period" {
  command = plan

  variables {
    rotation_period_days = 30
  }

  expect_failures = [var.rotation_period_days]
}

run "reject_rotation_of_an_asymmetric_key" {
  command = plan

  variables {
    key_spec             = "RSA_2048"
    rotation_period_days = 365
  }

  expect_failures = [var.rotation_period_days]
}

run "reject_rotation_of_a_replica" {
  command = plan

  variables {
    rotation_period_days = 365
    replica_of = {
      primary_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000002"
    }
  }

  expect_failures = [var.rotation_period_days]
}

run "reject_replica_that_is_not_multi_region" {
  command = plan

  variables {
    multi_region = false
    replica_of = {
      primary_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000002"
    }
  }

  expect_failures = [var.multi_region]
}

run "reject_owner_by_session" {
  command = plan

  variables {
    owners = ["arn:aws:sts::123456789012:assumed-role/security/session"]
  }

  expect_failures = [var.owners]
}

run "reject_user_with_wildcard" {
  command = plan

  variables {
    users = ["arn:aws:iam::123456789012:role/*"]
  }

  expect_failures = [var.users]
}

run "reject_services_of_an_asymmetric_key" {
  command = plan

  variables {
    key_spec = "RSA_4096"
    services = ["rds"]
  }

  expect_failures = [var.services]
}

run "reject_grant_with_blank_in_its_name" {
  command = plan

  variables {
    grants = {
      "for audit" = {
        grantee_principal = "arn:aws:iam::123456789012:role/audit"
        operations        = ["Decrypt"]
      }
    }
  }

  expect_failures = [var.grants]
}

run "reject_grant_for_a_service" {
  command = plan

  variables {
    grants = {
      audit = {
        grantee_principal = "ec2.amazonaws.com"
        operations        = ["Decrypt"]
      }
    }
  }

  expect_failures = [var.grants]
}

run "reject_grant_that_uses_nothing" {
  command = plan

  variables {
    grants = {
      audit = {
        grantee_principal = "arn:aws:iam::123456789012:role/audit"
        operations        = ["DescribeKey"]
      }
    }
  }

  expect_failures = [var.grants]
}

run "reject_grant_of_an_operation_that_does_not_fit_the_usage" {
  command = plan

  variables {
    key_spec  = "ECC_NIST_P256"
    key_usage = "SIGN_VERIFY"
    grants = {
      audit = {
        grantee_principal = "arn:aws:iam::123456789012:role/audit"
        operations        = ["Decrypt"]
      }
    }
  }

  expect_failures = [var.grants]
}

run "reject_grant_of_signing_with_a_symmetric_key" {
  command = plan

  variables {
    grants = {
      audit = {
        grantee_principal = "arn:aws:iam::123456789012:role/audit"
        operations        = ["Sign"]
      }
    }
  }

  expect_failures = [var.grants]
}

run "reject_encryption_context_on_an_asymmetric_key" {
  command = plan

  variables {
    key_spec = "RSA_4096"
    grants = {
      audit = {
        grantee_principal  = "arn:aws:iam::123456789012:role/audit"
        operations         = ["Decrypt"]
        encryption_context = { equals = { department = "finance" } }
      }
    }
  }

  expect_failures = [var.grants]
}

run "reject_encryption_context_in_two_ways" {
  command = plan

  variables {
    grants = {
      audit = {
        grantee_principal = "arn:aws:iam::123456789012:role/audit"
        operations        = ["Decrypt"]
        encryption_context = {
          equals = { department = "finance" }
          subset = { department = "finance" }
        }
      }
    }
  }

  expect_failures = [var.grants]
}
