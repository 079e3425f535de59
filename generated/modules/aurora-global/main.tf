# Made empty, before any cluster: the first cluster that is made in it becomes its primary.
resource "aws_rds_global_cluster" "this" {
  global_cluster_identifier = var.name
  engine                    = var.engine
  engine_version            = var.engine_version
  storage_encrypted         = true
  deletion_protection       = var.deletion_protection
  tags                      = var.tags
}
