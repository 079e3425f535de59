output "address" {
  description = "Host name clients connect to."
  value       = aws_db_instance.this.address
}

output "endpoint" {
  description = "Host name and port, joined by a colon."
  value       = aws_db_instance.this.endpoint
}

output "port" {
  description = "Port clients connect to."
  value       = local.port
}

output "arn" {
  description = "ARN of the instance; what a replica in another region names as its source."
  value       = aws_db_instance.this.arn
}

output "identifier" {
  description = "Name of the instance, the DBInstanceIdentifier of its metrics."
  value       = aws_db_instance.this.identifier
}

output "security_group_id" {
  description = "Security group of the instance, for rules that lead to it."
  value       = aws_security_group.this.id
}

output "resource_id" {
  description = "Immutable id of the instance, which IAM database authentication grants rds-db:connect on."
  value       = aws_db_instance.this.resource_id
}

output "reader_addresses" {
  description = "Host names of the read replicas in this region, by the last word of their names."
  value       = { for key, reader in aws_db_instance.reader : key => reader.address }
}
