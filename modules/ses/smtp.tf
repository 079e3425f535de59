# A user that may send and nothing else, without an access key: one made by Terraform would lie in the state with its
# secret. The command in the README makes the key and puts what follows from it into the secret, which is empty until then.
locals {
  smtp = var.smtp == null ? {} : { smtp = var.smtp }
}

#trivy:ignore:AWS-0143:The user exists for the SMTP endpoint only and has this policy only; a group would have one member.
resource "aws_iam_user" "smtp" {
  #checkov:skip=CKV_AWS_273:The SMTP endpoint of SES accepts credentials of an IAM user only.
  for_each = local.smtp

  name = "${var.name}-smtp-${local.region}"
  tags = var.tags
}

resource "aws_iam_user_policy_attachment" "smtp" {
  #checkov:skip=CKV_AWS_40:The user exists for the SMTP endpoint only and has this policy only; a group would have one member.
  for_each = local.smtp

  user       = aws_iam_user.smtp[each.key].name
  policy_arn = aws_iam_policy.this.arn
}

# No replica: the password is good in this region only.
resource "aws_secretsmanager_secret" "smtp" {
  #checkov:skip=CKV2_AWS_57:The SMTP password follows from an access key of the user. The command in the README makes a new one.
  for_each = local.smtp

  name        = each.value.secret_name
  description = "User name and password of the SMTP endpoint of ${local.region}, to send as ${var.identity}"
  kms_key_id  = var.kms_key_arn
  tags        = var.tags

  lifecycle {
    # What was put into it by hand would be lost.
    prevent_destroy = true
  }
}
