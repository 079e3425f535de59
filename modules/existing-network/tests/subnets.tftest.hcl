mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_vpc" {
    defaults = { id = "vpc-0land", cidr_block_associations = [{ association_id = "a", cidr_block = "10.10.0.0/16", state = "associated" }] }
  }
}

override_data {
  target = data.aws_subnet.this["private/eus1-az1"]
  values = { id = "subnet-0app1" }
}

override_data {
  target = data.aws_subnet.this["private/eus1-az2"]
  values = { id = "subnet-0app2" }
}

override_data {
  target = data.aws_subnet.this["data/eus1-az1"]
  values = { id = "subnet-0db1" }
}

override_data {
  target = data.aws_subnet.this["data/eus1-az2"]
  values = { id = "subnet-0db2" }
}

variables {
  name          = "bank"
  expected_cidr = "10.10.0.0/16"
  vpc           = { tags = { Name = "landing-zone" } }
  subnets       = { private = { tags = { Tier = "app" } }, data = { ids = ["subnet-0db1", "subnet-0db2"] } }
  zones         = ["eus1-az1", "eus1-az2"]
}

run "puts_out_what_the_network_has_by_zone" {
  assert {
    condition     = output.vpc_id == "vpc-0land" && output.cidr == "10.10.0.0/16"
    error_message = "The VPC must be the one that was found."
  }
  assert {
    condition     = output.private_subnet_ids == { eus1-az1 = "subnet-0app1", eus1-az2 = "subnet-0app2" } && output.data_subnet_ids == { eus1-az1 = "subnet-0db1", eus1-az2 = "subnet-0db2" }
    error_message = "Each tier must have its subnet in each zone."
  }
  assert {
    condition     = output.public_subnet_ids == {} && length(aws_vpc_endpoint.interface) == 0 && length(aws_security_group.endpoints) == 0
    error_message = "Nothing may be made that was not asked for."
  }
}

run "makes_endpoints_where_they_are_asked_for" {
  variables {
    interface_endpoints = ["ssm"]
  }
  assert {
    condition     = aws_vpc_endpoint.interface["ssm"].vpc_id == "vpc-0land" && aws_vpc_endpoint.interface["ssm"].subnet_ids == toset(["subnet-0app1", "subnet-0app2"]) && aws_vpc_endpoint.interface["ssm"].service_name == "com.amazonaws.eu-south-1.ssm"
    error_message = "The endpoint must be in the private subnets."
  }
}
