output "arn" {
  description = "ARN of the replicated backups, which a restore in this region names as its source."
  value       = aws_db_instance_automated_backups_replication.this.id
}
