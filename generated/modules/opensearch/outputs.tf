output "host" {
  description = "Host name clients connect to: the custom endpoint where there is one."
  value       = coalesce(try(var.custom_endpoint.host, null), aws_opensearch_domain.this.endpoint)
}

output "endpoint" {
  description = "Host name that AWS gave the domain, which the DNS record of a custom endpoint points to."
  value       = aws_opensearch_domain.this.endpoint
}

output "port" {
  description = "Port clients connect to."
  value       = local.port
}

output "dashboard_endpoint" {
  description = "Where OpenSearch Dashboards answers, inside the network."
  value       = aws_opensearch_domain.this.dashboard_endpoint
}

output "arn" {
  description = "ARN of the domain."
  value       = aws_opensearch_domain.this.arn
}

output "domain_name" {
  description = "Name of the domain, which its metrics and a connection from another domain know it by."
  value       = aws_opensearch_domain.this.domain_name
}

output "master_role_arn" {
  description = "Role that administers the domain from within OpenSearch: assume it to map the clients' roles and to start replication. Null where a user does."
  value       = one(aws_iam_role.master[*].arn)
}

output "security_group_id" {
  description = "Security group of the domain, for rules that lead to it."
  value       = aws_security_group.this.id
}
