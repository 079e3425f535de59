output "identity_arn" {
  description = "ARN of the identity, for policies that name who may send as it."
  value       = local.identity_arn
}

output "configuration_set_name" {
  description = "Configuration set that mail of the identity falls under; naming it is optional, for it is the identity's default."
  value       = aws_sesv2_configuration_set.this.configuration_set_name
}

output "policy_arn" {
  description = "ARN of the policy that lets a role send as the identity and, where mail is received, read it."
  value       = aws_iam_policy.this.arn
}

output "feedback_topic_arn" {
  description = "ARN of the topic that bounces, complaints and rejections are published to, for whatever acts on them."
  value       = aws_sns_topic.feedback.arn
}

output "dns_records" {
  description = "Records the domain needs, by names known beforehand: hand them to the module dns-records, or to the administrator of the domain's DNS. Records that every region shares have the same name in each region's map. Empty for an address."
  value       = merge(local.easy_dkim, local.own_dkim, local.of_mail_from, local.of_dmarc)
}

output "mail_exchanger" {
  description = "Host that the MX record of a receiving domain names for this region, or null where nothing is received."
  value       = var.receiving == null ? null : "inbound-smtp.${local.region}.amazonaws.com"
}

output "inbox_bucket" {
  description = "Bucket that received mail is stored in, or null where nothing is received."
  value       = one([for bucket in aws_s3_bucket.inbox : bucket.id])
}

output "smtp_user" {
  description = "User of IAM that the command in the README makes an access key for, or null where SMTP is not used."
  value       = one([for user in aws_iam_user.smtp : user.name])
}

output "smtp_secret_arn" {
  description = "ARN of the secret that the command in the README fills, or null where SMTP is not used."
  value       = one([for secret in aws_secretsmanager_secret.smtp : secret.arn])
}
