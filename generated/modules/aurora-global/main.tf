# Made empty, before any cluster: the first cluster that is made in it becomes its primary.
resource "aws_rds_global_cluster" "this" {
  global_cluster_identifier = var.name
  engine                    = var.engine
  engine_version            = var.engine_version
  storage_encrypted         = true
  deletion_protection       = var.deletion_protection
  tags                      = var.tags

  # Up to 6.26 the provider fails at a minor upgrade of a global database, because it waits for an error text that AWS has
  # changed (hashicorp/terraform-provider-aws 45605). Versions are raised in the clusters instead.
  lifecycle {
    ignore_changes = [engine_version]
  }
}
