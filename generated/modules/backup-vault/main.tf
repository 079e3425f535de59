# The endpoint holds the region in every release of the provider from 5.100 on; what else says it is deprecated in 6.
data "aws_region" "current" {}

locals {
  region = element(split(".", data.aws_region.current.endpoint), 1)
}

# A vault that still holds backups cannot be destroyed, on purpose: they are what is left when all else is gone.
resource "aws_backup_vault" "this" {
  name        = var.name
  kms_key_arn = var.kms_key_arn
  tags        = var.tags

  lifecycle {
    # AWS Backup refuses to delete a vault that holds anything, in the middle of the apply.
    prevent_destroy = true

    precondition {
      condition     = split(":", var.kms_key_arn)[3] == local.region
      error_message = "kms_key_arn must be a key of ${local.region}, the provider's region: AWS Backup cannot use a key of another one."
    }
  }
}
