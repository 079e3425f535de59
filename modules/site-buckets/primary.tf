#trivy:ignore:AWS-0089:Readers ask CloudFront, which alone may read this bucket.
resource "aws_s3_bucket" "primary" {
  #checkov:skip=CKV_AWS_18:Readers ask CloudFront, which alone may read this bucket.
  #checkov:skip=CKV_AWS_145:The pages are public. With the key of S3, CloudFront needs no right on a KMS key to read them.
  #checkov:skip=CKV2_AWS_62:CloudFront asks for a page when a reader does; nothing waits for an object.
  provider = aws.primary

  bucket = local.primary_name
  tags   = var.tags

  lifecycle {
    # S3 refuses to delete a bucket that holds anything, but its policy and versioning would be gone by then.
    prevent_destroy = true

    precondition {
      condition     = local.primary_region != local.recovery_region
      error_message = "aws.primary and aws.recovery are both in ${local.primary_region}: the two buckets must live in two regions."
    }
  }
}

resource "aws_s3_bucket_versioning" "primary" {
  provider = aws.primary

  bucket = aws_s3_bucket.primary.id

  versioning_configuration {
    status = "Enabled"
  }
}

# By S3's own key, deliberately: these pages are for everybody, and CloudFront needs no right on a key to read them.
#trivy:ignore:AWS-0132:The pages are public. With the key of S3, CloudFront needs no right on a KMS key to read them.
resource "aws_s3_bucket_server_side_encryption_configuration" "primary" {
  provider = aws.primary

  bucket = aws_s3_bucket.primary.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_public_access_block" "primary" {
  provider = aws.primary

  bucket                  = aws_s3_bucket.primary.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "primary" {
  provider = aws.primary

  bucket = aws_s3_bucket.primary.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "primary" {
  provider = aws.primary

  bucket = aws_s3_bucket.primary.id

  rule {
    id     = "old-versions"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = 90
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  depends_on = [aws_s3_bucket_versioning.primary]
}

resource "aws_s3_bucket_policy" "primary" {
  provider = aws.primary

  bucket = aws_s3_bucket.primary.id
  policy = jsonencode({ Version = "2012-10-17", Statement = local.statements.primary })

  depends_on = [aws_s3_bucket_public_access_block.primary]
}

# Whichever bucket is published to, the other follows: in an emergency that is the recovery region's.
resource "aws_s3_bucket_replication_configuration" "primary" {
  provider = aws.primary

  bucket = aws_s3_bucket.primary.id
  role   = aws_iam_role.replication[local.primary_region].arn

  rule {
    id       = "pages"
    priority = 0
    status   = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    source_selection_criteria {
      replica_modifications {
        status = "Enabled"
      }
    }

    destination {
      bucket        = aws_s3_bucket.recovery.arn
      storage_class = "STANDARD"

      metrics {
        status = "Enabled"

        event_threshold {
          minutes = 15
        }
      }

      replication_time {
        status = "Enabled"

        time {
          minutes = 15
        }
      }
    }
  }

  depends_on = [
    aws_iam_role_policy.replication,
    aws_s3_bucket_versioning.primary,
    aws_s3_bucket_versioning.recovery,
  ]
}
