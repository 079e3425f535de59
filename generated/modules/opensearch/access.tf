locals {
  roles = concat(aws_iam_role.master[*].arn, [for client in values(var.clients) : client.role_arn])

  statements = concat(
    # Who signs in by a password comes as no IAM identity: the security group says from where, OpenSearch itself who.
    [{
      Sid       = var.master_username == null ? "RolesUse" : "UsersSignIn"
      Effect    = "Allow"
      Principal = { AWS = var.master_username == null ? local.roles : ["*"] }
      Action    = ["es:ESHttp*"]
      Resource  = "${local.domain_arn}/*"
    }],
    # Deliberate: a follower comes as no IAM identity, so AWS documents this wildcard for replication. It opens one
    # action on this domain only; a follower also needs a connection that this account has accepted, and a role inside
    # OpenSearch.
    var.replication == "leader" ? [{
      Sid       = "FollowersRead"
      Effect    = "Allow"
      Principal = { AWS = ["*"] }
      Action    = ["es:ESCrossClusterGet"]
      Resource  = local.domain_arn
    }] : [],
  )

  access_policy = jsonencode({ Version = "2012-10-17", Statement = local.statements })
}

# Nobody is this role unless a policy of the account lets them assume it: naming the account hands that decision to IAM.
resource "aws_iam_role" "master" {
  count = var.master_username == null ? 1 : 0

  name                 = "${var.name}-search-master-${local.region}"
  description          = "Administers ${var.name} in ${local.region} from within OpenSearch"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
    }]
  })

  tags = var.tags
}

# The password that the domain is born with. The provider has no write-only argument for it, so the one it hands over is
# of no use for long: the command in the README replaces it by the one of a secret, which no state ever holds.
data "aws_secretsmanager_random_password" "first" {
  count = var.master_username == null ? 0 : 1

  password_length            = 40
  exclude_characters         = "'\"`$\\/@:"
  require_each_included_type = true
}

# Drawn anew at every plan; only the first one is kept.
resource "terraform_data" "first_password" {
  count = var.master_username == null ? 0 : 1

  input = sensitive(data.aws_secretsmanager_random_password.first[0].random_password)

  lifecycle {
    ignore_changes = [input]
  }
}
