# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

locals {
  region      = element(split(".", data.aws_region.current.endpoint), 1)
  account     = data.aws_caller_identity.current.account_id
  bucket_name = "${var.name}-${local.region}-${local.account}"
}

#trivy:ignore:AWS-0089:A bucket for logs that logs its own requests never comes to rest.
resource "aws_s3_bucket" "this" {
  #checkov:skip=CKV_AWS_18:A bucket for logs that logs its own requests never comes to rest.
  #checkov:skip=CKV_AWS_144:The logs of a region stay in that region.
  #checkov:skip=CKV_AWS_145:Elastic Load Balancing cannot write to a bucket that has a KMS key as its default; it supports SSE-S3 only.
  #checkov:skip=CKV2_AWS_62:Logs are read when they are needed; nothing waits for an object.
  bucket = local.bucket_name
  tags   = var.tags

  lifecycle {
    # S3 refuses to delete a bucket that holds anything, but its policy and versioning would be gone by then.
    prevent_destroy = true

    precondition {
      condition     = length(local.bucket_name) <= 63
      error_message = "name must make, with region and account, a bucket name of at most 63 characters; ${local.bucket_name} has ${length(local.bucket_name)}."
    }
  }
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id

  versioning_configuration {
    status = "Enabled"
  }
}

# A load balancer cannot write to a bucket that a KMS key encrypts, so the key is S3's own.
#trivy:ignore:AWS-0132:Elastic Load Balancing cannot write to a bucket that has a KMS key as its default; it supports SSE-S3 only.
resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {}

    expiration {
      days = var.retention_days
    }

    noncurrent_version_expiration {
      noncurrent_days = 7
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

# One principal for every region. The account of Elastic Load Balancing that regions opened before August 2022 wanted
# instead is AWS's legacy policy (Application Load Balancers, "Enable access logs"). Only the logs of this account's
# load balancers lie under its number.
resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "LoadBalancersWrite"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.this.arn}/*/AWSLogs/${local.account}/*"
        Principal = { Service = "logdelivery.elasticloadbalancing.amazonaws.com" }
      },
      {
        Sid       = "LogDeliveryAsks"
        Effect    = "Allow"
        Action    = "s3:GetBucketAcl"
        Resource  = aws_s3_bucket.this.arn
        Principal = { Service = "delivery.logs.amazonaws.com" }
        Condition = { StringEquals = { "aws:SourceAccount" = local.account } }
      },
      {
        # Flow logs of accelerators.
        Sid       = "LogDeliveryWrites"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.this.arn}/*/AWSLogs/${local.account}/*"
        Principal = { Service = "delivery.logs.amazonaws.com" }
        Condition = { StringEquals = { "aws:SourceAccount" = local.account, "s3:x-amz-acl" = "bucket-owner-full-control" } }
      },
      {
        # The wildcard principal is deliberate: it denies, and it denies everybody.
        Sid       = "DenyWithoutTls"
        Effect    = "Deny"
        Action    = "s3:*"
        Resource  = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
        Principal = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })

  depends_on = [aws_s3_bucket_public_access_block.this]
}
