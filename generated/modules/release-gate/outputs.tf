output "document_name" {
  description = "Name of the automation, which opens the gate with Action=start and shuts it with Action=stop."
  value       = aws_ssm_document.this.name
}

output "security_group_id" {
  description = "Security group of the instances, which the database and the file systems let in."
  value       = aws_security_group.this.id
}

output "role_name" {
  description = "Role of the instances, which the file systems let mount."
  value       = aws_iam_role.instance.name
}

output "role_arn" {
  description = "ARN of the role of the instances, for policies of other resources."
  value       = aws_iam_role.instance.arn
}

output "log_group_name" {
  description = "Log group with what each run printed."
  value       = aws_cloudwatch_log_group.this.name
}
