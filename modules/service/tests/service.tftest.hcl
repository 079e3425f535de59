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
  mock_data "aws_ami" {
    defaults = { root_device_name = "/dev/sda1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-transactions-eu-south-1" }
  }
  mock_resource "aws_iam_instance_profile" {
    defaults = { arn = "arn:aws:iam::123456789012:instance-profile/bank-transactions-eu-south-1" }
  }
  mock_resource "aws_iam_service_linked_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling_bank-transactions-eu-south-1" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", latest_version = 3 }
  }
}

variables {
  name          = "bank-transactions"
  vpc_id        = "vpc-0a1b2c3d"
  subnet_ids    = { eus1-az1 = "subnet-0a", eus1-az2 = "subnet-0b" }
  image         = "ami-0123456789abcdef0"
  instance_type = "m7g.large"
  port          = 8081
  capacity      = { min = 2, max = 6, desired = 3 }
  kms_key_arn   = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  load_balancer = {
    security_group_id = "sg-0balancer"
    target_group_arn  = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:targetgroup/bank-transactions-8081/73e2d6bc24d8a067"
  }
  parameter_prefix = "bank/transactions"
  tags             = { System = "bank" }
}

run "spreads_over_zones_behind_the_load_balancer" {
  assert {
    condition     = aws_autoscaling_group.this.vpc_zone_identifier == toset(["subnet-0a", "subnet-0b"]) && aws_autoscaling_group.this.target_group_arns == toset([var.load_balancer.target_group_arn])
    error_message = "The group must span the subnets and register with the target group."
  }
  assert {
    condition     = aws_autoscaling_group.this.health_check_type == "ELB" && aws_autoscaling_group.this.health_check_grace_period == 120
    error_message = "The load balancer must judge the instances, after the grace period."
  }
  assert {
    condition     = aws_autoscaling_group.this.min_size == 2 && aws_autoscaling_group.this.max_size == 6 && aws_autoscaling_group.this.desired_capacity == 3
    error_message = "A new group must have the capacity it was given."
  }
  assert {
    condition     = alltrue([for tag in aws_autoscaling_group.this.tag : tag.propagate_at_launch]) && toset([for tag in aws_autoscaling_group.this.tag : tag.key]) == toset(["Name", "System"])
    error_message = "Instances must carry the tags."
  }
  assert {
    condition     = aws_autoscaling_policy.cpu.target_tracking_configuration[0].target_value == 60 && aws_autoscaling_policy.cpu.estimated_instance_warmup == 120
    error_message = "The group must aim at 60 % CPU, and not count an instance that is still starting."
  }
}

run "follows_processors_and_requests" {
  variables {
    scaling = { cpu_percent = 70, requests_per_target = 1000 }
    load_balancer = {
      security_group_id       = "sg-0balancer"
      target_group_arn        = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:targetgroup/bank-transactions-8081/73e2d6bc24d8a067"
      arn_suffix              = "app/bank-transactions/50dc6c495c0c9188"
      target_group_arn_suffix = "targetgroup/bank-transactions-8081/73e2d6bc24d8a067"
    }
  }
  assert {
    condition     = aws_autoscaling_policy.cpu.target_tracking_configuration[0].target_value == 70 && aws_autoscaling_policy.requests["requests"].target_tracking_configuration[0].target_value == 1000
    error_message = "The group must aim at both."
  }
  assert {
    condition     = aws_autoscaling_policy.requests["requests"].target_tracking_configuration[0].predefined_metric_specification[0].predefined_metric_type == "ALBRequestCountPerTarget" && aws_autoscaling_policy.requests["requests"].target_tracking_configuration[0].predefined_metric_specification[0].resource_label == "app/bank-transactions/50dc6c495c0c9188/targetgroup/bank-transactions-8081/73e2d6bc24d8a067"
    error_message = "Requests must be those of this target group behind this load balancer."
  }
}

