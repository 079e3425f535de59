output "fqdn" {
  description = "Name that clients resolve."
  value       = aws_route53_record.this["primary"].fqdn
}

output "health_check_id" {
  description = "Health check of the primary region, for an alarm in us-east-1."
  value       = aws_route53_health_check.primary.id
}
