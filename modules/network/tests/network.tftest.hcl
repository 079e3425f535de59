mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::123456789012:role/bank-flow-logs-eu-south-1" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-south-1:123456789012:log-group:/vpc/bank/flow-logs" }
  }
}

# OpenTofu gives all mocks of a type the same id.
override_resource {
  target = aws_route_table.data
  values = { id = "rtb-0data" }
}

variables {
  name = "bank"
  cidr = "10.10.0.0/16"
  zones = {
    eus1-az1 = { public = "10.10.0.0/24", private = "10.10.16.0/20", data = "10.10.64.0/24" }
    eus1-az2 = { public = "10.10.1.0/24", private = "10.10.32.0/20", data = "10.10.65.0/24" }
    eus1-az3 = { public = "10.10.2.0/24", private = "10.10.48.0/20", data = "10.10.66.0/24" }
  }
  nat_gateway_zones = ["eus1-az1", "eus1-az2", "eus1-az3"]
  kms_key_arn       = "arn:aws:kms:eu-south-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  tags              = { System = "bank" }
}

run "spans_every_zone_with_three_tiers" {
  assert {
    condition     = aws_vpc.this.enable_dns_support && aws_vpc.this.enable_dns_hostnames && aws_vpc.this.tags.System == "bank"
    error_message = "The network must resolve DNS and carry the tags."
  }
  assert {
    condition     = alltrue([for zone in keys(var.zones) : aws_subnet.data[zone].availability_zone_id == zone && aws_subnet.data[zone].cidr_block == var.zones[zone].data])
    error_message = "Each data subnet must lie in its zone with its range."
  }
  assert {
    condition     = !anytrue([for subnet in concat(values(aws_subnet.public), values(aws_subnet.private), values(aws_subnet.data)) : subnet.map_public_ip_on_launch])
    error_message = "No subnet may hand out public addresses."
  }
  assert {
    condition     = toset(keys(output.public_subnet_ids)) == toset(keys(var.zones)) && output.private_subnet_ids["eus1-az2"] == aws_subnet.private["eus1-az2"].id
    error_message = "Subnets must be put out by zone id."
  }
  assert {
    condition     = alltrue([for zone in keys(var.zones) : output.public_subnet_ids[zone] == aws_subnet.public[zone].id && output.private_subnet_ids[zone] == aws_subnet.private[zone].id && output.data_subnet_ids[zone] == aws_subnet.data[zone].id])
    error_message = "Each zone must give a subnet of its own in each tier."
  }
}

run "leaves_each_zone_by_its_own_nat_gateway" {
  assert {
    condition     = alltrue([for zone in keys(var.zones) : aws_route.private_internet[zone].nat_gateway_id == aws_nat_gateway.this[zone].id])
    error_message = "A zone with a NAT gateway must use it."
  }
  assert {
    condition     = alltrue([for zone in keys(var.zones) : aws_nat_gateway.this[zone].subnet_id == aws_subnet.public[zone].id])
    error_message = "A NAT gateway must stand in the public subnet of its zone."
  }
  assert {
    condition     = toset(keys(output.nat_public_ips)) == toset(keys(var.zones))
    error_message = "Every NAT gateway must put out its address."
  }
}

run "shares_the_first_nat_gateway_where_a_zone_has_none" {
  variables {
    nat_gateway_zones = ["eus1-az3", "eus1-az2"]
  }
  assert {
    condition     = aws_route.private_internet["eus1-az1"].nat_gateway_id == aws_nat_gateway.this["eus1-az2"].id
    error_message = "A zone without a NAT gateway must use the first one in sorted order."
  }
  assert {
    condition     = aws_route.private_internet["eus1-az3"].nat_gateway_id == aws_nat_gateway.this["eus1-az3"].id
    error_message = "A zone with a NAT gateway must keep using its own."
  }
}

run "keeps_data_subnets_off_the_internet" {
  assert {
    condition     = alltrue([for zone in keys(var.zones) : aws_route_table_association.data[zone].route_table_id == aws_route_table.data.id])
    error_message = "Data subnets must use the data route table."
  }
  assert {
    condition     = !contains(concat([aws_route.public_internet.route_table_id], [for route in aws_route.private_internet : route.route_table_id]), aws_route_table.data.id)
    error_message = "No internet route may be in the data route table."
  }
  assert {
    condition     = length(aws_route_table.private) == 3 && aws_vpc_endpoint.s3.route_table_ids == toset(concat([aws_route_table.data.id], [for table in aws_route_table.private : table.id])) && aws_vpc_endpoint.s3.service_name == "com.amazonaws.eu-south-1.s3"
    error_message = "The S3 endpoint must serve the data table and every private table."
  }
}

