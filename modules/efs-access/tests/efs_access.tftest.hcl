mock_provider "aws" {
  override_during = plan

  mock_data "aws_efs_file_system" {
    defaults = {
      arn                  = "arn:aws:elasticfilesystem:eu-south-1:123456789012:file-system/fs-0123456789abcdef0"
      availability_zone_id = ""
      dns_name             = "fs-0123456789abcdef0.efs.eu-south-1.amazonaws.com"
    }
  }
  mock_resource "aws_efs_access_point" {
    defaults = {
      arn = "arn:aws:elasticfilesystem:eu-south-1:123456789012:access-point/fsap-0123456789abcdef0"
      id  = "fsap-0123456789abcdef0"
    }
  }
  mock_resource "aws_efs_mount_target" {
    defaults = { mount_target_dns_name = "eu-south-1a.fs-0123456789abcdef0.efs.eu-south-1.amazonaws.com" }
  }
  mock_resource "aws_security_group" {
    defaults = { id = "sg-0fedcba9876543210" }
  }
}

variables {
  name           = "bank-documents"
  file_system_id = "fs-0123456789abcdef0"
  vpc_id         = "vpc-0123456789abcdef0"
  subnet_ids     = { eus1-az1 = "subnet-0123456789abcdef0", eus1-az2 = "subnet-0123456789abcdef1" }
  access_points  = { documents = { path = "/documents", uid = 1000, gid = 1001 } }

  clients = {
    accounts = { security_group_id = "sg-0123456789abcdef0", role_name = "bank-accounts-eu-south-1" }
    reports  = { security_group_id = "sg-0123456789abcdef1", role_name = "bank-reports-eu-south-1" }
  }
}

run "a_mount_target_per_zone" {
  command = plan

  assert {
    condition     = tomap({ for zone, target in aws_efs_mount_target.this : zone => target.subnet_id }) == tomap(var.subnet_ids)
    error_message = "Each zone must have its mount target."
  }

  assert {
    condition     = alltrue([for target in values(aws_efs_mount_target.this) : target.security_groups == toset([aws_security_group.this.id])])
    error_message = "Each mount target must stand behind the module's security group."
  }

  assert {
    condition     = output.dns_name == "fs-0123456789abcdef0.efs.eu-south-1.amazonaws.com" && output.file_system_id == var.file_system_id && output.port == 2049
    error_message = "Clients must learn the host name of the whole file system, its id and port."
  }
}

run "opens_nfs_to_its_clients_only" {
  command = plan

  assert {
    condition     = { for name, rule in aws_vpc_security_group_ingress_rule.client : name => rule.referenced_security_group_id } == { for name, client in var.clients : name => client.security_group_id }
    error_message = "There must be a rule for each client and no other."
  }

  assert {
    condition     = alltrue([for rule in values(aws_vpc_security_group_ingress_rule.client) : rule.from_port == 2049 && rule.to_port == 2049 && rule.ip_protocol == "tcp" && rule.cidr_ipv4 == null])
    error_message = "The rules must open port 2049 to groups."
  }
}

run "an_access_point" {
  command = plan

  assert {
    condition     = aws_efs_access_point.this["documents"].posix_user[0].uid == 1000 && aws_efs_access_point.this["documents"].posix_user[0].gid == 1001
    error_message = "Whatever is done there must be done as the given user and group."
  }

  assert {
    condition     = aws_efs_access_point.this["documents"].root_directory[0].path == "/documents" && aws_efs_access_point.this["documents"].root_directory[0].creation_info[0].owner_uid == 1000 && aws_efs_access_point.this["documents"].root_directory[0].creation_info[0].owner_gid == 1001 && aws_efs_access_point.this["documents"].root_directory[0].creation_info[0].permissions == "0750"
    error_message = "The directory must belong to that user and be closed to others."
  }

  assert {
    condition     = tomap(output.access_point_ids) == tomap({ documents = "fsap-0123456789abcdef0" })
    error_message = "The ids of the access points must be told by name."
  }
}

