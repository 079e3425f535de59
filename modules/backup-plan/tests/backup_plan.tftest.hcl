mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-daily-backup" }
  }
}

variables {
  name           = "bank-daily"
  vault_name     = "bank-daily"
  copy_vault_arn = "arn:aws:backup:eu-central-1:123456789012:backup-vault:bank-daily"
  retention_days = 30
  tags           = { System = "bank" }
  resources = {
    ledger = "arn:aws:rds:eu-south-1:123456789012:db:bank-ledger"
    files  = "arn:aws:elasticfilesystem:eu-south-1:123456789012:file-system/fs-0123456789abcdef0"
  }
}

run "backs_up_daily_and_copies_to_the_other_region" {
  assert {
    condition     = one(aws_backup_plan.this.rule).schedule == "cron(0 3 * * ? *)" && one(aws_backup_plan.this.rule).target_vault_name == "bank-daily"
    error_message = "Backups must begin at three every day, into the vault of this region."
  }
  assert {
    condition     = one(one(aws_backup_plan.this.rule).copy_action).destination_vault_arn == var.copy_vault_arn && one(one(one(aws_backup_plan.this.rule).copy_action).lifecycle).delete_after == 30 && one(one(aws_backup_plan.this.rule).lifecycle).delete_after == 30
    error_message = "Each backup must be copied, and the copy kept as long as the backup."
  }
}

run "selects_by_arn_as_a_role_that_may_restore" {
  assert {
    condition     = aws_backup_selection.this.resources == toset(values(var.resources)) && aws_backup_selection.this.iam_role_arn == aws_iam_role.this.arn
    error_message = "What is covered, and nothing else, must be selected."
  }
  assert {
    condition     = toset([for attachment in aws_iam_role_policy_attachment.this : attachment.policy_arn]) == toset(["arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup", "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores"])
    error_message = "The role must be able to back up and to restore."
  }
  assert {
    condition     = jsondecode(aws_iam_role.this.assume_role_policy).Statement[0].Principal.Service == "backup.amazonaws.com"
    error_message = "Only AWS Backup may take the role."
  }
}

run "keeps_backups_here_without_another_vault" {
  variables {
    copy_vault_arn = null
  }
  assert {
    condition     = length(one(aws_backup_plan.this.rule).copy_action) == 0
    error_message = "Nothing may be copied without a place to copy it to."
  }
}

run "reject_name_that_no_plan_can_have" {
  command = plan
  variables {
    name = "bank daily"
  }
  expect_failures = [var.name]
}

run "reject_name_for_an_arn" {
  command = plan
  variables {
    copy_vault_arn = "bank-daily"
  }
  expect_failures = [var.copy_vault_arn]
}

run "reject_nothing_to_back_up" {
  command = plan
  variables {
    resources = {}
  }
  expect_failures = [var.resources]
}

run "reject_half_a_day" {
  command = plan
  variables {
    retention_days = 0.5
  }
  expect_failures = [var.retention_days]
}

run "reject_hour_that_no_clock_shows" {
  command = plan
  variables {
    hour = 24
  }
  expect_failures = [var.hour]
}
