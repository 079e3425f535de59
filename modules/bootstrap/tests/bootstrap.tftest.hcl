mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws", dns_suffix = "amazonaws.com" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
}

variables {
  name             = "ledger-corda"
  parameter_prefix = "ledger/corda"
  log_group_name   = "/nodes/ledger-corda"
  kms_key_arn      = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}

run "runs_the_users_part_last" {
  variables {
    user_data = "systemctl enable --now corda.service"
  }
  assert {
    condition     = startswith(output.user_data, "#!/bin/bash\nset -euo pipefail\n") && endswith(output.user_data, "\nsystemctl enable --now corda.service\n")
    error_message = "The bootstrap must be a strict bash script that ends with the user's part."
  }
  assert {
    condition     = strcontains(output.user_data, "--path \"/ledger/corda\"") && strcontains(output.user_data, "\"log_group_name\": \"/nodes/ledger-corda\"")
    error_message = "Parameters must come from the prefix, and logs go to the group."
  }
}

run "tells_an_instance_what_is_its_own" {
  variables {
    environment = { MACHINE_NAME = "ledger-corda-eus1-az1", SEAT = "1" }
  }
  assert {
    condition     = strcontains(output.user_data, "\necho \"AWS_REGION=$region\" >\"$draft\"\necho 'MACHINE_NAME=\"ledger-corda-eus1-az1\"' >>\"$draft\"\necho 'SEAT=\"1\"' >>\"$draft\"\naws ssm")
    error_message = "Every draft of the environment file must hold the instance's own lines."
  }
}

run "allows_no_secret_unless_given" {
  assert {
    condition     = [for statement in jsondecode(output.policy).Statement : statement.Sid] == ["ReadParameters", "DecryptParameters", "WriteLogs"]
    error_message = "Without secrets there must be no right to any."
  }
}

run "allows_exactly_the_secrets_given" {
  variables {
    secrets          = { vault = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:vault-AbCdEf" }
    decrypt_key_arns = { vault = "arn:aws:kms:eu-south-1:123456789012:key/66666666-7777-8888-9999-000000000000" }
  }
  assert {
    condition     = jsondecode(output.policy).Statement[3].Resource == [var.secrets.vault] && jsondecode(output.policy).Statement[4].Resource == [var.decrypt_key_arns.vault]
    error_message = "The secret given may be read, and its key decrypt it."
  }
}

run "reject_name_that_no_file_should_have" {
  command = plan
  variables {
    name = "ledger/corda"
  }
  expect_failures = [var.name]
}

run "reject_environment_that_bash_would_run" {
  command = plan
  variables {
    environment = { MACHINE_NAME = "'; reboot; '" }
  }
  expect_failures = [var.environment]
}

run "allows_what_is_granted" {
  variables {
    grants = { sessions = [{ actions = ["elasticache:Connect"], resources = ["arn:aws:elasticache:eu-south-1:123456789012:replicationgroup:sessions"] }] }
  }
  assert {
    condition     = jsondecode(output.policy).Statement[3] == { Effect = "Allow", Action = ["elasticache:Connect"], Resource = ["arn:aws:elasticache:eu-south-1:123456789012:replicationgroup:sessions"] }
    error_message = "What is granted must be allowed, without an id."
  }
}
