data "aws_region" "current" {}

resource "aws_db_instance_automated_backups_replication" "this" {
  source_db_instance_arn = var.source_instance_arn
  kms_key_id             = var.kms_key_arn
  retention_period       = var.retention_days

  lifecycle {
    precondition {
      condition     = split(":", var.source_instance_arn)[3] != data.aws_region.current.id
      error_message = "source_instance_arn names an instance in ${data.aws_region.current.id}, the provider's own region: backups are replicated to another one."
    }

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == data.aws_region.current.id
      error_message = "kms_key_arn must be a key of ${data.aws_region.current.id}, the provider's region: RDS cannot encrypt under a key of another one."
    }
  }
}
