output "address" {
  description = "Host name of the primary node."
  value       = aws_elasticache_replication_group.this.primary_endpoint_address
}

output "reader_address" {
  description = "Host name that leads to the replicas."
  value       = aws_elasticache_replication_group.this.reader_endpoint_address
}

output "arn" {
  description = "ARN of the replication group."
  value       = aws_elasticache_replication_group.this.arn
}

output "id" {
  description = "Id of the replication group."
  value       = aws_elasticache_replication_group.this.replication_group_id
}

output "security_group_id" {
  description = "Security group of the nodes."
  value       = aws_security_group.this.id
}
