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
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/ledger-corda-eu-south-1" }
  }
}

variables {
  name                            = "ledger-corda"
  vpc_id                          = "vpc-0a1b2c3d"
  subnet_ids                      = { eus1-az1 = "subnet-0a", eus1-az2 = "subnet-0b" }
  running                         = true
  image                           = "ami-0123456789abcdef0"
  instance_type                   = "c6i.xlarge"
  ports                           = { p2p = 10002, rpc = 10003, web = 10004 }
  load_balancer_security_group_id = "sg-0balancer"
  kms_key_arn                     = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  parameter_prefix                = "ledger/corda"
  public_key                      = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICYEuzPitUerg42N+A0/0sLOFP3yfhZxPToDiJdYUBye operator"
  tags                            = { System = "ledger" }
}

run "has_a_node_in_each_zone_on_addresses_that_stay" {
  assert {
    condition     = keys(aws_instance.this) == ["eus1-az1", "eus1-az2"] && aws_network_interface.this["eus1-az1"].subnet_id == "subnet-0a" && aws_network_interface.this["eus1-az2"].subnet_id == "subnet-0b"
    error_message = "There must be one node in each of the two zones."
  }
  assert {
    condition     = alltrue([for zone, instance in aws_instance.this : one(instance.network_interface).network_interface_id == aws_network_interface.this[zone].id && aws_eip_association.this[zone].network_interface_id == aws_network_interface.this[zone].id && aws_eip_association.this[zone].allocation_id == aws_eip.this[zone].allocation_id])
    error_message = "A node's addresses must be those of its interface."
  }
  assert {
    condition     = output.private_addresses["eus1-az1"] == aws_network_interface.this["eus1-az1"].private_ip && output.public_addresses["eus1-az2"] == aws_eip.this["eus1-az2"].public_ip && keys(output.instance_ids) == ["eus1-az1", "eus1-az2"]
    error_message = "Addresses must be told by zone."
  }
}

run "names_each_machine_differently" {
  assert {
    condition     = output.machine_names == { eus1-az1 = "ledger-corda-eus1-az1", eus1-az2 = "ledger-corda-eus1-az2" }
    error_message = "The two must not be called the same."
  }
  assert {
    condition     = alltrue([for zone, instance in aws_instance.this : strcontains(base64decode(instance.user_data_base64), "MACHINE_NAME=\"ledger-corda-${zone}\"")])
    error_message = "Each node must find its own name in its environment file."
  }
}

run "tells_how_each_node_is_configured" {
  variables {
    parameters = { "vault/host" = "vault.example.com", "listener_ports/p2p" = "10002" }
  }
  assert {
    condition     = output.environments["eus1-az2"] == { VAULT_HOST = "vault.example.com", LISTENER_PORTS_P2P = "10002", MACHINE_NAME = "ledger-corda-eus1-az2" }
    error_message = "Whoever asks must be told what a node finds in its environment file."
  }
}

run "leaves_running_nodes_alone_when_their_image_changes" {
  variables {
    image     = "ami-0fedcba9876543210"
    user_data = "systemctl enable --now corda.service"
  }
  assert {
    condition     = alltrue([for instance in aws_instance.this : instance.ami == "ami-0123456789abcdef0" && !strcontains(base64decode(instance.user_data_base64), var.user_data)])
    error_message = "A new image or bootstrap must wait until a node is replaced."
  }
}

run "has_no_instance_but_everything_else_while_it_stands_by" {
  variables {
    running = false
  }
  assert {
    condition     = length(aws_instance.this) == 0 && output.instance_ids == {}
    error_message = "Nothing may run that could believe itself active."
  }
  assert {
    condition     = length(aws_eip_association.this) == 2 && keys(output.private_addresses) == ["eus1-az1", "eus1-az2"] && length(aws_vpc_security_group_ingress_rule.load_balancer) == 3
    error_message = "Addresses and the way in must stay."
  }
}

run "hardens_the_nodes" {
  assert {
    condition     = alltrue([for instance in aws_instance.this : instance.metadata_options[0].http_tokens == "required" && instance.metadata_options[0].http_put_response_hop_limit == 1 && instance.monitoring])
    error_message = "Metadata must need a session token and not leave the instance, which is monitored."
  }
  assert {
    condition     = alltrue([for instance in aws_instance.this : instance.root_block_device[0].encrypted && instance.root_block_device[0].kms_key_id == var.kms_key_arn && instance.root_block_device[0].volume_type == "gp3"])
    error_message = "Volumes must be encrypted by the key."
  }
}

