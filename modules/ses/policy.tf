locals {
  sending = {
    Sid      = "Send"
    Effect   = "Allow"
    Action   = ["ses:SendEmail", "ses:SendRawEmail"]
    Resource = [local.identity_arn, local.configuration_set_arn]
    Condition = {
      StringLike = { "ses:FromAddress" = local.domain == null ? var.identity : "*@${local.domain}" }
    }
  }

  reading = [
    for bucket in aws_s3_bucket.inbox : [
      {
        Sid      = "ReadInbox"
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:ListBucket"]
        Resource = [bucket.arn, "${bucket.arn}/*"]
      },
      {
        Sid       = "DecryptInbox"
        Effect    = "Allow"
        Action    = "kms:Decrypt"
        Resource  = var.kms_key_arn
        Condition = { StringEquals = { "kms:ViaService" = "s3.${local.region}.${data.aws_partition.current.dns_suffix}" } }
      },
    ]
  ]
}

# What an application needs and no more: attach it to the application's role. There is no IAM user and no access key
# here: a key made by Terraform would lie in the state, and whoever reads the state could send mail in this name.
resource "aws_iam_policy" "this" {
  name        = "${var.name}-${local.region}"
  description = "Sends mail as ${var.identity} from ${local.region}"
  tags        = var.tags

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat([local.sending], flatten(local.reading))
  })

  lifecycle {
    # IAM cannot change it, and deletes no policy that a role still has: roles of other states have this one.
    ignore_changes = [description]
  }
}
