# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
}

resource "aws_db_instance_automated_backups_replication" "this" {
  source_db_instance_arn = var.source_instance_arn
  kms_key_id             = var.kms_key_arn
  retention_period       = var.retention_days

  lifecycle {
    precondition {
      condition     = split(":", var.source_instance_arn)[3] != local.region
      error_message = "source_instance_arn names an instance in ${local.region}, the provider's own region: backups are replicated to another one."
    }

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: RDS cannot encrypt under a key of another one."
    }
  }
}
