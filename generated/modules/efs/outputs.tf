output "id" {
  description = "Id of the file system, which mount targets, access points and replications name. Known only once clear text is refused, so that it cannot be mounted before."
  value       = aws_efs_file_system.this.id
  depends_on  = [aws_efs_file_system_policy.this]
}

output "arn" {
  description = "ARN of the file system, for IAM policies and backup plans."
  value       = aws_efs_file_system.this.arn
}

output "replication_status" {
  description = "State of the replication, such as ENABLED or ERROR, for the operator who watches it; null without one."
  value       = one(aws_efs_replication_configuration.this[*].destination[0].status)
}
