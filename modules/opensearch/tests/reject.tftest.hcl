mock_provider "aws" {
  # Known to plans as well, so that a policy can be read before anything is made.
  override_during = plan

  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-products-search-master-eu-south-1" }
  }
  mock_resource "aws_security_group" {
    defaults = { id = "sg-0123456789abcdef1" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-south-1:123456789012:log-group:/aws/opensearch/domains/bank-products/audit" }
  }
  mock_resource "aws_opensearch_domain" {
    defaults = {
      arn      = "arn:aws:es:eu-south-1:123456789012:domain/bank-products"
      endpoint = "vpc-bank-products-abc.eu-south-1.es.amazonaws.com"
    }
  }
}

variables {
  name        = "bank-products"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = { eus1-az1 = "subnet-0123456789abcdef0", eus1-az2 = "subnet-0123456789abcdef1", eus1-az3 = "subnet-0123456789abcdef2" }
  kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:key/mrk-00000000000000000000000000000001"
  clients = {
    shop = { security_group_id = "sg-0123456789abcdef0", role_arn = "arn:aws:iam::123456789012:role/bank-shop-eu-south-1" }
  }
}

run "reject_upper_case_name" {
  command = plan

  variables {
    name = "Products"
  }

  expect_failures = [var.name]
}

run "reject_lower_case_engine" {
  command = plan

  variables {
    engine_version = "opensearch_2.19"
  }

  expect_failures = [var.engine_version]
}

run "reject_too_many_data_nodes" {
  command = plan

  variables {
    data_nodes = { count = 81 }
  }

  expect_failures = [var.data_nodes]
}

run "reject_uneven_data_nodes" {
  command = plan

  variables {
    data_nodes = { count = 4 }
  }

  expect_failures = [var.data_nodes]
}

run "reject_instance_type_of_ec2" {
  command = plan

  variables {
    data_nodes = { instance_type = "r6g.large" }
  }

  expect_failures = [var.data_nodes]
}

run "reject_instance_type_without_encryption" {
  command = plan

  variables {
    data_nodes = { instance_type = "r3.large.search" }
  }

  expect_failures = [var.data_nodes]
}

run "reject_four_masters" {
  command = plan

  variables {
    dedicated_masters     = { count = 4 }
    multi_az_with_standby = false
  }

  expect_failures = [var.dedicated_masters]
}

run "reject_master_type_without_encryption" {
  command = plan

  variables {
    dedicated_masters = { instance_type = "m3.medium.search" }
  }

  expect_failures = [var.dedicated_masters]
}

run "reject_burstable_masters_of_many_nodes" {
  command = plan

  variables {
    data_nodes            = { count = 12 }
    dedicated_masters     = { instance_type = "t3.medium.search" }
    multi_az_with_standby = false
  }

  expect_failures = [var.dedicated_masters]
}

run "reject_one_warm_node" {
  command = plan

  variables {
    warm_nodes = { count = 1 }
  }

  expect_failures = [var.warm_nodes]
}

run "reject_warm_type_of_data_nodes" {
  command = plan

  variables {
    warm_nodes = { count = 2, instance_type = "r6g.large.search" }
  }

  expect_failures = [var.warm_nodes]
}

run "reject_warm_nodes_without_masters" {
  command = plan

  variables {
    warm_nodes            = { count = 2 }
    dedicated_masters     = null
    multi_az_with_standby = false
  }

  expect_failures = [var.warm_nodes]
}

run "reject_standby_in_two_zones" {
  command = plan

  variables {
    subnet_ids = { usw1-az1 = "subnet-0123456789abcdef0", usw1-az3 = "subnet-0123456789abcdef1" }
    data_nodes = { count = 2 }
  }

  expect_failures = [var.multi_az_with_standby]
}

run "reject_standby_of_five_masters" {
  command = plan

  variables {
    dedicated_masters = { count = 5 }
  }

  expect_failures = [var.multi_az_with_standby]
}

run "reject_standby_on_burstable_nodes" {
  command = plan

  variables {
    data_nodes = { instance_type = "t3.medium.search" }
  }

  expect_failures = [var.multi_az_with_standby]
}