run "rolls_a_new_template_through" {
  assert {
    condition     = aws_autoscaling_group.this.launch_template[0].version == "3" && aws_launch_template.this.update_default_version
    error_message = "The group must run the newest version by its number."
  }
  assert {
    condition     = aws_autoscaling_group.this.instance_refresh[0].strategy == "Rolling" && aws_autoscaling_group.this.instance_refresh[0].preferences[0].min_healthy_percentage == 100
    error_message = "A refresh must not go below full strength."
  }
}

# The first state of this run is the last of the runs before: desired was 3.
run "lifts_the_floor_and_leaves_the_level_alone" {
  variables {
    capacity = { min = 4, max = 8, desired = 5 }
  }
  assert {
    condition     = aws_autoscaling_group.this.min_size == 4 && aws_autoscaling_group.this.max_size == 8
    error_message = "A changed capacity must move floor and ceiling."
  }
  assert {
    condition     = aws_autoscaling_group.this.desired_capacity == 3
    error_message = "The level must be left to AWS once the group exists."
  }
}

run "hardens_the_instances" {
  assert {
    condition     = aws_launch_template.this.metadata_options[0].http_tokens == "required" && aws_launch_template.this.metadata_options[0].http_put_response_hop_limit == 1
    error_message = "Metadata must need a session token and not leave the instance."
  }
  assert {
    condition     = aws_launch_template.this.block_device_mappings[0].device_name == "/dev/sda1" && aws_launch_template.this.block_device_mappings[0].ebs[0].encrypted == "true" && aws_launch_template.this.block_device_mappings[0].ebs[0].kms_key_id == var.kms_key_arn && aws_launch_template.this.block_device_mappings[0].ebs[0].volume_type == "gp3"
    error_message = "The image's own root device must be encrypted by the key."
  }
  assert {
    condition     = aws_launch_template.this.network_interfaces[0].associate_public_ip_address == "false" && aws_launch_template.this.network_interfaces[0].security_groups == toset([aws_security_group.this.id]) && aws_launch_template.this.monitoring[0].enabled
    error_message = "Instances must be private, in their security group, and monitored."
  }
}

run "lets_auto_scaling_use_the_key" {
  assert {
    condition     = aws_kms_grant.volumes.key_id == var.kms_key_arn && aws_kms_grant.volumes.grantee_principal == aws_iam_service_linked_role.this.arn && contains(aws_kms_grant.volumes.operations, "CreateGrant")
    error_message = "The grant must go to the service-linked role of the group."
  }
  assert {
    condition     = aws_autoscaling_group.this.service_linked_role_arn == aws_iam_service_linked_role.this.arn && aws_iam_service_linked_role.this.custom_suffix == "bank-transactions-eu-south-1"
    error_message = "The group must launch as the role that was granted the key."
  }
}

run "shortens_a_role_suffix_that_does_not_fit" {
  variables {
    name = "bank-transactions-of-every-branch"
  }
  assert {
    condition     = length(aws_iam_service_linked_role.this.custom_suffix) == 35 && endswith(aws_iam_service_linked_role.this.custom_suffix, substr(sha256("bank-transactions-of-every-branch-eu-south-1"), 0, 8))
    error_message = "A long suffix must be cut and end in a digest of the whole."
  }
}

run "opens_no_port_but_its_own" {
  variables {
    destinations = { ledger = { security_group_id = "sg-0ledger", port = 5432 } }
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.load_balancer.referenced_security_group_id == "sg-0balancer" && aws_vpc_security_group_ingress_rule.load_balancer.from_port == 8081 && aws_vpc_security_group_ingress_rule.load_balancer.to_port == 8081
    error_message = "Only the load balancer may reach the port."
  }
  assert {
    condition     = aws_vpc_security_group_egress_rule.destinations["ledger"].referenced_security_group_id == "sg-0ledger" && aws_vpc_security_group_egress_rule.destinations["ledger"].from_port == 5432
    error_message = "A destination must be reachable by group and port."
  }
  assert {
    condition     = aws_vpc_security_group_egress_rule.https.from_port == 443 && aws_vpc_security_group_egress_rule.https.to_port == 443
    error_message = "Only HTTPS may go anywhere."
  }
  assert {
    condition     = length(aws_vpc_security_group_egress_rule.http) == 0 && length(aws_vpc_security_group_egress_rule.smtp) == 0
    error_message = "Clear text must be asked for."
  }
}

