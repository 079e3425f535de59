output "plan_id" {
  description = "Id of the plan, for reports and audits."
  value       = aws_backup_plan.this.id
}

output "role_arn" {
  description = "ARN of the role that backs up and restores, which a restore in either region names."
  value       = aws_iam_role.this.arn
}
