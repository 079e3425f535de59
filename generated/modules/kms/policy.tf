# In a key policy "*" as resource means this key and no other.
data "aws_iam_policy_document" "this" {
  # Deliberate: without the account itself a lost administrator would make the key unmanageable for good,
  # and IAM policies of this account could grant nothing on it.
  statement {
    sid       = "AccountAdministers"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = [local.root]
    }
  }

  dynamic "statement" {
    for_each = length(var.administrators) == 0 ? {} : { administrators = var.administrators }

    content {
      sid       = "AdministratorsManage"
      resources = ["*"]

      actions = [
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

      principals {
        type        = "AWS"
        identifiers = statement.value
      }
    }
  }

  # The wildcard principals below are deliberate and each is held to this account by kms:CallerAccount:
  # this is how AWS writes the policies of its own managed keys. Naming roles instead would tie the key to roles
  # that are created later and need the key first.
  dynamic "statement" {
    for_each = length(local.via) == 0 ? {} : { via = local.via }

    content {
      sid       = "ServicesUse"
      actions   = local.use
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = ["*"]
      }

      condition {
        test     = "StringEquals"
        variable = "kms:CallerAccount"
        values   = [local.account]
      }

      condition {
        test     = "StringEquals"
        variable = "kms:ViaService"
        values   = [for service in statement.value : "${service}.${local.region}.${local.domain}"]
      }
    }
  }

  dynamic "statement" {
    for_each = length(local.via) == 0 ? {} : { via = local.via }

    content {
      sid       = "ServicesGrant"
      actions   = ["kms:CreateGrant"]
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = ["*"]
      }

      condition {
        test     = "StringEquals"
        variable = "kms:CallerAccount"
        values   = [local.account]
      }

      condition {
        test     = "StringEquals"
        variable = "kms:ViaService"
        values   = [for service in statement.value : "${service}.${local.region}.${local.domain}"]
      }

      condition {
        test     = "Bool"
        variable = "kms:GrantIsForAWSResource"
        values   = ["true"]
      }
    }
  }

  # EC2 Auto Scaling launches instances with encrypted volumes under its service-linked role. The role is matched by
  # condition: as a principal it would have to exist already, and KMS refuses a policy that names an unknown role.
  dynamic "statement" {
    for_each = contains(var.services, "ec2") ? { ec2 = local.autoscaling } : {}

    content {
      sid       = "AutoScalingUses"
      actions   = local.use
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = ["*"]
      }

      condition {
        test     = "StringEquals"
        variable = "kms:CallerAccount"
        values   = [local.account]
      }

      condition {
        test     = "ArnLike"
        variable = "aws:PrincipalArn"
        values   = [statement.value]
      }
    }
  }

  dynamic "statement" {
    for_each = contains(var.services, "ec2") ? { ec2 = local.autoscaling } : {}

    content {
      sid       = "AutoScalingGrants"
      actions   = ["kms:CreateGrant"]
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = ["*"]
      }

      condition {
        test     = "StringEquals"
        variable = "kms:CallerAccount"
        values   = [local.account]
      }

      condition {
        test     = "ArnLike"
        variable = "aws:PrincipalArn"
        values   = [statement.value]
      }

      condition {
        test     = "Bool"
        variable = "kms:GrantIsForAWSResource"
        values   = ["true"]
      }
    }
  }

  dynamic "statement" {
    for_each = contains(var.services, "logs") ? { logs = local.region } : {}

    content {
      sid       = "LogGroupsUse"
      actions   = ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
      resources = ["*"]

      principals {
        type        = "Service"
        identifiers = ["logs.${statement.value}.${local.domain}"]
      }

      condition {
        test     = "ArnLike"
        variable = "kms:EncryptionContext:aws:logs:arn"
        values   = ["arn:${data.aws_partition.current.partition}:logs:${statement.value}:${local.account}:*"]
      }
    }
  }

  dynamic "statement" {
    for_each = length(local.callers) == 0 ? {} : { callers = local.callers }

    content {
      sid       = "DeliveriesUse"
      actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
      resources = ["*"]

      principals {
        type        = "Service"
        identifiers = [for service in statement.value : "${service}.amazonaws.com"]
      }

      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = [local.account]
      }
    }
  }
}
