locals {
  # These call KMS as themselves, so kms:ViaService never matches them.
  callers = setintersection(var.services, ["cloudwatch", "ses", "sns"])
  via     = setsubtract(var.services, ["cloudwatch", "logs", "ses"])

  root  = "arn:${local.partition}:iam::${local.account}:root"
  roles = "arn:${local.partition}:iam::${local.account}:role"

  autoscaling = "${local.roles}/aws-service-role/autoscaling.${local.domain}/AWSServiceRoleForAutoScaling*"

  of_account = { test = "StringEquals", variable = "kms:CallerAccount", values = [local.account] }
  for_aws    = { test = "Bool", variable = "kms:GrantIsForAWSResource", values = ["true"] }
  to_scale   = { test = "ArnLike", variable = "aws:PrincipalArn", values = [local.autoscaling] }
  by_users   = { test = "ArnEquals", variable = "aws:PrincipalArn", values = sort(var.users) }

  via_services = {
    test     = "StringEquals"
    variable = "kms:ViaService"
    values   = [for service in local.via : "${service}.${local.region}.${local.domain}"]
  }

  of_log_groups = {
    test     = "ArnLike"
    variable = "kms:EncryptionContext:aws:logs:arn"
    values   = ["arn:${local.partition}:logs:${local.region}:${local.account}:*"]
  }

  from_account = { test = "StringEquals", variable = "aws:SourceAccount", values = [local.account] }

  manage = [
    "kms:CancelKeyDeletion",
    "kms:CreateAlias",
    "kms:DeleteAlias",
    "kms:DescribeKey",
    "kms:DisableKey",
    "kms:DisableKeyRotation",
    "kms:EnableKey",
    "kms:EnableKeyRotation",
    "kms:GetKeyPolicy",
    "kms:GetKeyRotationStatus",
    "kms:ListAliases",
    "kms:ListGrants",
    "kms:ListKeyPolicies",
    "kms:ListResourceTags",
    "kms:PutKeyPolicy",
    "kms:ReplicateKey",
    "kms:RevokeGrant",
    "kms:ScheduleKeyDeletion",
    "kms:TagResource",
    "kms:UntagResource",
    "kms:UpdateAlias",
    "kms:UpdateKeyDescription",
    "kms:UpdatePrimaryRegion",
  ]

  log_groups = ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"]

  # By role, in the order of the policy. The account keeps every right, deliberately: without it a lost administrator
  # would make the key unmanageable for good, and IAM policies of this account could grant nothing on it.
  named = {
    "1-AccountAdministers"   = { identifiers = [local.root], actions = ["kms:*"] }
    "2-OwnersDoEverything"   = { identifiers = var.owners, actions = ["kms:*"] }
    "3-AdministratorsManage" = { identifiers = var.administrators, actions = local.manage }
  }

  # The principal of these is anyone, deliberately, and each is held to this account by kms:CallerAccount: this is how
  # AWS writes the policies of its own managed keys. Naming roles instead would tie the key to roles that are created
  # later and need the key first, and KMS refuses a policy that names an unknown role.
  anyone = {
    "1-UsersUse"          = { of = var.users, actions = local.use, conditions = [local.by_users] }
    "2-ServicesUse"       = { of = local.via, actions = local.use, conditions = [local.via_services] }
    "3-ServicesGrant"     = { of = local.via, actions = ["kms:CreateGrant"], conditions = [local.via_services, local.for_aws] }
    "4-AutoScalingUses"   = { of = local.scaled, actions = local.use, conditions = [local.to_scale] }
    "5-AutoScalingGrants" = { of = local.scaled, actions = ["kms:CreateGrant"], conditions = [local.to_scale, local.for_aws] }
  }

  # EC2 Auto Scaling launches instances with encrypted volumes under its service-linked role.
  scaled = setintersection(var.services, ["ec2"])

  logs    = setintersection(var.services, ["logs"])
  deliver = ["kms:Decrypt", "kms:GenerateDataKey*"]

  # Services that call KMS on their own behalf, by their own principals.
  principals = {
    "1-LogGroupsUse" = {
      identifiers = [for service in local.logs : "${service}.${local.region}.${local.domain}"]
      actions     = local.log_groups
      condition   = local.of_log_groups
    }
    "2-DeliveriesUse" = {
      identifiers = [for service in local.callers : "${service}.amazonaws.com"]
      actions     = local.deliver
      condition   = local.from_account
    }
  }
}

# In a key policy "*" as resource means this key and no other.
data "aws_iam_policy_document" "this" {
  dynamic "statement" {
    for_each = { for key, role in local.named : key => role if length(role.identifiers) > 0 }

    content {
      sid       = split("-", statement.key)[1]
      actions   = statement.value.actions
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = statement.value.identifiers
      }
    }
  }

  dynamic "statement" {
    for_each = { for key, role in local.anyone : key => role if length(role.of) > 0 }

    content {
      sid       = split("-", statement.key)[1]
      actions   = statement.value.actions
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = ["*"]
      }

      dynamic "condition" {
        for_each = concat([local.of_account], statement.value.conditions)

        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }

  dynamic "statement" {
    for_each = { for key, service in local.principals : key => service if length(service.identifiers) > 0 }

    content {
      sid       = split("-", statement.key)[1]
      actions   = statement.value.actions
      resources = ["*"]

      principals {
        type        = "Service"
        identifiers = statement.value.identifiers
      }

      condition {
        test     = statement.value.condition.test
        variable = statement.value.condition.variable
        values   = statement.value.condition.values
      }
    }
  }
}
