locals {
  receives    = var.receiving == null ? {} : { inbox = var.receiving }
  inbox_name  = "${var.name}-${local.region}-${local.account}"
  rule_name   = "store"
  receipt_arn = "arn:${local.partition}:ses:${local.region}:${local.account}:receipt-rule-set/${var.name}:receipt-rule/${local.rule_name}"

  # Of these addresses and domains, those that the identity does not cover; SES would silently take no mail for them.
  strangers = var.receiving == null ? [] : [
    for recipient in var.receiving.recipients : recipient
    if !endswith(recipient, "@${var.identity}") && !endswith(recipient, ".${var.identity}") && recipient != var.identity
  ]
}

resource "aws_s3_bucket" "inbox" {
  #checkov:skip=CKV_AWS_18:Access logs need one more bucket, without the KMS key, and are delivered at best effort. CloudTrail data events can record who reads mail.
  #checkov:skip=CKV_AWS_144:SES receives mail in each region into the bucket of that region.
  #checkov:skip=CKV2_AWS_62:What reads the mail belongs to the caller, who can add a notification to the bucket.
  for_each = local.receives

  bucket = local.inbox_name
  tags   = var.tags

  lifecycle {
    # S3 refuses to delete a bucket that holds anything, but its policy and versioning would be gone by then.
    prevent_destroy = true

    precondition {
      condition     = contains(local.receiving_regions, local.region)
      error_message = "receiving cannot be set in ${local.region}: SES receives mail only in ${join(", ", local.receiving_regions)}."
    }

    precondition {
      condition     = local.domain != null
      error_message = "receiving cannot be set for ${var.identity}: SES receives mail for domains only, so give the domain as identity."
    }

    precondition {
      condition     = length(local.strangers) == 0
      error_message = "receiving.recipients must lie within ${var.identity}, the identity SES has verified; these do not: ${join(", ", local.strangers)}."
    }

    precondition {
      condition     = can(regex("^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$", local.inbox_name))
      error_message = "name must be lower-case letters, digits and hyphens that make, with region and account, a bucket name of at most 63 characters when receiving is set; ${local.inbox_name} has ${length(local.inbox_name)}."
    }
  }
}

resource "aws_s3_bucket_versioning" "inbox" {
  for_each = aws_s3_bucket.inbox

  bucket = each.value.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "inbox" {
  for_each = aws_s3_bucket.inbox

  bucket = each.value.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.kms_key_arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "inbox" {
  for_each = aws_s3_bucket.inbox

  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "inbox" {
  for_each = aws_s3_bucket.inbox

  bucket = each.value.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "inbox" {
  for_each = aws_s3_bucket.inbox

  bucket = each.value.id

  rule {
    id     = "expire"
    status = "Enabled"

    filter {}

    expiration {
      days = var.receiving.retention_days
    }

    noncurrent_version_expiration {
      noncurrent_days = 7
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }

  depends_on = [aws_s3_bucket_versioning.inbox]
}

resource "aws_s3_bucket_policy" "inbox" {
  for_each = aws_s3_bucket.inbox

  bucket = each.value.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "SesStores"
        Effect    = "Allow"
        Action    = "s3:PutObject"
        Resource  = "${each.value.arn}/*"
        Principal = { Service = "ses.amazonaws.com" }
        Condition = {
          StringEquals = { "aws:SourceAccount" = local.account }
          ArnEquals    = { "aws:SourceArn" = local.receipt_arn }
        }
      },
      {
        # The wildcard principal is deliberate: it denies, and it denies everybody.
        Sid       = "DenyWithoutTls"
        Effect    = "Deny"
        Action    = "s3:*"
        Resource  = [each.value.arn, "${each.value.arn}/*"]
        Principal = "*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })

  depends_on = [aws_s3_bucket_public_access_block.inbox]
}

resource "aws_ses_receipt_rule_set" "this" {
  for_each = local.receives

  rule_set_name = var.name
}

resource "aws_ses_receipt_rule" "store" {
  for_each = local.receives

  name          = local.rule_name
  rule_set_name = aws_ses_receipt_rule_set.this[each.key].rule_set_name
  recipients    = each.value.recipients
  enabled       = true
  scan_enabled  = true
  tls_policy    = "Require"

  # Encrypted by the bucket, not by SES: what SES encrypts itself only its own client library can read.
  s3_action {
    bucket_name = aws_s3_bucket.inbox[each.key].id
    position    = 1
  }

  # SES stores one message to try the bucket, and refuses one it may not write to.
  depends_on = [aws_s3_bucket_policy.inbox, aws_s3_bucket_server_side_encryption_configuration.inbox]
}

# A region has one active rule set: this one takes the place of any other.
resource "aws_ses_active_receipt_rule_set" "this" {
  for_each = local.receives

  rule_set_name = aws_ses_receipt_rule_set.this[each.key].rule_set_name

  depends_on = [aws_ses_receipt_rule.store]
}
