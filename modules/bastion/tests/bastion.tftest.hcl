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
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-jump-eu-south-1" }
  }
  mock_resource "aws_iam_instance_profile" {
    defaults = { arn = "arn:aws:iam::123456789012:instance-profile/bank-jump-eu-south-1" }
  }
  mock_resource "aws_iam_service_linked_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling_bank-jump-eu-south-1" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", latest_version = 3 }
  }
}

variables {
  name          = "bank-jump"
  vpc_id        = "vpc-0a1b2c3d"
  subnet_ids    = { eus1-az1 = "subnet-0a", eus1-az2 = "subnet-0b" }
  image         = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  kms_key_arn   = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  tags          = { System = "bank" }
}

run "has_no_open_port_and_no_address" {
  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.ssh) == 0 && length(aws_eip.this) == 0 && aws_launch_template.this.network_interfaces[0].associate_public_ip_address == "false"
    error_message = "Unless asked for, nobody may come in but by Session Manager."
  }
  assert {
    condition     = aws_autoscaling_group.this.min_size == 1 && aws_autoscaling_group.this.max_size == 1 && aws_autoscaling_group.this.vpc_zone_identifier == toset(["subnet-0a", "subnet-0b"])
    error_message = "There must be one instance, in whichever zone is left."
  }
  assert {
    condition     = aws_iam_role_policy_attachment.session_manager.policy_arn == "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore" && length(aws_iam_role_policy.address) == 0
    error_message = "The instance must be managed by Systems Manager, and have no other right."
  }
  assert {
    condition     = startswith(output.connect, "aws ssm start-session --region eu-south-1 --target \"$(aws autoscaling ") && output.public_ip == null
    error_message = "Operators must be told how to come in."
  }
  assert {
    condition     = aws_launch_template.this.metadata_options[0].http_tokens == "required" && aws_launch_template.this.block_device_mappings[0].ebs[0].encrypted == "true" && aws_launch_template.this.block_device_mappings[0].ebs[0].kms_key_id == var.kms_key_arn && aws_kms_grant.volumes.grantee_principal == aws_iam_service_linked_role.this.arn
    error_message = "The instance must be hardened, and its volume encrypted by the key."
  }
}

run "opens_ssh_to_named_ranges_at_an_address_that_stays" {
  variables {
    ssh_cidrs  = ["192.0.2.0/24"]
    public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG operator"
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.ssh["192.0.2.0/24"].from_port == 22 && aws_vpc_security_group_ingress_rule.ssh["192.0.2.0/24"].to_port == 22 && length(aws_vpc_security_group_ingress_rule.ssh) == 1
    error_message = "SSH must be open to the ranges given and no others."
  }
  assert {
    condition     = aws_launch_template.this.network_interfaces[0].associate_public_ip_address == "true" && strcontains(base64decode(aws_launch_template.this.user_data), "--allocation-id ${aws_eip.this[0].allocation_id} ")
    error_message = "The instance must take the address that stays."
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.address[0].policy).Statement[0].Resource == "arn:aws:ec2:eu-south-1:123456789012:elastic-ip/${aws_eip.this[0].allocation_id}" && jsondecode(aws_iam_role_policy.address[0].policy).Statement[1].Condition.StringEquals["aws:ResourceTag/Name"] == "bank-jump"
    error_message = "It may take its own address only, and to itself only."
  }
  assert {
    condition     = aws_launch_template.this.key_name == "bank-jump" && aws_key_pair.this[0].public_key == var.public_key && output.connect == "ssh ec2-user@${output.public_ip}"
    error_message = "Operators must be able to sign in with their key."
  }
}

run "reaches_what_lets_it_in" {
  command = plan
  variables {
    destinations = { accounts = "sg-0accounts" }
  }
  assert {
    condition     = aws_vpc_security_group_egress_rule.ssh["accounts"].referenced_security_group_id == "sg-0accounts" && aws_vpc_security_group_egress_rule.ssh["accounts"].from_port == 22
    error_message = "SSH must go to the instances named, by their group."
  }
}

run "reject_name_that_no_role_can_carry" {
  command = plan
  variables {
    name = join("", [for letter in range(49) : "a"])
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

run "reject_key_alias" {
  command = plan
  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:alias/bank"
  }
  expect_failures = [var.kms_key_arn]
}

run "reject_ssh_from_everyone" {
  command = plan
  variables {
    ssh_cidrs = ["0.0.0.0/0"]
  }
  expect_failures = [var.ssh_cidrs]
}

run "reject_key_that_ec2_does_not_take" {
  command = plan
  variables {
    public_key = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY= operator"
  }
  expect_failures = [var.public_key]
}