run "lets_bastions_in" {
  command = plan
  variables {
    bastions   = { jump = "sg-0jump" }
    public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG operator"
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.ssh["jump"].referenced_security_group_id == "sg-0jump" && aws_vpc_security_group_ingress_rule.ssh["jump"].from_port == 22 && aws_vpc_security_group_ingress_rule.ssh["jump"].to_port == 22
    error_message = "SSH must be open to the bastion's group."
  }
  assert {
    condition     = aws_launch_template.this.key_name == "bank-transactions" && aws_key_pair.this[0].public_key == var.public_key
    error_message = "Instances must know the operators' key."
  }
}

run "reject_key_that_ec2_does_not_take" {
  command = plan
  variables {
    public_key = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY= operator"
  }
  expect_failures = [var.public_key]
}

run "reaches_mirrors_and_mail" {
  command = plan
  variables {
    reaches_http = true
    reaches_smtp = true
  }
  assert {
    condition     = aws_vpc_security_group_egress_rule.http[0].from_port == 80 && aws_vpc_security_group_egress_rule.http[0].to_port == 80
    error_message = "Mirrors that speak no TLS must be within reach."
  }
  assert {
    condition     = aws_vpc_security_group_egress_rule.smtp[0].from_port == 587 && aws_vpc_security_group_egress_rule.smtp[0].to_port == 587
    error_message = "The SMTP endpoint of SES must be within reach."
  }
}

run "reads_no_secret_unless_given" {
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Sid] == ["ReadParameters", "DecryptParameters", "WriteLogs"]
    error_message = "Without secrets the role must have no right to any."
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.this.policy).Statement[0].Resource == ["arn:aws:ssm:eu-south-1:123456789012:parameter/bank/transactions", "arn:aws:ssm:eu-south-1:123456789012:parameter/bank/transactions/*"]
    error_message = "The role may read parameters under its prefix only."
  }
  assert {
    condition     = aws_iam_role.this.name == "bank-transactions-eu-south-1" && aws_iam_instance_profile.this.name == "bank-transactions-eu-south-1" && aws_iam_role_policy_attachment.session_manager.policy_arn == "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
    error_message = "Role and profile are global and must be named after their region."
  }
}

run "reads_exactly_the_secrets_given" {
  variables {
    secrets          = { ledger = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:ledger-AbCdEf" }
    decrypt_key_arns = { ledger = "arn:aws:kms:eu-south-1:123456789012:key/66666666-7777-8888-9999-000000000000" }
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.this.policy).Statement[3].Resource == [var.secrets.ledger] && jsondecode(aws_iam_role_policy.this.policy).Statement[3].Action == ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
    error_message = "The role may read the given secret only."
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.this.policy).Statement[4].Resource == [var.decrypt_key_arns.ledger] && jsondecode(aws_iam_role_policy.this.policy).Statement[4].Condition.StringEquals["kms:ViaService"] == ["secretsmanager.eu-south-1.amazonaws.com", "ssm.eu-south-1.amazonaws.com"]
    error_message = "The role may decrypt through Secrets Manager and Systems Manager of its region only."
  }
}

run "may_do_what_it_is_granted" {
  variables {
    grants = {
      sessions = [{
        actions   = ["elasticache:Connect"]
        resources = ["arn:aws:elasticache:eu-south-1:123456789012:replicationgroup:sessions"]
      }]
    }
  }
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement if lookup(statement, "Sid", "") == ""] == [{ Effect = "Allow", Action = ["elasticache:Connect"], Resource = ["arn:aws:elasticache:eu-south-1:123456789012:replicationgroup:sessions"] }]
    error_message = "The role must have the right that is granted, and no other beside its own."
  }
}

