data "aws_caller_identity" "current" {
  provider = aws.recovery
}

data "aws_partition" "current" {
  provider = aws.recovery
}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "primary" {
  provider = aws.primary
}

data "aws_region" "recovery" {
  provider = aws.recovery
}

locals {
  account         = data.aws_caller_identity.current.account_id
  partition       = data.aws_partition.current.partition
  primary_region  = element(split(".", data.aws_region.primary.endpoint), 1)
  recovery_region = element(split(".", data.aws_region.recovery.endpoint), 1)
  primary_name    = "${var.name}-${local.primary_region}-${local.account}"
  recovery_name   = "${var.name}-${local.recovery_region}-${local.account}"

  # Each way of copying has its own role: its rights end at the one bucket it reads and the one it writes.
  ways = {
    (local.primary_region)  = { from = aws_s3_bucket.primary.arn, to = aws_s3_bucket.recovery.arn }
    (local.recovery_region) = { from = aws_s3_bucket.recovery.arn, to = aws_s3_bucket.primary.arn }
  }

  # For both buckets: distributions of this account read, whoever comes without TLS does not. That the list of a bucket is
  # readable is what makes S3 answer 404 instead of 403 for a page that is not there.
  statements = {
    for side, arn in { primary = aws_s3_bucket.primary.arn, recovery = aws_s3_bucket.recovery.arn } : side => [
      {
        Sid       = "CloudFrontReads"
        Effect    = "Allow"
        Action    = ["s3:GetObject", "s3:ListBucket"]
        Resource  = [arn, "${arn}/*"]
        Principal = { Service = "cloudfront.amazonaws.com" }
        Condition = {
          StringEquals = { "aws:SourceAccount" = local.account }
          ArnLike      = { "aws:SourceArn" = "arn:${local.partition}:cloudfront::${local.account}:distribution/*" }
        }
      },
      {
        # The wildcard principal is deliberate: it denies, and it denies everybody.
        Sid       = "DenyWithoutTls"
        Effect    = "Deny"
        Action    = "s3:*"
        Resource  = [arn, "${arn}/*"]
        Principal = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  }
}

resource "aws_iam_role" "replication" {
  for_each = local.ways
  provider = aws.recovery

  name                 = "${var.name}-copies-${each.key}"
  description          = "Lets S3 copy the pages of ${var.name} out of ${each.key}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary
  tags                 = var.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "s3.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
    }]
  })
}

resource "aws_iam_role_policy" "replication" {
  for_each = local.ways
  provider = aws.recovery

  name = "replication"
  role = aws_iam_role.replication[each.key].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
        Resource = each.value.from
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"]
        Resource = "${each.value.from}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
        Resource = "${each.value.to}/*"
      },
    ]
  })
}
