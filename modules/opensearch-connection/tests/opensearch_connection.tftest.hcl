mock_provider "aws" {
  alias           = "leader"
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
}

mock_provider "aws" {
  alias           = "follower"
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-central-1.amazonaws.com" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_opensearch_outbound_connection" {
    defaults = { id = "0123456789abcdef" }
  }
}

variables {
  alias                = "bank-products"
  leader_domain_name   = "bank-products"
  follower_domain_name = "bank-products"
}

run "the_follower_asks" {
  command = plan

  assert {
    condition     = one(aws_opensearch_outbound_connection.this.local_domain_info).region == "eu-central-1" && one(aws_opensearch_outbound_connection.this.local_domain_info).domain_name == "bank-products"
    error_message = "The request must come from the follower's region."
  }

  assert {
    condition     = one(aws_opensearch_outbound_connection.this.remote_domain_info).region == "eu-south-1" && one(aws_opensearch_outbound_connection.this.remote_domain_info).owner_id == "123456789012"
    error_message = "It must lead to the leader."
  }

  assert {
    condition     = aws_opensearch_outbound_connection.this.connection_alias == "bank-products" && aws_opensearch_outbound_connection.this.connection_mode == "DIRECT" && output.alias == "bank-products"
    error_message = "It must be of the kind that replication goes over, under the name given."
  }
}

run "the_leader_accepts" {
  command = plan

  assert {
    condition     = aws_opensearch_inbound_connection_accepter.this.connection_id == "0123456789abcdef" && output.connection_id == "0123456789abcdef"
    error_message = "The leader must accept this very request."
  }
}

run "reject_short_alias" {
  command = plan

  variables {
    alias = "b"
  }

  expect_failures = [var.alias]
}

run "reject_arn_of_a_leader" {
  command = plan

  variables {
    leader_domain_name = "arn:aws:es:eu-south-1:123456789012:domain/bank-products"
  }

  expect_failures = [var.leader_domain_name]
}

run "reject_long_name_of_a_follower" {
  command = plan

  variables {
    follower_domain_name = "bank-products-in-the-recovery-region"
  }

  expect_failures = [var.follower_domain_name]
}
