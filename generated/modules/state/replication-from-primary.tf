# Both ways, so that a state written in either region survives the loss of that region, and coming back needs no change.
# One state still has one home: a lock taken in one bucket does not hold in the other at once.
#
# Lock files cross over too. Terraform names the lock <key>.tflock, so every prefix that matches a state matches its
# lock, and S3 filters know neither suffixes nor exclusions. It does no harm: the delete marker follows the lock, and
# whoever finds a stale copy after losing a region removes it with terraform force-unlock.
data "aws_iam_policy_document" "replication_from_primary" {
  provider = aws.primary

  statement {
    sid       = "ReadConfiguration"
    actions   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
    resources = [aws_s3_bucket.primary.arn]
  }

  statement {
    sid       = "ReadVersions"
    resources = ["${aws_s3_bucket.primary.arn}/*"]

    actions = [
      "s3:GetObjectVersionAcl",
      "s3:GetObjectVersionForReplication",
      "s3:GetObjectVersionTagging",
    ]
  }

  statement {
    sid       = "WriteReplicas"
    actions   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
    resources = ["${aws_s3_bucket.recovery.arn}/*"]
  }

  statement {
    sid       = "Decrypt"
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.primary.arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.${local.primary_region}.${data.aws_partition.current.dns_suffix}"]
    }
  }

  statement {
    sid       = "Encrypt"
    actions   = ["kms:Encrypt", "kms:GenerateDataKey"]
    resources = [aws_kms_replica_key.recovery.arn]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["s3.${local.recovery_region}.${data.aws_partition.current.dns_suffix}"]
    }
  }
}

resource "aws_iam_role" "replication_from_primary" {
  provider = aws.primary

  name                 = "${var.name}-replication-${local.primary_region}"
  description          = "Lets S3 copy Terraform state out of ${local.primary_name}"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = data.aws_iam_policy_document.replication_trust.json
  tags                 = var.tags
}

resource "aws_iam_role_policy" "replication_from_primary" {
  provider = aws.primary

  name   = "replication"
  role   = aws_iam_role.replication_from_primary.id
  policy = data.aws_iam_policy_document.replication_from_primary.json
}

resource "aws_s3_bucket_replication_configuration" "primary" {
  provider = aws.primary

  bucket = aws_s3_bucket.primary.id
  role   = aws_iam_role.replication_from_primary.arn

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
      bucket        = aws_s3_bucket.recovery.arn
      storage_class = "STANDARD"

      encryption_configuration {
        replica_kms_key_id = aws_kms_replica_key.recovery.arn
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
    aws_iam_role_policy.replication_from_primary,
    aws_s3_bucket_versioning.primary,
    aws_s3_bucket_versioning.recovery,
  ]
}