run "gets_the_policies_given" {
  variables {
    policy_arns = { letters = "arn:aws:iam::123456789012:policy/bank-letters-eu-south-1" }
  }
  assert {
    condition     = aws_iam_role_policy_attachment.further["letters"].policy_arn == var.policy_arns["letters"] && aws_iam_role_policy_attachment.further["letters"].role == aws_iam_role.this.name
    error_message = "The role must get the policy."
  }
}

run "needs_no_key_to_publish_to_a_topic_that_is_given_without_one" {
  variables {
    publishes_to = { central = { topic_arn = "arn:aws:sns:eu-south-1:123456789012:central-events" } }
  }

  assert {
    condition = [
      for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Sid
      if contains(["Publish", "EncryptWhatIsPublished"], statement.Sid)
    ] == ["Publish"]
    error_message = "The instances must publish to the topic, and get no right to a key."
  }
}

run "publishes_and_consumes_exactly_what_is_given" {
  variables {
    publishes_to = {
      transfers = {
        topic_arn   = "arn:aws:sns:eu-south-1:123456789012:bank-transfers.fifo"
        kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
      }
    }
    consumes = {
      offers = {
        queue_arn   = "arn:aws:sqs:eu-south-1:123456789012:bank-offers"
        kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
      }
    }
  }

  assert {
    condition = {
      for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Sid => [statement.Action, statement.Resource]
      if contains(["Publish", "Consume"], statement.Sid)
      } == {
      Publish = [["sns:Publish"], ["arn:aws:sns:eu-south-1:123456789012:bank-transfers.fifo"]]
      Consume = [["sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"], ["arn:aws:sqs:eu-south-1:123456789012:bank-offers"]]
    }
    error_message = "The instances must publish to the topic and consume the queue, and no other."
  }

  assert {
    condition = {
      for statement in jsondecode(aws_iam_role_policy.this.policy).Statement : statement.Sid => statement.Condition.StringEquals["kms:ViaService"]
      if contains(["EncryptWhatIsPublished", "DecryptWhatIsConsumed"], statement.Sid)
      } == {
      EncryptWhatIsPublished = ["sns.eu-south-1.amazonaws.com"]
      DecryptWhatIsConsumed  = ["sqs.eu-south-1.amazonaws.com"]
    }
    error_message = "The keys may be used through SNS and SQS only."
  }
}

run "tells_instances_by_encrypted_parameters" {
  variables {
    parameters = { mode = "standby", "ledger/endpoint" = "ledger.example.com" }
  }
  assert {
    condition     = aws_ssm_parameter.this["ledger/endpoint"].name == "/bank/transactions/ledger/endpoint" && aws_ssm_parameter.this["mode"].value == "standby"
    error_message = "Parameters must lie under the prefix."
  }
  assert {
    condition     = alltrue([for parameter in aws_ssm_parameter.this : parameter.type == "SecureString" && parameter.key_id == var.kms_key_arn])
    error_message = "Parameters must be encrypted by the key."
  }
}

run "boots_without_knowing_its_region" {
  variables {
    user_data = "systemctl enable --now transactions.service"
  }
  assert {
    condition     = startswith(base64decode(aws_launch_template.this.user_data), "#!/bin/bash\nset -euo pipefail\n") && !strcontains(base64decode(aws_launch_template.this.user_data), "eu-south-1")
    error_message = "The bootstrap must be a strict bash script without a region in it."
  }
  assert {
    condition     = endswith(base64decode(aws_launch_template.this.user_data), "\nsystemctl enable --now transactions.service\n") && strcontains(base64decode(aws_launch_template.this.user_data), "--path \"/bank/transactions\"")
    error_message = "The user's part must come last, and the parameters from the prefix."
  }
  assert {
    condition     = strcontains(base64decode(aws_launch_template.this.user_data), "\nset -a\nsource /etc/tandem/bank-transactions.env\nset +a\n")
    error_message = "The user's part must find the parameters in its environment."
  }
}