run "records_all_traffic_encrypted" {
  assert {
    condition     = aws_flow_log.this.traffic_type == "ALL" && aws_flow_log.this.log_destination == aws_cloudwatch_log_group.flow_logs.arn
    error_message = "Flow logs must record all traffic in the log group."
  }
  assert {
    condition     = aws_cloudwatch_log_group.flow_logs.kms_key_id == var.kms_key_arn && aws_cloudwatch_log_group.flow_logs.retention_in_days == 365
    error_message = "The log group must be encrypted by the key and kept a year by default."
  }
  assert {
    condition     = aws_iam_role.flow_logs.name == "bank-flow-logs-eu-south-1"
    error_message = "The role is global and must be named after its region."
  }
  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_role_policy.flow_logs.policy).Statement : alltrue([for arn in flatten([statement.Resource]) : startswith(arn, "arn:aws:logs:eu-south-1:123456789012:log-group:")])])
    error_message = "The role may reach log groups of its own region only."
  }
}

run "closes_the_default_security_group" {
  assert {
    condition     = aws_default_security_group.this.vpc_id == aws_vpc.this.id && length(aws_default_security_group.this.ingress) == 0 && length(aws_default_security_group.this.egress) == 0
    error_message = "The default security group must have no rule."
  }
}

run "leaves_lists_and_endpoints_out_unless_asked" {
  assert {
    condition     = length(aws_network_acl.this) == 0 && length(aws_network_acl_rule.inbound) == 0 && length(aws_vpc_endpoint.interface) == 0 && length(aws_security_group.endpoints) == 0
    error_message = "No list and no endpoint may be there that nobody asked for."
  }
}

run "shows_clusters_its_subnets_if_asked" {
  variables {
    kubernetes = true
  }
  assert {
    condition     = alltrue([for subnet in aws_subnet.public : subnet.tags["kubernetes.io/role/elb"] == "1" && subnet.tags.System == "bank"])
    error_message = "Load balancers that face the internet must find the public subnets."
  }
  assert {
    condition     = alltrue([for subnet in aws_subnet.private : subnet.tags["kubernetes.io/role/internal-elb"] == "1"])
    error_message = "All other load balancers must find the private subnets."
  }
  assert {
    condition     = !anytrue([for subnet in aws_subnet.data : anytrue([for tag in keys(subnet.tags) : startswith(tag, "kubernetes.io")])])
    error_message = "No load balancer belongs among the data."
  }
}

run "lists_what_may_pass_each_tier" {
  variables {
    network_acls = { entrances = { https = { port = 443, cidr = "0.0.0.0/0" }, ssh = { port = 22, cidr = "192.0.2.0/24" } } }
  }
  assert {
    condition     = alltrue([for tier, subnets in { public = aws_subnet.public, private = aws_subnet.private, data = aws_subnet.data } : aws_network_acl.this[tier].subnet_ids == toset([for subnet in subnets : subnet.id])])
    error_message = "Every subnet must be behind the list of its tier."
  }
  assert {
    condition     = alltrue([for tier in ["public", "private"] : aws_network_acl_rule.inbound["${tier}/100"].from_port == 1024 && aws_network_acl_rule.inbound["${tier}/100"].to_port == 65535 && aws_network_acl_rule.inbound["${tier}/100"].rule_action == "allow" && aws_network_acl_rule.inbound["${tier}/110"].protocol == "udp"])
    error_message = "Answers must come back to the ports that they were asked from."
  }
  assert {
    condition     = alltrue([for tier in ["public", "private", "data"] : aws_network_acl_rule.inbound["${tier}/80"].rule_action == "deny" && aws_network_acl_rule.inbound["${tier}/80"].from_port == 3389 && aws_network_acl_rule.inbound["${tier}/80"].rule_number < aws_network_acl_rule.inbound["${tier}/100"].rule_number])
    error_message = "Remote desktop must be denied before answers are allowed."
  }
  assert {
    condition     = aws_network_acl_rule.inbound["public/200"].from_port == 443 && aws_network_acl_rule.inbound["public/210"].cidr_block == "192.0.2.0/24" && !contains(keys(aws_network_acl_rule.inbound), "private/200")
    error_message = "Clients must come in at the entrances of the public tier only."
  }
  assert {
    condition     = [for key, rule in aws_network_acl_rule.outbound : key if startswith(key, "data/") && rule.cidr_block != var.cidr] == ["data/100"] && aws_network_acl_rule.outbound["data/100"].to_port == 443
    error_message = "Data subnets must reach the network, and beyond it nothing but S3."
  }
}

run "lets_clients_of_an_accelerator_in_to_private_subnets" {
  variables {
    network_acls = { entrances = { https = { port = 443, cidr = "0.0.0.0/0" } }, private_entrances = { https = { port = 443, cidr = "0.0.0.0/0" } } }
  }
  assert {
    condition     = aws_network_acl_rule.inbound["private/200"].from_port == 443 && aws_network_acl_rule.inbound["private/200"].rule_action == "allow" && !contains(keys(aws_network_acl_rule.inbound), "data/200")
    error_message = "An internal load balancer behind an accelerator must be reached in the private subnets, and the data must not be."
  }
}

