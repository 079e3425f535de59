mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { partition = "aws", dns_suffix = "amazonaws.com" }
  }
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.us-east-1.amazonaws.com" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/blog-publish" }
  }
  mock_resource "aws_iam_instance_profile" {
    defaults = { arn = "arn:aws:iam::123456789012:instance-profile/blog-publish" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", arn = "arn:aws:ec2:us-east-1:123456789012:launch-template/lt-0123456789abcdef0", latest_version = 3 }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:us-east-1:123456789012:log-group:/release-gates/blog-publish" }
  }
}

variables {
  name          = "blog-publish"
  vpc_id        = "vpc-0123456789abcdef0"
  subnet_id     = "subnet-0123456789abcdef0"
  image         = "ami-0123456789abcdef0"
  instance_type = "t3.medium"
  kms_key_arn   = "arn:aws:kms:us-east-1:123456789012:key/mrk-1"
  tags          = { System = "blog" }

  database = {
    source         = "blog-wordpress.abc.us-east-1.rds.amazonaws.com"
    readers        = { 1 = "blog-wordpress-1.abc.us-east-1.rds.amazonaws.com", 2 = "blog-wordpress-2.abc.us-east-1.rds.amazonaws.com" }
    port           = 3306
    secret_arn     = "arn:aws:secretsmanager:us-east-1:123456789012:secret:blog/wordpress/credentials-AbCdEf"
    secret_key_arn = "arn:aws:kms:us-east-1:123456789012:key/mrk-1"
  }

  sync = {
    from    = { dns_name = "fs-0123456789abcdef0.efs.us-east-1.amazonaws.com", access_point_id = "fsap-0123456789abcdef0" }
    to      = { dns_name = "fs-0123456789abcdef1.efs.us-east-1.amazonaws.com", access_point_id = "fsap-0123456789abcdef1" }
    exclude = ["wp-config.php"]
  }

  destinations = {
    wordpress = { security_group_id = "sg-0123456789abcdef0", port = 3306 }
    dev-files = { security_group_id = "sg-0123456789abcdef1", port = 2049 }
  }
}

run "starts_an_instance_for_each_run_and_ends_it_whatever_happens" {
  assert {
    condition     = aws_ssm_document.this.name == "blog-publish" && jsondecode(aws_ssm_document.this.content).schemaVersion == "0.3" && jsondecode(aws_ssm_document.this.content).mainSteps[*].name == ["launch", "wait", "gate", "terminate"]
    error_message = "The automation must launch, wait, work and terminate."
  }
  assert {
    condition     = alltrue([for step in slice(jsondecode(aws_ssm_document.this.content).mainSteps, 1, 3) : step.onFailure == "step:terminate" && step.onCancel == "step:terminate" && step.isCritical])
    error_message = "A step that fails or is cancelled must lead to the end of the instance, and fail the run."
  }
  assert {
    condition     = jsondecode(aws_ssm_document.this.content).mainSteps[0].inputs.LaunchTemplate == { LaunchTemplateId = "lt-0123456789abcdef0", Version = "3" }
    error_message = "The instance must come from the newest version of the template."
  }
  assert {
    condition     = aws_launch_template.this.instance_initiated_shutdown_behavior == "terminate" && strcontains(base64decode(aws_launch_template.this.user_data), "shutdown --poweroff +300")
    error_message = "An instance that was forgotten must end itself."
  }
}

run "stops_and_starts_readers_and_copies_what_is_published" {
  assert {
    condition     = jsondecode(aws_ssm_document.command.content).schemaVersion == "2.2" && jsondecode(aws_ssm_document.command.content).parameters.Action.allowedValues == ["start", "stop"]
    error_message = "The command must take start and stop and nothing else."
  }
  assert {
    condition     = contains(jsondecode(aws_ssm_document.command.content).mainSteps[0].inputs.runCommand, "for reader in blog-wordpress-1.abc.us-east-1.rds.amazonaws.com blog-wordpress-2.abc.us-east-1.rds.amazonaws.com; do")
    error_message = "Both readers must be stopped and started."
  }
  assert {
    condition     = length([for line in jsondecode(aws_ssm_document.command.content).mainSteps[0].inputs.runCommand : line if strcontains(line, "rsync --") && strcontains(line, "--exclude='wp-config.php'")]) == 1
    error_message = "Files must be copied without what is excluded."
  }
}

