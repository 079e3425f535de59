output "endpoint" {
  description = "Host name of the writer. In a secondary cluster it answers only once the cluster has taken over."
  value       = aws_rds_cluster.this.endpoint
}

output "reader_endpoint" {
  description = "Host name that spreads connections over the readers, or leads to the writer where there are none."
  value       = aws_rds_cluster.this.reader_endpoint
}

output "port" {
  description = "Port clients connect to."
  value       = local.port
}

output "arn" {
  description = "ARN of the cluster, by which a secondary one names its primary, and a switchover or failover its target. Known only once there are instances."
  value       = aws_rds_cluster.this.arn

  # Aurora makes a secondary cluster only from a primary that is being served.
  depends_on = [aws_rds_cluster_instance.this]
}

output "identifier" {
  description = "Name of the cluster, the DBClusterIdentifier of its metrics."
  value       = aws_rds_cluster.this.cluster_identifier
}

output "resource_id" {
  description = "Immutable id of the cluster, which IAM database authentication grants rds-db:connect on."
  value       = aws_rds_cluster.this.cluster_resource_id
}

output "security_group_id" {
  description = "Security group of the cluster, for rules that lead to it."
  value       = aws_security_group.this.id
}
