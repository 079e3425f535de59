data "aws_iam_policy_document" "replication_from_recovery" {
  provider = aws.recovery

  statement {
    sid       = "ReadConfiguration"
    actions   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
    resources = [aws_s3_bucket.recovery.arn]
  }

  statement {
    sid       = "ReadVersions"
    resources = ["${aws_s3_bucket.recovery.arn}/*"]

    actions = [
      "s3:GetObjectVersionAcl",
      "s3:GetObjectVersionForReplication",
      "s3:GetObjectVersionTagging",
    ]
  }

  statement {
    sid       = "WriteReplicas"
    actions   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
    resources = ["${aws_s3_bucket.primary.arn}/*"]
  }

  statement {
    sid       = "Decrypt"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_replica_key.recovery.arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.${local.recovery_region}.${data.aws_partition.current.dns_suffix}"]
    }
  }

  statement {
    sid       = "Encrypt"
    actions   = ["kms:Encrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_key.primary.arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.${local.primary_region}.${data.aws_partition.current.dns_suffix}"]
    }
  }
}

resource "aws_iam_role" "replication_from_recovery" {
  provider = aws.recovery

  name                 = "${var.name}-replication-${local.recovery_region}"
  description          = "Lets S3 copy Terraform state out of ${local.recovery_name}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = data.aws_iam_policy_document.replication_trust.json
  tags                 = var.tags
}

resource "aws_iam_role_policy" "replication_from_recovery" {
  provider = aws.recovery

  name   = "replication"
  role   = aws_iam_role.replication_from_recovery.id
  policy = data.aws_iam_policy_document.replication_from_recovery.json
}

resource "aws_s3_bucket_replication_configuration" "recovery" {
  provider = aws.recovery

  bucket = aws_s3_bucket.recovery.id
  role   = aws_iam_role.replication_from_recovery.arn

  rule {
    id       = "state"
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

      sse_kms_encrypted_objects {
        status = "Enabled"
      }
    }

    destination {
      bucket        = aws_s3_bucket.primary.arn
      storage_class = "STANDARD"

      encryption_configuration {
        replica_kms_key_id = aws_kms_key.primary.arn
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

  depends_on = [
    aws_iam_role_policy.replication_from_recovery,
    aws_s3_bucket_versioning.primary,
    aws_s3_bucket_versioning.recovery,
  ]
}
