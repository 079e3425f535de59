locals {
  users = concat([aws_iam_role.master.arn], [for client in values(var.clients) : client.role_arn])

  statements = concat(
    [{
      Sid       = "RolesUse"
      Effect    = "Allow"
      Principal = { AWS = local.users }
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
  name        = "${var.name}-search-master-${local.region}"
  description = "Administers ${var.name} in ${local.region} from within OpenSearch"

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
