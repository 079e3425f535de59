data "aws_region" "current" {}

# A vault that still holds backups cannot be destroyed, on purpose: they are what is left when all else is gone.
resource "aws_backup_vault" "this" {
  name        = var.name
  kms_key_arn = var.kms_key_arn
  tags        = var.tags

  lifecycle {
    precondition {
      condition     = split(":", var.kms_key_arn)[3] == data.aws_region.current.id
      error_message = "kms_key_arn must be a key of ${data.aws_region.current.id}, the provider's region: AWS Backup cannot use a key of another one."
    }
  }
}