run "reaches_services_inside_the_network" {
  variables {
    interface_endpoints = ["kms", "ssm"]
  }
  assert {
    condition     = aws_vpc_endpoint.interface["ssm"].service_name == "com.amazonaws.eu-south-1.ssm" && aws_vpc_endpoint.interface["ssm"].private_dns_enabled && aws_vpc_endpoint.interface["kms"].subnet_ids == toset([for subnet in aws_subnet.private : subnet.id])
    error_message = "A service must be reached by its own name in every zone."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.endpoints[0].cidr_ipv4 == var.cidr && aws_vpc_security_group_ingress_rule.endpoints[0].from_port == 443
    error_message = "The network, and nobody else, must be let in to the endpoints."
  }
}

run "reject_more_entrances_than_a_list_holds" {
  command = plan
  variables {
    network_acls = { entrances = { for number in range(16) : "port-${number}" => { port = 100 + number, cidr = "0.0.0.0/0" } } }
  }
  expect_failures = [var.network_acls]
}

run "reject_more_private_entrances_than_a_list_holds" {
  command = plan
  variables {
    network_acls = { private_entrances = { for number in range(16) : "port-${number}" => { port = 100 + number, cidr = "0.0.0.0/0" } } }
  }
  expect_failures = [var.network_acls]
}

run "reject_private_entrance_that_is_open_anyway" {
  command = plan
  variables {
    network_acls = { private_entrances = { app = { port = 8080, cidr = "0.0.0.0/0" } } }
  }
  expect_failures = [var.network_acls]
}

run "reject_entrance_that_is_open_anyway" {
  command = plan
  variables {
    network_acls = { entrances = { app = { port = 8080, cidr = "0.0.0.0/0" } } }
  }
  expect_failures = [var.network_acls]
}

run "reject_endpoint_of_s3" {
  command = plan
  variables {
    interface_endpoints = ["s3"]
  }
  expect_failures = [var.interface_endpoints]
}

run "reject_name_that_no_role_can_carry" {
  command = plan
  variables {
    name = "bank_network"
  }
  expect_failures = [var.name]
}

run "reject_cidr_too_large" {
  command = plan
  variables {
    cidr = "10.0.0.0/8"
  }
  expect_failures = [var.cidr]
}

run "reject_cidr_with_host_bits" {
  command = plan
  variables {
    cidr = "10.10.0.1/16"
  }
  expect_failures = [var.cidr]
}

run "reject_single_zone" {
  command = plan
  variables {
    zones             = { eus1-az1 = { public = "10.10.0.0/24", private = "10.10.16.0/20", data = "10.10.64.0/24" } }
    nat_gateway_zones = ["eus1-az1"]
  }
  expect_failures = [var.zones]
}

run "reject_zone_names" {
  command = plan
  variables {
    zones = {
      eu-south-1a = { public = "10.10.0.0/24", private = "10.10.16.0/20", data = "10.10.64.0/24" }
      eu-south-1b = { public = "10.10.1.0/24", private = "10.10.32.0/20", data = "10.10.65.0/24" }
    }
    nat_gateway_zones = ["eu-south-1a"]
  }
  expect_failures = [var.zones]
}

run "reject_malformed_subnet" {
  command = plan
  variables {
    zones = {
      eus1-az1 = { public = "10.10.0.0/29", private = "10.10.16.0/20", data = "10.10.64.0/24" }
      eus1-az2 = { public = "10.10.1.0/24", private = "10.10.32.0/20", data = "10.10.65.0/24" }
    }
    nat_gateway_zones = ["eus1-az1"]
  }
  expect_failures = [var.zones]
}

run "reject_subnet_outside_cidr" {
  command = plan
  variables {
    zones = {
      eus1-az1 = { public = "10.10.0.0/24", private = "10.10.16.0/20", data = "10.20.64.0/24" }
      eus1-az2 = { public = "10.10.1.0/24", private = "10.10.32.0/20", data = "10.10.65.0/24" }
    }
    nat_gateway_zones = ["eus1-az1"]
  }
  expect_failures = [var.zones]
}

run "reject_overlapping_subnets" {
  command = plan
  variables {
    zones = {
      eus1-az1 = { public = "10.10.0.0/24", private = "10.10.16.0/20", data = "10.10.64.0/24" }
      eus1-az2 = { public = "10.10.1.0/24", private = "10.10.32.0/20", data = "10.10.17.0/24" }
    }
    nat_gateway_zones = ["eus1-az1"]
  }
  expect_failures = [var.zones]
}

run "reject_same_subnet_twice" {
  command = plan
  variables {
    zones = {
      eus1-az1 = { public = "10.10.0.0/24", private = "10.10.16.0/20", data = "10.10.64.0/24" }
      eus1-az2 = { public = "10.10.0.0/24", private = "10.10.32.0/20", data = "10.10.65.0/24" }
    }
    nat_gateway_zones = ["eus1-az1"]
  }
  expect_failures = [var.zones]
}

run "reject_no_nat_gateway" {
  command = plan
  variables {
    nat_gateway_zones = []
  }
  expect_failures = [var.nat_gateway_zones]
}

run "reject_nat_gateway_in_foreign_zone" {
  command = plan
  variables {
    nat_gateway_zones = ["euc1-az1"]
  }
  expect_failures = [var.nat_gateway_zones]
}
