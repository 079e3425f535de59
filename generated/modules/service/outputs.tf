output "security_group_id" {
  description = "Security group of the instances, for what they may reach to let them in."
  value       = aws_security_group.this.id
}

output "autoscaling_group_name" {
  description = "Name of the Auto Scaling group, for alarms, deployments and runbooks."
  value       = aws_autoscaling_group.this.name
}

output "autoscaling_group_arn" {
  description = "ARN of the Auto Scaling group."
  value       = aws_autoscaling_group.this.arn
}

output "role_name" {
  description = "Role of the instances, to attach further rights to, such as publishing to a topic."
  value       = aws_iam_role.this.name
}

output "role_arn" {
  description = "ARN of the instances' role, for resource policies."
  value       = aws_iam_role.this.arn
}

output "launch_template_id" {
  description = "Launch template of the instances."
  value       = aws_launch_template.this.id
}

output "log_group_name" {
  description = "Log group the instances write to."
  value       = aws_cloudwatch_log_group.this.name
}
