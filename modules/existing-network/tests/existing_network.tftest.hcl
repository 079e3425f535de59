mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_vpc" {
    defaults = { id = "vpc-0land", cidr_block_associations = [{ association_id = "a", cidr_block = "10.10.0.0/16", state = "associated" }] }
  }
}

variables {
  name          = "bank"
  expected_cidr = "10.10.0.0/16"
  vpc           = { tags = { Name = "landing-zone" } }
  subnets       = { private = { tags = { Tier = "app" } }, data = { ids = ["subnet-0db1", "subnet-0db2"] } }
  zones         = ["eus1-az1", "eus1-az2"]
}

run "keeps_data_in_private_subnets_where_there_are_no_others" {
  variables {
    subnets = { private = { tags = { Tier = "app" } } }
  }
  assert {
    condition     = tomap(output.data_subnet_ids) == tomap(output.private_subnet_ids)
    error_message = "Data must be in the private subnets."
  }
}

run "reject_a_range_that_the_vpc_has_not" {
  command = plan
  variables {
    expected_cidr = "10.99.0.0/16"
  }
  expect_failures = [data.aws_vpc.this]
}

run "reject_vpc_without_id_and_tags" {
  command = plan
  variables {
    vpc = {}
  }
  expect_failures = [var.vpc]
}

run "reject_subnets_without_private_ones" {
  command = plan
  variables {
    subnets = { data = { tags = { Tier = "db" } } }
  }
  expect_failures = [var.subnets]
}

run "reject_subnets_with_ids_and_tags" {
  command = plan
  variables {
    subnets = { private = { ids = ["subnet-0app1"], tags = { Tier = "app" } } }
  }
  expect_failures = [var.subnets]
}

run "reject_one_zone" {
  command = plan
  variables {
    zones = ["eus1-az1"]
  }
  expect_failures = [var.zones]
}
