output "host" {
  description = "Host name of the node that writes; it stays the same when another node becomes that."
  value       = local.group.host
}

output "reader_host" {
  description = "Host name that leads to the replicas in turn."
  value       = local.group.reader_host
}

output "port" {
  description = "Port of the cache, which speaks TLS only."
  value       = local.port
}

output "security_group_id" {
  description = "Security group of the cache, for rules that lead to it."
  value       = aws_security_group.this.id
}

output "connect_policy_arn" {
  description = "Policy that lets a role sign in as the user of the cache; null without users."
  value       = one(aws_iam_policy.connect[*].arn)
}

output "global_datastore_id" {
  description = "Id of the global datastore, which the secondary in another region follows; null without one."
  value       = local.follows == null ? one(values(aws_elasticache_global_replication_group.this)[*].global_replication_group_id) : local.follows
}
