# Its rights end at the bucket it reads and the one it writes.
resource "aws_iam_role" "replication" {
  for_each = local.copies

  name                 = "${var.name}-copies-${local.region}"
  description          = "Lets S3 copy the objects of ${var.name} out of ${local.region}"
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
  for_each = local.copies

  name = "replication"
  role = aws_iam_role.replication[each.key].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
        Resource = aws_s3_bucket.this.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"]
        Resource = "${aws_s3_bucket.this.arn}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
        Resource = "${each.value.bucket_arn}/*"
      },
      {
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = var.kms_key_arn
        Condition = { StringLike = { "kms:ViaService" = "s3.*.${data.aws_partition.current.dns_suffix}" } }
      },
      {
        Effect    = "Allow"
        Action    = "kms:Encrypt"
        Resource  = each.value.kms_key_arn
        Condition = { StringLike = { "kms:ViaService" = "s3.*.${data.aws_partition.current.dns_suffix}" } }
      },
    ]
  })
}

# Each bucket follows the other, so that what one region wrote while the other was away comes back by itself.
resource "aws_s3_bucket_replication_configuration" "this" {
  for_each = local.copies

  bucket = aws_s3_bucket.this.id
  role   = aws_iam_role.replication[each.key].arn

  rule {
    id       = "objects"
    priority = 0
    status   = "Enabled"

    filter {}

    delete_marker_replication {
      status = var.copy_deletions ? "Enabled" : "Disabled"
    }

    source_selection_criteria {
      replica_modifications {
        status = "Enabled"
      }

      sse_kms_encrypted_objects {
        status = "Enabled"
      }
    }

    destination {
      bucket        = each.value.bucket_arn
      storage_class = "STANDARD"

      encryption_configuration {
        replica_kms_key_id = each.value.kms_key_arn
      }

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

  depends_on = [aws_iam_role_policy.replication, aws_s3_bucket_versioning.this]
}