run "does_only_what_it_has_to" {
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.automation.policy).Statement : statement.Condition if statement.Sid == "LaunchFromTheTemplate"] == [{ ArnEquals = { "ec2:LaunchTemplate" = "arn:aws:ec2:us-east-1:123456789012:launch-template/lt-0123456789abcdef0" } }]
    error_message = "Only what the template describes may be launched."
  }
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.instance.policy).Statement : statement.Resource if statement.Sid == "ReadTheMasterUser"] == [var.database.secret_arn]
    error_message = "The instance must read the master user of this database alone."
  }
  assert {
    condition     = { for key, rule in aws_vpc_security_group_egress_rule.destinations : key => rule.from_port } == { wordpress = 3306, dev-files = 2049 }
    error_message = "The instance must reach what it works on."
  }
}

run "copies_files_alone_where_no_readers_are" {
  variables {
    database = null
  }

  assert {
    condition     = !strcontains(aws_ssm_document.command.content, "mysql.rds") && length([for statement in jsondecode(aws_iam_role_policy.instance.policy).Statement : statement if strcontains(statement.Sid, "MasterUser")]) == 0
    error_message = "Without readers there must be neither SQL nor a right to a secret."
  }
}

run "reject_gate_that_does_nothing" {
  command = plan

  variables {
    database = null
    sync     = null
  }

  expect_failures = [aws_ssm_document.command]
}

run "reject_database_without_readers" {
  command = plan

  variables {
    database = {
      source         = "blog-wordpress.abc.us-east-1.rds.amazonaws.com"
      readers        = {}
      port           = 3306
      secret_arn     = "arn:aws:secretsmanager:us-east-1:123456789012:secret:blog/wordpress/credentials-AbCdEf"
      secret_key_arn = "arn:aws:kms:us-east-1:123456789012:key/mrk-1"
    }
  }

  expect_failures = [var.database]
}

run "reject_copy_onto_itself" {
  command = plan

  variables {
    sync = {
      from = { dns_name = "fs-0123456789abcdef0.efs.us-east-1.amazonaws.com", access_point_id = "fsap-0123456789abcdef0" }
      to   = { dns_name = "fs-0123456789abcdef0.efs.us-east-1.amazonaws.com", access_point_id = "fsap-0123456789abcdef0" }
    }
  }

  expect_failures = [var.sync]
}

run "reject_pattern_that_a_shell_would_read" {
  command = plan

  variables {
    sync = {
      from    = { dns_name = "fs-0123456789abcdef0.efs.us-east-1.amazonaws.com", access_point_id = "fsap-0123456789abcdef0" }
      to      = { dns_name = "fs-0123456789abcdef1.efs.us-east-1.amazonaws.com", access_point_id = "fsap-0123456789abcdef1" }
      exclude = ["a' -rf"]
    }
  }

  expect_failures = [var.sync]
}

run "reject_name_that_ssm_keeps_for_itself" {
  command = plan

  variables {
    name = "aws-publish"
  }

  expect_failures = [var.name]
}

run "reject_alias_for_a_key" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:us-east-1:123456789012:alias/blog"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_port_that_does_not_exist" {
  command = plan

  variables {
    database = {
      source         = "blog-wordpress.abc.us-east-1.rds.amazonaws.com"
      readers        = { 1 = "blog-wordpress-1.abc.us-east-1.rds.amazonaws.com" }
      port           = 0
      secret_arn     = "arn:aws:secretsmanager:us-east-1:123456789012:secret:blog/wordpress/credentials-AbCdEf"
      secret_key_arn = "arn:aws:kms:us-east-1:123456789012:key/mrk-1"
    }
  }

  expect_failures = [var.database]
}

run "reject_file_system_without_an_access_point" {
  command = plan

  variables {
    sync = {
      from = { dns_name = "fs-0123456789abcdef0.efs.us-east-1.amazonaws.com", access_point_id = "fs-0123456789abcdef0" }
      to   = { dns_name = "fs-0123456789abcdef1.efs.us-east-1.amazonaws.com", access_point_id = "fsap-0123456789abcdef1" }
    }
  }

  expect_failures = [var.sync]
}

run "reject_gate_that_reaches_nothing" {
  command = plan

  variables {
    destinations = {}
  }

  expect_failures = [var.destinations]
}

run "reject_image_by_its_name" {
  command = plan

  variables {
    image = "al2023"
  }

  expect_failures = [var.image]
}