run "opens_its_ports_to_the_load_balancer_alone" {
  variables {
    peer_ports   = [10002]
    reaches_smtp = true
    destinations = { vault = { security_group_id = "sg-0vault", port = 5432 } }
  }
  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.load_balancer) == 3 && alltrue([for name, rule in aws_vpc_security_group_ingress_rule.load_balancer : rule.referenced_security_group_id == "sg-0balancer" && rule.from_port == var.ports[name] && rule.to_port == var.ports[name]])
    error_message = "Only the load balancer may reach the ports."
  }
  assert {
    condition     = keys(aws_vpc_security_group_egress_rule.peers) == ["10002"] && aws_vpc_security_group_egress_rule.peers["10002"].to_port == 10002 && aws_vpc_security_group_egress_rule.https.to_port == 443 && aws_vpc_security_group_egress_rule.smtp[0].to_port == 587 && aws_vpc_security_group_egress_rule.destinations["vault"].referenced_security_group_id == "sg-0vault"
    error_message = "Out it may go by HTTPS, to peers on their port, to SES, and to what it uses."
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

run "may_do_what_its_bootstrap_does" {
  variables {
    secrets     = { vault = "arn:aws:secretsmanager:eu-south-1:123456789012:secret:vault-AbCdEf" }
    policy_arns = { letters = "arn:aws:iam::123456789012:policy/ledger-letters-eu-south-1" }
    parameters  = { "vault/host" = "vault.example.com" }
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.this.policy).Statement[3].Resource == [var.secrets.vault] && aws_iam_role_policy_attachment.further["letters"].policy_arn == var.policy_arns.letters
    error_message = "The role must have the rights given, and no others."
  }
  assert {
    condition     = aws_ssm_parameter.this["vault/host"].name == "/ledger/corda/vault/host" && aws_ssm_parameter.this["vault/host"].type == "SecureString" && aws_ssm_parameter.this["vault/host"].key_id == var.kms_key_arn
    error_message = "Parameters must lie under the prefix, encrypted by the key."
  }
  assert {
    condition     = aws_iam_instance_profile.this.name == "ledger-corda-eu-south-1" && aws_iam_role_policy_attachment.session_manager.policy_arn == "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore" && output.log_group_name == "/nodes/ledger-corda"
    error_message = "Role and profile are global and must be named after their region."
  }
}

run "lets_bastions_in" {
  command = plan
  variables {
    bastions = { jump = "sg-0jump" }
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.ssh["jump"].referenced_security_group_id == "sg-0jump" && aws_vpc_security_group_ingress_rule.ssh["jump"].from_port == 22 && aws_vpc_security_group_ingress_rule.ssh["jump"].to_port == 22
    error_message = "SSH must be open to the bastion's group."
  }
  assert {
    condition     = aws_key_pair.this[0].public_key == var.public_key && alltrue([for instance in aws_instance.this : instance.key_name == "ledger-corda"])
    error_message = "Nodes must know the operators' key."
  }
}

run "reject_key_that_ec2_does_not_take" {
  command = plan
  variables {
    public_key = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY= operator"
  }
  expect_failures = [var.public_key]
}

run "reject_name_that_no_role_can_carry" {
  command = plan
  variables {
    name = "ledger_corda"
  }
  expect_failures = [var.name]
}

run "reject_third_subnet" {
  command = plan
  variables {
    subnet_ids = { eus1-az1 = "subnet-0a", eus1-az2 = "subnet-0b", eus1-az3 = "subnet-0c" }
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

run "reject_root_volume_too_large" {
  command = plan
  variables {
    root_volume_gb = 16385
  }
  expect_failures = [var.root_volume_gb]
}

run "reject_port_out_of_range" {
  command = plan
  variables {
    ports = { p2p = 65536 }
  }
  expect_failures = [var.ports]
}

run "reject_https_as_peer_port" {
  command = plan
  variables {
    peer_ports = [443]
  }
  expect_failures = [var.peer_ports]
}

run "reject_key_alias" {
  command = plan
  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:alias/ledger"
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

run "reject_parameter_prefix_reserved_by_aws" {
  command = plan
  variables {
    parameter_prefix = "aws/ledger"
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
    destinations = { vault = { security_group_id = "sg-0vault", port = 0 } }
  }
  expect_failures = [var.destinations]
}

run "reject_user_data_too_long" {
  command = plan
  variables {
    user_data = join("", [for line in range(1000) : "echo 0123456789"])
  }
  expect_failures = [aws_instance.this]
}

run "lets_its_members_reach_each_other" {
  command = plan
  variables {
    pair_ports = [7800, 7900]
  }
  assert {
    condition     = keys(aws_vpc_security_group_ingress_rule.pair) == ["7800", "7900"] && keys(aws_vpc_security_group_egress_rule.pair) == ["7800", "7900"]
    error_message = "Both ports must be open, in and out."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.pair["7800"].from_port == 7800 && aws_vpc_security_group_ingress_rule.pair["7800"].to_port == 7800 && aws_vpc_security_group_ingress_rule.pair["7800"].cidr_ipv4 == null && aws_vpc_security_group_egress_rule.pair["7900"].cidr_ipv4 == null
    error_message = "Only members may use them."
  }
}

run "lets_only_its_members_in_there" {
  variables {
    pair_ports = [7800]
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.pair["7800"].referenced_security_group_id == aws_security_group.this.id && aws_vpc_security_group_egress_rule.pair["7800"].referenced_security_group_id == aws_security_group.this.id
    error_message = "The group must refer to itself."
  }
}

run "reject_pair_port_out_of_range" {
  command = plan
  variables {
    pair_ports = [65536]
  }
  expect_failures = [var.pair_ports]
}