run "lets_the_clients_roles_mount_through_access_points" {
  command = plan

  assert {
    condition     = { for name, policy in aws_iam_role_policy.client : name => policy.role } == { for name, client in var.clients : name => client.role_name }
    error_message = "Each client's role must have the right."
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.client["accounts"].policy).Statement[0].Action == ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"]
    error_message = "It must be the right to mount and write, without root's."
  }

  assert {
    condition     = jsondecode(aws_iam_role_policy.client["accounts"].policy).Statement[0].Resource == "arn:aws:elasticfilesystem:eu-south-1:123456789012:file-system/fs-0123456789abcdef0" && jsondecode(aws_iam_role_policy.client["accounts"].policy).Statement[0].Condition.StringEquals["elasticfilesystem:AccessPointArn"] == ["arn:aws:elasticfilesystem:eu-south-1:123456789012:access-point/fsap-0123456789abcdef0"]
    error_message = "It must hold for this file system and its access points only."
  }
}

run "one_zone" {
  command = plan

  variables {
    subnet_ids = { eus1-az1 = "subnet-0123456789abcdef0" }
  }

  override_data {
    target = data.aws_efs_file_system.this
    values = {
      arn                  = "arn:aws:elasticfilesystem:eu-south-1:123456789012:file-system/fs-0123456789abcdef0"
      availability_zone_id = "eus1-az1"
      dns_name             = "fs-0123456789abcdef0.efs.eu-south-1.amazonaws.com"
    }
  }

  assert {
    condition     = output.dns_name == "eu-south-1a.fs-0123456789abcdef0.efs.eu-south-1.amazonaws.com"
    error_message = "The name must be that of the one mount target, which answers from other zones too."
  }
}

run "reject_mount_target_beside_the_one_zone" {
  command = plan

  override_data {
    target = data.aws_efs_file_system.this
    values = {
      arn                  = "arn:aws:elasticfilesystem:eu-south-1:123456789012:file-system/fs-0123456789abcdef0"
      availability_zone_id = "eus1-az1"
      dns_name             = "fs-0123456789abcdef0.efs.eu-south-1.amazonaws.com"
    }
  }

  expect_failures = [aws_efs_mount_target.this["eus1-az2"]]
}

run "reject_bad_name" {
  command = plan

  variables {
    name = "bank documents"
  }

  expect_failures = [var.name]
}

run "reject_name_of_a_group_id" {
  command = plan

  variables {
    name = "sg-documents"
  }

  expect_failures = [var.name]
}

run "reject_arn_as_file_system" {
  command = plan

  variables {
    file_system_id = "arn:aws:elasticfilesystem:eu-south-1:123456789012:file-system/fs-0123456789abcdef0"
  }

  expect_failures = [var.file_system_id]
}

run "reject_no_subnet" {
  command = plan

  variables {
    subnet_ids = {}
  }

  expect_failures = [var.subnet_ids]
}

run "reject_client_by_address" {
  command = plan

  variables {
    clients = { office = { security_group_id = "192.0.2.0/24", role_name = "office" } }
  }

  expect_failures = [var.clients]
}

run "reject_no_access_point" {
  command = plan

  variables {
    access_points = {}
  }

  expect_failures = [var.access_points]
}

run "reject_bare_root" {
  command = plan

  variables {
    access_points = { all = { path = "/", uid = 1000, gid = 1000 } }
  }

  expect_failures = [var.access_points]
}

run "reject_five_levels" {
  command = plan

  variables {
    access_points = { deep = { path = "/a/b/c/d/e", uid = 1000, gid = 1000 } }
  }

  expect_failures = [var.access_points]
}

run "reject_root_as_user" {
  command = plan

  variables {
    access_points = { documents = { path = "/documents", uid = 0, gid = 1000 } }
  }

  expect_failures = [var.access_points]
}