run "logs_encrypted_with_retention" {
  assert {
    condition     = aws_cloudwatch_log_group.this.kms_key_id == var.kms_key_arn && aws_cloudwatch_log_group.this.retention_in_days == 365 && output.log_group_name == "/service/bank-transactions"
    error_message = "Logs must be encrypted by the key and kept a year by default."
  }
}

run "reject_name_that_no_role_can_carry" {
  command = plan
  variables {
    name = "bank_transactions"
  }
  expect_failures = [var.name]
}

run "reject_single_subnet" {
  command = plan
  variables {
    subnet_ids = { eus1-az1 = "subnet-0a" }
  }
  expect_failures = [var.subnet_ids]
}

run "reject_image_name" {
  command = plan
  variables {
    image = "al2023"
  }
  expect_failures = [var.image]
}

run "reject_port_out_of_range" {
  command = plan
  variables {
    port = 65536
  }
  expect_failures = [var.port]
}

run "reject_desired_below_min" {
  command = plan
  variables {
    capacity = { min = 2, max = 4, desired = 1 }
  }
  expect_failures = [var.capacity]
}

run "reject_desired_above_max" {
  command = plan
  variables {
    capacity = { min = 1, max = 2, desired = 3 }
  }
  expect_failures = [var.capacity]
}

run "reject_negative_grace" {
  command = plan
  variables {
    health_check_grace_seconds = -1
  }
  expect_failures = [var.health_check_grace_seconds]
}

run "reject_root_volume_too_large" {
  command = plan
  variables {
    root_volume_gb = 16385
  }
  expect_failures = [var.root_volume_gb]
}

run "reject_key_alias" {
  command = plan
  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:alias/bank"
  }
  expect_failures = [var.kms_key_arn]
}

run "reject_parameter_key_with_outer_slash" {
  command = plan
  variables {
    parameters = { "/mode" = "active" }
  }
  expect_failures = [var.parameters]
}

run "reject_parameter_keys_that_collide" {
  command = plan
  variables {
    parameters = { "a/b" = "1", "a-b" = "2" }
  }
  expect_failures = [var.parameters]
}

run "reject_empty_parameter" {
  command = plan
  variables {
    parameters = { mode = "" }
  }
  expect_failures = [var.parameters]
}

run "reject_parameter_of_two_lines" {
  command = plan
  variables {
    parameters = { mode = "a\nb" }
  }
  expect_failures = [var.parameters]
}

run "reject_parameter_prefix_with_outer_slash" {
  command = plan
  variables {
    parameter_prefix = "/bank"
  }
  expect_failures = [var.parameter_prefix]
}

run "reject_parameter_prefix_reserved_by_aws" {
  command = plan
  variables {
    parameter_prefix = "aws/bank"
  }
  expect_failures = [var.parameter_prefix]
}

run "reject_grant_of_nothing" {
  command = plan
  variables {
    grants = { sessions = [{ actions = ["elasticache:Connect"], resources = [] }] }
  }
  expect_failures = [var.grants]
}

run "reject_grant_of_everything" {
  command = plan
  variables {
    grants = { sessions = [{ actions = ["*"], resources = ["*"] }] }
  }
  expect_failures = [var.grants]
}

run "reject_policy_of_aws" {
  command = plan
  variables {
    policy_arns = { mail = "arn:aws:iam::aws:policy/AmazonSESFullAccess" }
  }
  expect_failures = [var.policy_arns]
}

run "reject_destination_port_out_of_range" {
  command = plan
  variables {
    destinations = { ledger = { security_group_id = "sg-0ledger", port = 0 } }
  }
  expect_failures = [var.destinations]
}

# Tandem refuses longer scripts itself, and counts on the rest being enough for the bootstrap.
run "takes_11_KiB_beside_the_longest_name" {
  command = plan
  variables {
    name             = join("", [for letter in range(48) : "a"])
    parameter_prefix = join("", [for letter in range(48) : "a"])
    user_data        = join("", [for line in range(11 * 1024 / 16) : "echo 0123456789\n"])
  }
  assert {
    condition     = length(var.user_data) == 11264 && length(aws_launch_template.this.user_data) <= 21848
    error_message = "What is left of 16 KiB must be enough for the bootstrap."
  }
}

