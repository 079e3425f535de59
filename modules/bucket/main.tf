data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  account = data.aws_caller_identity.current.account_id
  region  = element(split(".", data.aws_region.current.endpoint), 1)
  copies  = var.copy_to == null ? {} : { this = var.copy_to }
}

#trivy:ignore:AWS-0089:Access logs need one more bucket in each region, without the KMS key, and are delivered at best effort. CloudTrail data events can record who uses objects.
resource "aws_s3_bucket" "this" {
  #checkov:skip=CKV_AWS_18:Access logs need one more bucket in each region, without the KMS key, and are delivered at best effort. CloudTrail data events can record who uses objects.
  #checkov:skip=CKV2_AWS_62:What waits for an object belongs to the caller, who can add a notification to the bucket.
  bucket = "${var.name}-${local.region}-${local.account}"
  tags   = var.tags

  # S3 deletes no bucket that holds anything, but it deletes an empty one, with its name.
  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id

  versioning_configuration {
    status = "Enabled"
  }
}

# A bucket key asks KMS once for many objects instead of once for each.
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
    id     = "old-versions"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = var.old_versions_days
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  dynamic "rule" {
    for_each = var.expiration_days == null ? {} : { this = var.expiration_days }

    content {
      id     = "expiration"
      status = "Enabled"

      filter {}

      expiration {
        days = rule.value
      }
    }
  }

  dynamic "rule" {
    for_each = var.infrequent_access_days == null ? {} : { this = var.infrequent_access_days }

    content {
      id     = "infrequent-access"
      status = "Enabled"

      filter {}

      transition {
        days          = rule.value
        storage_class = "STANDARD_IA"
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id

  # The wildcard principal is deliberate: it denies, and it denies everybody.
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "DenyWithoutTls"
      Effect    = "Deny"
      Action    = "s3:*"
      Resource  = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
      Principal = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })

  depends_on = [aws_s3_bucket_public_access_block.this]
}
