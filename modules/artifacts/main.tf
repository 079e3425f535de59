data "aws_caller_identity" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)

  # A bucket's name is unique among all accounts, so it ends in this one's number.
  bucket = "${var.name}-${local.region}-${data.aws_caller_identity.current.account_id}"
}

#trivy:ignore:AWS-0089:Only the pipeline and its build read and write here. CloudTrail data events can record each request.
resource "aws_s3_bucket" "this" {
  #checkov:skip=CKV_AWS_18:Only the pipeline and its build read and write here. CloudTrail data events can record each request.
  #checkov:skip=CKV_AWS_144:A pipeline has a bucket in each region that it delivers to. Artifacts are built again, not recovered.
  #checkov:skip=CKV2_AWS_62:The pipeline passes artifacts on itself; nothing waits for an object.
  bucket = local.bucket

  tags = var.tags

  lifecycle {
    # S3 refuses to delete a bucket that holds anything, but its policy and versioning would be gone by then.
    prevent_destroy = true

    precondition {
      condition     = length(local.bucket) <= 63
      error_message = "name must leave room for the region and the account: ${local.bucket} has more than the 63 characters that S3 allows."
    }

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: S3 cannot use a key of another one."
    }
  }
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.kms_key_arn
    }
  }
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket = aws_s3_bucket.this.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# What was delivered last stays; what came before it is kept for as long as somebody may want to go back.
resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    id     = "old-artifacts"
    status = "Enabled"

    filter {}

    expiration {
      days = var.retention_days
    }

    noncurrent_version_expiration {
      noncurrent_days = 30
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

data "aws_iam_policy_document" "this" {
  statement {
    sid       = "OnlyOverTls"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = data.aws_iam_policy_document.this.json

  depends_on = [aws_s3_bucket_public_access_block.this]
}
