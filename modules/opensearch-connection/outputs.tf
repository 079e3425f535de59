output "alias" {
  description = "Name the follower knows its leader by, for the calls that start replication."
  value       = aws_opensearch_outbound_connection.this.connection_alias
}

output "connection_id" {
  description = "Id of the connection, the same in both regions."
  value       = aws_opensearch_inbound_connection_accepter.this.connection_id
}
