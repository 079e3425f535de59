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
  mock_data "aws_secretsmanager_random_password" {
    defaults = { random_password = "not-a-password" }
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

run "three_zones_with_standby" {
  command = plan

  assert {
    condition     = one(aws_opensearch_domain.this.cluster_config).multi_az_with_standby_enabled && one(aws_opensearch_domain.this.cluster_config).zone_awareness_enabled && one(one(aws_opensearch_domain.this.cluster_config).zone_awareness_config).availability_zone_count == 3
    error_message = "The domain must span three zones, one of which stands by."
  }

  assert {
    condition     = one(aws_opensearch_domain.this.cluster_config).instance_count == 3 && one(aws_opensearch_domain.this.cluster_config).dedicated_master_enabled && one(aws_opensearch_domain.this.cluster_config).dedicated_master_count == 3 && !one(aws_opensearch_domain.this.cluster_config).warm_enabled
    error_message = "It must have three data nodes, three dedicated masters and no warm node."
  }

  assert {
    condition     = length(one(aws_opensearch_domain.this.vpc_options).subnet_ids) == 3 && aws_opensearch_domain.this.engine_version == "OpenSearch_2.19"
    error_message = "It must live in one subnet per zone, on the version asked for."
  }
}

run "encrypts_everywhere" {
  command = plan

  assert {
    condition     = one(aws_opensearch_domain.this.encrypt_at_rest).enabled && one(aws_opensearch_domain.this.encrypt_at_rest).kms_key_id == var.kms_key_arn && one(aws_opensearch_domain.this.node_to_node_encryption).enabled
    error_message = "Data must be encrypted at rest by the key given, and between nodes."
  }

  assert {
    condition     = one(aws_opensearch_domain.this.domain_endpoint_options).enforce_https && one(aws_opensearch_domain.this.domain_endpoint_options).tls_security_policy == "Policy-Min-TLS-1-2-PFS-2023-10"
    error_message = "Only HTTPS from TLS 1.2 with forward secrecy must be spoken."
  }
}

run "has_a_role_and_no_password_as_master" {
  command = plan

  assert {
    condition     = one(aws_opensearch_domain.this.advanced_security_options).enabled && !one(aws_opensearch_domain.this.advanced_security_options).internal_user_database_enabled
    error_message = "Fine-grained access control must be on, without users of its own."
  }

  assert {
    condition     = one(one(aws_opensearch_domain.this.advanced_security_options).master_user_options).master_user_arn == aws_iam_role.master[0].arn && one(one(aws_opensearch_domain.this.advanced_security_options).master_user_options).master_user_password == null
    error_message = "The master user must be the role, so that no password enters the state."
  }

  assert {
    condition     = aws_iam_role.master[0].name == "bank-products-search-master-eu-south-1" && jsondecode(aws_iam_role.master[0].assume_role_policy).Statement[0].Principal.AWS == "arn:aws:iam::123456789012:root"
    error_message = "Only this account may say who is master; the role's name must not clash with the other region's."
  }
}

run "opens_its_port_to_its_clients_only" {
  command = plan

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.client) == 1 && aws_vpc_security_group_ingress_rule.client["shop"].from_port == 443 && aws_vpc_security_group_ingress_rule.client["shop"].referenced_security_group_id == "sg-0123456789abcdef0" && aws_vpc_security_group_ingress_rule.client["shop"].cidr_ipv4 == null
    error_message = "Only the client may reach it, and only on its port."
  }

  assert {
    condition     = length(jsondecode(aws_opensearch_domain.this.access_policies).Statement) == 1 && jsondecode(aws_opensearch_domain.this.access_policies).Statement[0].Principal.AWS == [aws_iam_role.master[0].arn, "arn:aws:iam::123456789012:role/bank-shop-eu-south-1"]
    error_message = "Only the master and the client may be let in."
  }

  assert {
    condition     = jsondecode(aws_opensearch_domain.this.access_policies).Statement[0].Resource == "arn:aws:es:eu-south-1:123456789012:domain/bank-products/*"
    error_message = "They must be let into this domain only."
  }
}

run "keeps_its_logs" {
  command = plan

  assert {
    condition     = toset([for log in aws_opensearch_domain.this.log_publishing_options : log.log_type]) == toset(["AUDIT_LOGS", "ES_APPLICATION_LOGS", "INDEX_SLOW_LOGS", "SEARCH_SLOW_LOGS"])
    error_message = "All four logs must be published."
  }

  assert {
    condition     = aws_cloudwatch_log_group.this["index-slow"].name == "/aws/opensearch/domains/bank-products/index-slow" && aws_cloudwatch_log_group.this["audit"].kms_key_id == var.kms_key_arn && aws_cloudwatch_log_group.this["audit"].retention_in_days == 365
    error_message = "Logs must be encrypted and kept for a year."
  }

  assert {
    condition     = jsondecode(aws_cloudwatch_log_resource_policy.this.policy_document).Statement[0].Condition.ArnLike["aws:SourceArn"] == "arn:aws:es:eu-south-1:123456789012:domain/bank-products" && length(jsondecode(aws_cloudwatch_log_resource_policy.this.policy_document).Statement[0].Resource) == 4
    error_message = "Only this domain may write to the four log groups."
  }
}

run "tunes_itself_off_peak" {
  command = plan

  variables {
    off_peak_start_hour = 1
  }

  assert {
    condition     = one(aws_opensearch_domain.this.auto_tune_options).desired_state == "ENABLED" && one(aws_opensearch_domain.this.auto_tune_options).use_off_peak_window && one(one(one(aws_opensearch_domain.this.off_peak_window_options).off_peak_window).window_start_time).hours == 1 && one(aws_opensearch_domain.this.software_update_options).auto_software_update_enabled
    error_message = "Auto-Tune and software updates must wait for the off-peak window."
  }
}

