mock_provider "aws" {
  mock_resource "aws_lb" {
    defaults = {
      arn      = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/net/ledger-corda/50dc6c495c0c9188"
      dns_name = "ledger-corda-50dc6c495c0c9188.elb.eu-south-1.amazonaws.com"
    }
  }
  mock_resource "aws_lb_target_group" {
    defaults = { arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:targetgroup/ledger-corda-10002/73e2d6bc24d8a067" }
  }
  mock_resource "aws_lb_listener" {
    defaults = { arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:listener/net/ledger-corda/50dc6c495c0c9188/f2f7dc8efc522ab2" }
  }
}

variables {
  name       = "ledger-corda"
  vpc_id     = "vpc-0a1b2c3d"
  subnet_ids = { eus1-az1 = "subnet-0a", eus1-az2 = "subnet-0b" }
  listeners = {
    p2p = { port = 10002, sources = ["0.0.0.0/0"] }
    rpc = { port = 10003, sources = ["192.0.2.0/24", "198.51.100.0/24"] }
    web = { port = 10004, sources = ["192.0.2.0/24"], health_path = "/" }
  }
  targets = {
    security_group_id = "sg-0nodes"
    addresses         = { eus1-az1 = "10.10.0.10", eus1-az2 = "10.10.1.10" }
  }
  tags = { System = "ledger" }
}

run "has_a_fixed_address_in_each_zone" {
  assert {
    condition     = keys(aws_eip.this) == ["eus1-az1", "eus1-az2"] && toset([for mapping in aws_lb.this.subnet_mapping : mapping.subnet_id]) == toset(["subnet-0a", "subnet-0b"]) && toset([for mapping in aws_lb.this.subnet_mapping : mapping.allocation_id]) == toset([for address in aws_eip.this : address.allocation_id])
    error_message = "Each subnet must have an address of its own."
  }
  assert {
    condition     = aws_lb.this.load_balancer_type == "network" && aws_lb.this.internal == false && aws_lb.this.enable_cross_zone_load_balancing && aws_lb.this.enable_deletion_protection
    error_message = "It must face the internet, balance across zones and be guarded from deletion."
  }
  assert {
    condition     = aws_lb.this.security_groups == toset([aws_security_group.this.id])
    error_message = "It must have its security group from the start."
  }
}

run "leads_each_listener_to_every_target" {
  assert {
    condition     = length(aws_lb_target_group_attachment.this) == 6 && aws_lb_target_group_attachment.this["rpc/eus1-az2"].target_id == "10.10.1.10"
    error_message = "Three listeners and two targets make six registrations, by address."
  }
  assert {
    condition     = alltrue([for name, listener in aws_lb_listener.this : listener.protocol == "TCP" && listener.port == var.listeners[name].port && aws_lb_target_group.this[name].port == listener.port])
    error_message = "A listener and its target group must speak TCP on the same port."
  }
  assert {
    condition     = alltrue([for group in aws_lb_target_group.this : group.protocol == "TCP" && group.target_type == "ip" && group.preserve_client_ip == "false" && group.connection_termination && group.deregistration_delay == "10" && group.target_health_state[0].enable_unhealthy_connection_termination])
    error_message = "Connections must not outlast the target they lead to, and come from the load balancer's address."
  }
}

run "asks_by_http_only_where_there_is_a_path" {
  assert {
    condition     = aws_lb_target_group.this["p2p"].health_check[0].protocol == "TCP" && aws_lb_target_group.this["rpc"].health_check[0].protocol == "TCP"
    error_message = "Without a path an open port must do."
  }
  assert {
    condition     = aws_lb_target_group.this["web"].health_check[0].protocol == "HTTP" && aws_lb_target_group.this["web"].health_check[0].path == "/" && aws_lb_target_group.this["web"].health_check[0].matcher == "200-399"
    error_message = "With a path HTTP must be asked."
  }
  assert {
    condition     = alltrue([for group in aws_lb_target_group.this : group.health_check[0].interval == 10 && group.health_check[0].healthy_threshold == 2 && group.health_check[0].unhealthy_threshold == 2])
    error_message = "Two checks ten seconds apart must settle it."
  }
}

run "lets_in_whom_each_listener_names" {
  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.clients) == 4 && aws_vpc_security_group_ingress_rule.clients["rpc/198.51.100.0/24"].from_port == 10003 && aws_vpc_security_group_ingress_rule.clients["p2p/0.0.0.0/0"].cidr_ipv4 == "0.0.0.0/0"
    error_message = "Each listener must be open to its sources and to nobody else."
  }
  assert {
    condition     = alltrue([for name, rule in aws_vpc_security_group_egress_rule.targets : rule.referenced_security_group_id == "sg-0nodes" && rule.from_port == var.listeners[name].port && rule.to_port == rule.from_port])
    error_message = "It must reach its targets, on their ports only."
  }
  assert {
    condition     = output.endpoints["rpc"] == "ledger-corda-50dc6c495c0c9188.elb.eu-south-1.amazonaws.com:10003"
    error_message = "Endpoints must name host and port."
  }
}

run "shortens_a_target_group_name_that_does_not_fit" {
  variables {
    name = "ledger-corda-of-every-branch"
  }
  assert {
    condition     = length(aws_lb_target_group.this["p2p"].name) == 32 && endswith(aws_lb_target_group.this["p2p"].name, substr(sha256("ledger-corda-of-every-branch-10002"), 0, 8))
    error_message = "A long name must be cut and end in a digest of the whole."
  }
}

run "reject_name_of_an_internal_one" {
  command = plan
  variables {
    name = "internal-corda"
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

run "reject_no_listener" {
  command = plan
  variables {
    listeners = {}
  }
  expect_failures = [var.listeners]
}

run "reject_port_out_of_range" {
  command = plan
  variables {
    listeners = { p2p = { port = 0, sources = ["0.0.0.0/0"] } }
  }
  expect_failures = [var.listeners]
}

run "reject_port_twice" {
  command = plan
  variables {
    listeners = {
      p2p = { port = 10002, sources = ["0.0.0.0/0"] }
      rpc = { port = 10002, sources = ["192.0.2.0/24"] }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_listener_without_sources" {
  command = plan
  variables {
    listeners = { p2p = { port = 10002, sources = [] } }
  }
  expect_failures = [var.listeners]
}

run "reject_relative_health_path" {
  command = plan
  variables {
    listeners = { web = { port = 10004, sources = ["192.0.2.0/24"], health_path = "health" } }
  }
  expect_failures = [var.listeners]
}

run "reject_delay_of_two_hours" {
  command = plan
  variables {
    deregistration_delay_seconds = 7200
  }
  expect_failures = [var.deregistration_delay_seconds]
}
