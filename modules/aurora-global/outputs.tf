output "identifier" {
  description = "What its clusters name as the global database they are made in."
  value       = aws_rds_global_cluster.this.global_cluster_identifier
}

output "arn" {
  description = "ARN of the global database, which has no region in it."
  value       = aws_rds_global_cluster.this.arn
}

output "endpoint" {
  description = "Host name of the writer, in either region, once there is one."
  value       = aws_rds_global_cluster.this.endpoint
}