run "two_zones" {
  command = plan

  variables {
    subnet_ids            = { usw1-az1 = "subnet-0123456789abcdef0", usw1-az3 = "subnet-0123456789abcdef1" }
    data_nodes            = { count = 2 }
    multi_az_with_standby = false
  }

  assert {
    condition     = one(one(aws_opensearch_domain.this.cluster_config).zone_awareness_config).availability_zone_count == 2 && !one(aws_opensearch_domain.this.cluster_config).multi_az_with_standby_enabled
    error_message = "The domain must span both zones, without standby."
  }
}

run "one_zone" {
  command = plan

  variables {
    subnet_ids            = { eus1-az1 = "subnet-0123456789abcdef0" }
    data_nodes            = { count = 1, instance_type = "t3.small.search" }
    dedicated_masters     = null
    multi_az_with_standby = false
    volume                = { size_gb = 10 }
  }

  assert {
    condition     = !one(aws_opensearch_domain.this.cluster_config).zone_awareness_enabled && length(one(aws_opensearch_domain.this.cluster_config).zone_awareness_config) == 0 && !one(aws_opensearch_domain.this.cluster_config).dedicated_master_enabled
    error_message = "A single node must ask for no zones and no masters."
  }

  assert {
    condition     = length(aws_opensearch_domain.this.auto_tune_options) == 0
    error_message = "Auto-Tune must not be mentioned on a burstable node, where AWS refuses it."
  }
}

run "burstable_masters" {
  command = plan

  variables {
    dedicated_masters     = { instance_type = "t3.medium.search" }
    multi_az_with_standby = false
  }

  assert {
    condition     = length(aws_opensearch_domain.this.auto_tune_options) == 0
    error_message = "Auto-Tune must not be mentioned with burstable masters either."
  }
}

run "gp3_volume" {
  command = plan

  variables {
    volume = { size_gb = 4000, iops = 20000, throughput = 1500 }
  }

  assert {
    condition     = one(aws_opensearch_domain.this.ebs_options).volume_type == "gp3" && one(aws_opensearch_domain.this.ebs_options).volume_size == 4000 && one(aws_opensearch_domain.this.ebs_options).iops == 20000 && one(aws_opensearch_domain.this.ebs_options).throughput == 1500
    error_message = "The volume must be as large and as fast as asked for."
  }
}

run "disks_of_their_own" {
  command = plan

  variables {
    data_nodes = { instance_type = "r6gd.large.search" }
    volume     = null
  }

  assert {
    condition     = !one(aws_opensearch_domain.this.ebs_options).ebs_enabled
    error_message = "Nodes with a disk of their own must get no volume."
  }
}

run "warm_nodes" {
  command = plan

  variables {
    warm_nodes = { count = 2 }
  }

  assert {
    condition     = one(aws_opensearch_domain.this.cluster_config).warm_enabled && one(aws_opensearch_domain.this.cluster_config).warm_count == 2 && one(aws_opensearch_domain.this.cluster_config).warm_type == "ultrawarm1.medium.search"
    error_message = "The domain must have its warm nodes."
  }
}

run "custom_endpoint" {
  command = plan

  variables {
    custom_endpoint = {
      host            = "search.example.com"
      certificate_arn = "arn:aws:acm:eu-south-1:123456789012:certificate/00000000-0000-0000-0000-000000000001"
    }
  }

  assert {
    condition     = one(aws_opensearch_domain.this.domain_endpoint_options).custom_endpoint_enabled && one(aws_opensearch_domain.this.domain_endpoint_options).custom_endpoint == "search.example.com" && output.host == "search.example.com"
    error_message = "The domain must answer to its own name, and say so."
  }

  assert {
    condition     = output.endpoint == "vpc-bank-products-abc.eu-south-1.es.amazonaws.com"
    error_message = "The DNS record needs AWS's name."
  }
}

run "a_leader" {
  command = plan

  variables {
    replication = "leader"
  }

  assert {
    condition     = jsondecode(aws_opensearch_domain.this.access_policies).Statement[1].Action == ["es:ESCrossClusterGet"] && jsondecode(aws_opensearch_domain.this.access_policies).Statement[1].Resource == "arn:aws:es:eu-south-1:123456789012:domain/bank-products"
    error_message = "Followers must be let read, and the right must be on the domain itself."
  }
}

run "a_follower" {
  command = plan

  variables {
    replication = "follower"
  }

  assert {
    condition     = length(jsondecode(aws_opensearch_domain.this.access_policies).Statement) == 1
    error_message = "Nobody may read from a follower as if it were a leader."
  }
}


run "lets_users_sign_in_by_password" {
  command = plan

  variables {
    master_username = "tandem"
  }

  assert {
    condition     = one(aws_opensearch_domain.this.advanced_security_options).internal_user_database_enabled && one(one(aws_opensearch_domain.this.advanced_security_options).master_user_options).master_user_name == "tandem" && length(aws_iam_role.master) == 0
    error_message = "The master must be a user of the domain's own database, and no role."
  }

  assert {
    condition     = jsondecode(aws_opensearch_domain.this.access_policies).Statement[0].Principal.AWS == ["*"] && jsondecode(aws_opensearch_domain.this.access_policies).Statement[0].Action == ["es:ESHttp*"]
    error_message = "Whoever signs in by a password has no IAM identity that a policy could name."
  }
}