run "reject_user_data_too_long" {
  command = plan
  variables {
    user_data = join("", [for line in range(1000) : "echo 0123456789"])
  }
  expect_failures = [aws_launch_template.this]
}

run "reject_processor_load_of_a_hundred_percent" {
  command = plan
  variables {
    scaling = { cpu_percent = 100 }
  }
  expect_failures = [var.scaling]
}

run "reject_scaling_on_requests_of_an_unnamed_load_balancer" {
  command = plan
  variables {
    scaling = { requests_per_target = 1000 }
  }
  expect_failures = [var.scaling]
}

run "stands_behind_a_second_load_balancer" {
  variables {
    further_targets = {
      internal = {
        port              = 8081
        security_group_id = "sg-0internal"
        target_group_arn  = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:targetgroup/bank-transactions-internal-8081/73e2d6bc24d8a068"
      }
    }
  }
  assert {
    condition     = aws_autoscaling_group.this.target_group_arns == toset([var.load_balancer.target_group_arn, var.further_targets["internal"].target_group_arn])
    error_message = "The group must register with both target groups."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.further_targets["internal"].referenced_security_group_id == "sg-0internal" && aws_vpc_security_group_ingress_rule.further_targets["internal"].from_port == 8081 && aws_vpc_security_group_ingress_rule.further_targets["internal"].to_port == 8081
    error_message = "The second load balancer must reach its port, and no other."
  }
}

run "reject_further_port_out_of_range" {
  command = plan
  variables {
    further_targets = { internal = { port = 0, security_group_id = "sg-0internal", target_group_arn = "arn:internal" } }
  }
  expect_failures = [var.further_targets]
}

run "lets_its_members_reach_each_other" {
  command = plan
  variables {
    peer_ports = [7800, 7900]
  }
  assert {
    condition     = keys(aws_vpc_security_group_ingress_rule.peers) == ["7800", "7900"] && keys(aws_vpc_security_group_egress_rule.peers) == ["7800", "7900"]
    error_message = "Both ports must be open, in and out."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.peers["7800"].from_port == 7800 && aws_vpc_security_group_ingress_rule.peers["7800"].to_port == 7800 && aws_vpc_security_group_ingress_rule.peers["7800"].cidr_ipv4 == null && aws_vpc_security_group_egress_rule.peers["7900"].cidr_ipv4 == null
    error_message = "Only members may use them."
  }
}

run "lets_only_its_members_in_there" {
  variables {
    peer_ports = [7800]
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.peers["7800"].referenced_security_group_id == aws_security_group.this.id && aws_vpc_security_group_egress_rule.peers["7800"].referenced_security_group_id == aws_security_group.this.id
    error_message = "The group must refer to itself."
  }
}

run "reject_peers_port_out_of_range" {
  command = plan
  variables {
    peer_ports = [65536]
  }
  expect_failures = [var.peer_ports]
}

run "tags_of_the_provider_reach_instances_and_volumes" {
  override_data {
    target = data.aws_default_tags.current
    values = { tags = { CostCenter = "4711" } }
  }
  assert {
    condition     = contains([for tag in aws_autoscaling_group.this.tag : "${tag.key}=${tag.value}"], "CostCenter=4711") && aws_launch_template.this.tag_specifications[0].tags["CostCenter"] == "4711"
    error_message = "AWS makes instances and volumes, so the provider tags neither."
  }
}

run "roles_have_the_boundary_and_the_path_that_the_account_asks_for" {
  variables {
    permissions_boundary = "arn:aws:iam::123456789012:policy/boundary"
    role_path            = "/apps/"
  }
  assert {
    condition     = aws_iam_role.this.permissions_boundary == "arn:aws:iam::123456789012:policy/boundary" && aws_iam_role.this.path == "/apps/"
    error_message = "An account may let no other role be made."
  }
}
