resource "aws_elasticache_replication_group" "type_of_another_service" {
  replication_group_id       = "sessions"
  description                = "Sessions"
  node_type                  = "r7g.large"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
}

# Global datastores take no burstable nodes: it is the primary that has them, by its name.
resource "aws_elasticache_global_replication_group" "burstable" {
  global_replication_group_id_suffix = "logins"
  primary_replication_group_id       = "logins-on-t4g"
}
