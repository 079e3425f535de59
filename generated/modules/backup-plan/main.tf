data "aws_partition" "current" {}

locals {
  managed = ["AWSBackupServiceRolePolicyForBackup", "AWSBackupServiceRolePolicyForRestores"]
}

# Made once: roles are global, and a restore in the region of the copies is done as this one too.
resource "aws_iam_role" "this" {
  name                 = "${var.name}-backup"
  description          = "AWS Backup of ${var.name}, and restores from it"
  path                 = var.role_path
  permissions_boundary = var.permissions_boundary

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "backup.amazonaws.com" }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = toset(local.managed)

  role       = aws_iam_role.this.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/${each.key}"
}

resource "aws_backup_plan" "this" {
  name = var.name
  tags = var.tags

  rule {
    rule_name         = "daily"
    target_vault_name = var.vault_name
    schedule          = "cron(0 ${var.hour} * * ? *)"

    # In minutes: a backup that has not begun within an hour, or ended within eight, fails and is told of.
    start_window      = 60
    completion_window = 480

    lifecycle {
      delete_after = var.retention_days
    }

    dynamic "copy_action" {
      for_each = var.copy_vault_arn == null ? [] : [var.copy_vault_arn]

      content {
        destination_vault_arn = copy_action.value

        lifecycle {
          delete_after = var.retention_days
        }
      }
    }
  }
}

resource "aws_backup_selection" "this" {
  name         = var.name
  plan_id      = aws_backup_plan.this.id
  iam_role_arn = aws_iam_role.this.arn
  resources    = values(var.resources)

  # Without its rights the first backup fails, a day before anybody looks.
  depends_on = [aws_iam_role_policy_attachment.this]
}