run "reject_standby_on_an_old_version" {
  command = plan

  variables {
    engine_version = "OpenSearch_1.2"
  }

  expect_failures = [var.multi_az_with_standby]
}

run "reject_volume_beside_a_disk" {
  command = plan

  variables {
    data_nodes = { instance_type = "i3.large.search" }
  }

  expect_failures = [var.volume]
}

run "reject_no_volume" {
  command = plan

  variables {
    volume = null
  }

  expect_failures = [var.volume]
}

run "reject_small_volume" {
  command = plan

  variables {
    volume = { size_gb = 9 }
  }

  expect_failures = [var.volume]
}

run "reject_iops_beyond_the_size" {
  command = plan

  variables {
    volume = { size_gb = 100, iops = 16001 }
  }

  expect_failures = [var.volume]
}

run "reject_throughput_beyond_the_size" {
  command = plan

  variables {
    volume = { size_gb = 100, throughput = 1001 }
  }

  expect_failures = [var.volume]
}

run "reject_four_subnets" {
  command = plan

  variables {
    subnet_ids            = { a = "subnet-a", b = "subnet-b", c = "subnet-c", d = "subnet-d" }
    data_nodes            = { count = 4 }
    multi_az_with_standby = false
  }

  expect_failures = [var.subnet_ids]
}

run "reject_one_subnet_for_three_zones" {
  command = plan

  variables {
    subnet_ids = { eus1-az1 = "subnet-0123456789abcdef0" }
  }

  expect_failures = [var.multi_az_with_standby]
}

run "reject_client_address" {
  command = plan

  variables {
    clients = { shop = { security_group_id = "10.0.0.0/8", role_arn = "arn:aws:iam::123456789012:role/shop" } }
  }

  expect_failures = [var.clients]
}

run "reject_client_wildcard" {
  command = plan

  variables {
    clients = { shop = { security_group_id = "sg-0123456789abcdef0", role_arn = "*" } }
  }

  expect_failures = [var.clients]
}

run "reject_unknown_replication" {
  command = plan

  variables {
    replication = "source"
  }

  expect_failures = [var.replication]
}

run "reject_replication_on_burstable_nodes" {
  command = plan

  variables {
    replication           = "follower"
    data_nodes            = { instance_type = "t3.medium.search" }
    multi_az_with_standby = false
  }

  expect_failures = [var.replication]
}

run "reject_replication_on_an_old_version" {
  command = plan

  variables {
    replication           = "leader"
    engine_version        = "OpenSearch_1.0"
    multi_az_with_standby = false
  }

  expect_failures = [var.replication]
}

run "reject_key_alias" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-south-1:123456789012:alias/bank"
  }

  expect_failures = [var.kms_key_arn]
}

run "reject_endpoint_with_a_scheme" {
  command = plan

  variables {
    custom_endpoint = { host = "https://search.example.com", certificate_arn = "arn:aws:acm:eu-south-1:123456789012:certificate/1" }
  }

  expect_failures = [var.custom_endpoint]
}

run "reject_endpoint_without_certificate" {
  command = plan

  variables {
    custom_endpoint = { host = "search.example.com", certificate_arn = "arn:aws:iam::123456789012:server-certificate/x" }
  }

  expect_failures = [var.custom_endpoint]
}

run "reject_hour_of_another_day" {
  command = plan

  variables {
    off_peak_start_hour = 24
  }

  expect_failures = [var.off_peak_start_hour]
}

run "reject_odd_log_retention" {
  command = plan

  variables {
    log_retention_days = 100
  }

  expect_failures = [var.log_retention_days]
}

run "reject_key_of_another_region" {
  command = plan

  variables {
    kms_key_arn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-00000000000000000000000000000001"
  }

  expect_failures = [aws_opensearch_domain.this]
}

run "reject_certificate_of_another_region" {
  command = plan

  variables {
    custom_endpoint = { host = "search.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/1" }
  }

  expect_failures = [aws_opensearch_domain.this]
}


run "reject_long_user_name" {
  command = plan

  variables {
    master_username = "administrator-of-search"
  }

  expect_failures = [var.master_username]
}
