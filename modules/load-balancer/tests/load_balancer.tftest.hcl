mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-south-1.amazonaws.com" }
  }
  mock_data "aws_ec2_managed_prefix_list" {
    defaults = { id = "pl-0checkers" }
  }
  mock_resource "aws_lb" {
    defaults = { arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-transactions/50dc6c495c0c9188" }
  }
  mock_resource "aws_lb_listener" {
    defaults = { arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:listener/app/bank-transactions/50dc6c495c0c9188/f2f7dc8efc522ab2" }
  }
  mock_resource "aws_lb_target_group" {
    defaults = { arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:targetgroup/bank-transactions-8081/73e2d6bc24d8a067" }
  }
}

variables {
  name           = "bank-transactions"
  vpc_id         = "vpc-0a1b2c3d"
  subnet_ids     = { eus1-az1 = "subnet-0a", eus1-az2 = "subnet-0b" }
  port           = 443
  ingress_cidrs  = ["0.0.0.0/0"]
  targets        = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets" } }
  default_target = "transactions"
  tags           = { System = "bank" }
}

run "faces_the_internet_in_every_subnet" {
  assert {
    condition     = !aws_lb.this.internal && aws_lb.this.load_balancer_type == "application" && aws_lb.this.subnets == toset(["subnet-0a", "subnet-0b"])
    error_message = "It must be an internet-facing Application Load Balancer in both subnets."
  }
  assert {
    condition     = aws_lb.this.drop_invalid_header_fields && aws_lb.this.enable_deletion_protection && aws_lb.this.tags.System == "bank"
    error_message = "Invalid headers must be dropped, deletion refused, tags carried."
  }
  assert {
    condition     = length(aws_lb.this.access_logs) == 0
    error_message = "Without a bucket there must be no access logs."
  }
}

run "speaks_http_without_a_certificate" {
  variables {
    port = 8081
  }
  assert {
    condition     = aws_lb_listener.this.protocol == "HTTP" && aws_lb_listener.this.port == 8081 && aws_lb_listener.this.certificate_arn == null
    error_message = "Without a certificate the listener must speak HTTP on its port."
  }
}

run "speaks_modern_tls_with_a_certificate" {
  variables {
    certificate_arn = "arn:aws:acm:eu-south-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
  }
  assert {
    condition     = aws_lb_listener.this.protocol == "HTTPS" && aws_lb_listener.this.ssl_policy == "ELBSecurityPolicy-TLS13-1-2-2021-06" && aws_lb_listener.this.certificate_arn == var.certificate_arn
    error_message = "With a certificate the listener must speak TLS 1.2 or newer."
  }
}

run "lets_in_clients_and_out_to_targets_only" {
  variables {
    ingress_cidrs      = ["192.0.2.0/24", "198.51.100.0/24"]
    checked_by_route53 = true
  }
  assert {
    condition     = keys(aws_vpc_security_group_ingress_rule.clients) == ["192.0.2.0/24", "198.51.100.0/24"] && alltrue([for cidr, rule in aws_vpc_security_group_ingress_rule.clients : rule.cidr_ipv4 == cidr && rule.from_port == 443 && rule.to_port == 443])
    error_message = "Each range may reach the listener's port and nothing else."
  }
  assert {
    condition     = data.aws_ec2_managed_prefix_list.health_checkers[0].name == "com.amazonaws.eu-south-1.route53-healthchecks" && aws_vpc_security_group_ingress_rule.health_checkers[0].prefix_list_id == "pl-0checkers" && aws_vpc_security_group_ingress_rule.health_checkers[0].to_port == 443
    error_message = "Route 53 must be able to check what a name leads to."
  }
  assert {
    condition     = aws_vpc_security_group_egress_rule.targets["transactions"].referenced_security_group_id == "sg-0targets" && aws_vpc_security_group_egress_rule.targets["transactions"].from_port == 8081 && aws_vpc_security_group_egress_rule.targets["transactions"].cidr_ipv4 == null
    error_message = "The way out must end at the instances' security group."
  }
}

run "checks_instances_over_http" {
  variables {
    targets = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", health_check = { path = "/health", interval_seconds = 30, matcher = "200-299" } } }
  }
  assert {
    condition     = aws_lb_target_group.this["transactions"].target_type == "instance" && aws_lb_target_group.this["transactions"].protocol == "HTTP" && aws_lb_target_group.this["transactions"].port == 8081 && output.target_group_arns["transactions"] == aws_lb_target_group.this["transactions"].arn
    error_message = "The target group must take instances on their port."
  }
  assert {
    condition     = aws_lb_target_group.this["transactions"].health_check[0].path == "/health" && aws_lb_target_group.this["transactions"].health_check[0].interval == 30 && aws_lb_target_group.this["transactions"].health_check[0].timeout == 5 && aws_lb_target_group.this["transactions"].health_check[0].matcher == "200-299" && aws_lb_target_group.this["transactions"].health_check[0].unhealthy_threshold == 3
    error_message = "The health check must be the given one, filled up with defaults."
  }
}

run "names_the_target_group_after_its_port" {
  assert {
    condition     = aws_lb_target_group.this["transactions"].name == "bank-transactions-8081"
    error_message = "The target group must be named after service and port."
  }
}

run "keeps_long_target_group_names_distinct" {
  variables {
    targets = { transactions = { name = "bank-transactions-of-branches-eu", port = 8081, security_group_id = "sg-0targets" } }
  }
  assert {
    condition     = length(aws_lb_target_group.this["transactions"].name) <= 32 && aws_lb_target_group.this["transactions"].name == "bank-transactions-of-br-${substr(sha256("bank-transactions-of-branches-eu-8081"), 0, 8)}"
    error_message = "A long name must be cut and end in a digest of the whole."
  }
}

run "writes_access_logs_where_asked" {
  variables {
    access_logs = { bucket = "bank-access-logs", prefix = "transactions" }
  }
  assert {
    condition     = aws_lb.this.access_logs[0].enabled && aws_lb.this.access_logs[0].bucket == "bank-access-logs" && aws_lb.this.access_logs[0].prefix == "transactions"
    error_message = "Access logs must go to the bucket under the prefix."
  }
}

run "can_be_unprotected" {
  variables {
    deletion_protection  = false
    idle_timeout_seconds = 120
    targets              = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", deregistration_delay_seconds = 15 } }
  }
  assert {
    condition     = !aws_lb.this.enable_deletion_protection && aws_lb.this.idle_timeout == 120 && tonumber(aws_lb_target_group.this["transactions"].deregistration_delay) == 15
    error_message = "Protection, delay and timeout must follow their inputs."
  }
}

run "redirects_clear_text_to_tls" {
  variables {
    redirect_http   = true
    certificate_arn = "arn:aws:acm:eu-south-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
    ingress_cidrs   = ["192.0.2.0/24"]
  }
  assert {
    condition     = aws_lb_listener.redirect["80"].port == 80 && aws_lb_listener.redirect["80"].protocol == "HTTP" && aws_lb_listener.redirect["80"].default_action[0].redirect[0].port == "443" && aws_lb_listener.redirect["80"].default_action[0].redirect[0].protocol == "HTTPS" && aws_lb_listener.redirect["80"].default_action[0].redirect[0].status_code == "HTTP_301"
    error_message = "Port 80 must send clients on to TLS."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.redirected["192.0.2.0/24"].from_port == 80 && aws_vpc_security_group_ingress_rule.redirected["192.0.2.0/24"].to_port == 80
    error_message = "The same clients must get in at port 80."
  }
}

run "speaks_tls_to_instances_and_keeps_clients_on_them" {
  variables {
    targets = { transactions = { name = "bank-transactions", port = 443, security_group_id = "sg-0targets", protocol = "HTTPS", algorithm = "least_outstanding_requests", sticky_seconds = 86400 } }
  }
  assert {
    condition     = aws_lb_target_group.this["transactions"].protocol == "HTTPS" && aws_lb_target_group.this["transactions"].health_check[0].protocol == "HTTPS" && aws_lb_target_group.this["transactions"].name == "bank-transactions-443-tls"
    error_message = "Requests and health checks must go under TLS, to a target group of its own name."
  }
  assert {
    condition     = aws_lb_target_group.this["transactions"].stickiness[0].enabled && aws_lb_target_group.this["transactions"].stickiness[0].type == "lb_cookie" && aws_lb_target_group.this["transactions"].stickiness[0].cookie_duration == 86400 && aws_lb_target_group.this["transactions"].load_balancing_algorithm_type == "least_outstanding_requests"
    error_message = "A client must stay on its instance for a day, and a new one go to the least busy."
  }
}

run "shares_one_listener_among_services" {
  variables {
    default_target = null
    targets = {
      api = { name = "shop-api", port = 8080, security_group_id = "sg-0api" }
      web = { name = "shop-web", port = 80, security_group_id = "sg-0web" }
    }
    rules = [
      { target = "api", paths = ["/api/*"] },
      { target = "web", hosts = ["example.com", "www.example.com"] },
    ]
  }
  assert {
    condition     = aws_lb_listener.this.default_action[0].type == "fixed-response" && aws_lb_listener.this.default_action[0].fixed_response[0].status_code == "404"
    error_message = "What no rule knows must not be found."
  }
  assert {
    condition     = aws_lb_listener_rule.this["1"].priority == 1 && aws_lb_listener_rule.this["1"].action[0].target_group_arn == output.target_group_arns["api"] && one(one(aws_lb_listener_rule.this["1"].condition).path_pattern).values == toset(["/api/*"])
    error_message = "The first rule must send its paths to its target."
  }
  assert {
    condition     = aws_lb_listener_rule.this["2"].priority == 2 && one(one(aws_lb_listener_rule.this["2"].condition).host_header).values == toset(["example.com", "www.example.com"])
    error_message = "The second rule must ask for the hosts."
  }
  assert {
    condition     = { for key, rule in aws_vpc_security_group_egress_rule.targets : rule.referenced_security_group_id => rule.from_port } == { "sg-0api" = 8080, "sg-0web" = 80 }
    error_message = "Each group of instances must be reachable on its own port only."
  }
}

run "reject_name_with_trailing_hyphen" {
  command = plan
  variables {
    name = "bank-"
  }
  expect_failures = [var.name]
}

run "reject_name_reserved_for_internal" {
  command = plan
  variables {
    name = "internal-bank"
  }
  expect_failures = [var.name]
}

run "reject_name_too_long" {
  command = plan
  variables {
    name = "bank-transactions-of-the-branches"
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

run "reject_port_out_of_range" {
  command = plan
  variables {
    port = 65536
  }
  expect_failures = [var.port]
}

run "reject_target_port_out_of_range" {
  command = plan
  variables {
    targets = { transactions = { name = "bank-transactions", port = 0, security_group_id = "sg-0targets" } }
  }
  expect_failures = [var.targets]
}

run "reject_no_ingress_range" {
  command = plan
  variables {
    ingress_cidrs = []
  }
  expect_failures = [var.ingress_cidrs]
}

run "reject_ingress_range_with_host_bits" {
  command = plan
  variables {
    ingress_cidrs = ["192.0.2.1/24"]
  }
  expect_failures = [var.ingress_cidrs]
}

run "reject_health_check_path_without_slash" {
  command = plan
  variables {
    targets = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", health_check = { path = "health" } } }
  }
  expect_failures = [var.targets]
}

run "reject_overlapping_health_checks" {
  command = plan
  variables {
    targets = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", health_check = { interval_seconds = 10, timeout_seconds = 10 } } }
  }
  expect_failures = [var.targets]
}

run "reject_health_check_matcher_500" {
  command = plan
  variables {
    targets = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", health_check = { matcher = "500" } } }
  }
  expect_failures = [var.targets]
}

run "reject_idle_timeout_out_of_range" {
  command = plan
  variables {
    idle_timeout_seconds = 4001
  }
  expect_failures = [var.idle_timeout_seconds]
}

run "reject_certificate_of_another_region" {
  command = plan
  variables {
    certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
  }
  expect_failures = [aws_lb_listener.this]
}

run "stays_inside_the_network_when_internal" {
  variables {
    internal      = true
    ingress_cidrs = ["10.10.0.0/16"]
  }
  assert {
    condition     = aws_lb.this.internal && aws_vpc_security_group_ingress_rule.clients["10.10.0.0/16"].cidr_ipv4 == "10.10.0.0/16"
    error_message = "An internal load balancer must face the network only."
  }
}

run "reject_redirect_without_a_certificate" {
  command = plan
  variables {
    redirect_http = true
  }
  expect_failures = [var.redirect_http]
}

run "reject_target_name_with_an_underscore" {
  command = plan
  variables {
    targets = { transactions = { name = "bank_transactions", port = 8081, security_group_id = "sg-0targets" } }
  }
  expect_failures = [var.targets]
}

run "reject_target_protocol_tcp" {
  command = plan
  variables {
    targets = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", protocol = "TCP" } }
  }
  expect_failures = [var.targets]
}

run "reject_unknown_algorithm" {
  command = plan
  variables {
    targets = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", algorithm = "random" } }
  }
  expect_failures = [var.targets]
}

run "reject_stickiness_over_a_week" {
  command = plan
  variables {
    targets = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", sticky_seconds = 604801 } }
  }
  expect_failures = [var.targets]
}

run "reject_deregistration_delay_over_an_hour" {
  command = plan
  variables {
    targets = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", deregistration_delay_seconds = 3601 } }
  }
  expect_failures = [var.targets]
}

run "reject_default_target_that_is_none" {
  command = plan
  variables {
    default_target = "accounts"
    rules          = [{ target = "transactions", paths = ["/*"] }]
  }
  expect_failures = [var.default_target]
}

run "reject_rule_to_no_target" {
  command = plan
  variables {
    rules = [{ target = "accounts", paths = ["/*"] }]
  }
  expect_failures = [var.rules]
}

run "reject_rule_without_conditions" {
  command = plan
  variables {
    rules = [{ target = "transactions" }]
  }
  expect_failures = [var.rules]
}

run "reject_host_with_a_port" {
  command = plan
  variables {
    rules = [{ target = "transactions", hosts = ["example.com:443"] }]
  }
  expect_failures = [var.rules]
}

run "reject_path_without_slash" {
  command = plan
  variables {
    rules = [{ target = "transactions", paths = ["api/*"] }]
  }
  expect_failures = [var.rules]
}

run "reject_target_that_nothing_leads_to" {
  command = plan
  variables {
    default_target = null
  }
  expect_failures = [var.rules]
}

run "lets_in_only_its_users_inside_the_network" {
  command = plan
  variables {
    internal      = true
    ingress_cidrs = []
    clients       = { web = "sg-0web" }
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.users["web"].referenced_security_group_id == "sg-0web" && aws_vpc_security_group_ingress_rule.users["web"].from_port == 443 && aws_vpc_security_group_ingress_rule.users["web"].to_port == 443
    error_message = "Members of the client's security group must reach the listener."
  }
  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.clients) == 0 && length(aws_vpc_security_group_ingress_rule.users) == 1
    error_message = "Nobody else may reach it."
  }
}

run "reject_security_groups_in_front_of_a_public_load_balancer" {
  command = plan
  variables {
    clients = { web = "sg-0web" }
  }
  expect_failures = [var.clients]
}

run "listens_on_further_ports" {
  variables {
    internal      = true
    ingress_cidrs = ["10.10.0.0/16"]
    clients       = { web = "sg-0web" }
    targets = {
      transactions       = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets" }
      transactions-admin = { name = "bank-transactions", port = 9090, security_group_id = "sg-0targets", health_check = { port = 8081 } }
    }
    further_listeners = { admin = { port = 9090, target = "transactions-admin" } }
  }
  assert {
    condition     = aws_lb_listener.further["admin"].port == 9090 && aws_lb_listener.further["admin"].default_action[0].target_group_arn == aws_lb_target_group.this["transactions-admin"].arn
    error_message = "The further port must lead to its target."
  }
  assert {
    condition     = aws_lb_target_group.this["transactions-admin"].health_check[0].port == "8081" && aws_lb_target_group.this["transactions"].health_check[0].port == "traffic-port"
    error_message = "A health check must ask on the port that is named, and on its own otherwise."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.users_of_further_listeners["admin/web"].from_port == 9090 && aws_vpc_security_group_ingress_rule.users_of_further_listeners["admin/web"].referenced_security_group_id == "sg-0web" && aws_vpc_security_group_ingress_rule.clients_of_further_listeners["admin/10.10.0.0/16"].to_port == 9090
    error_message = "The same clients must reach the further port."
  }
}

run "reject_further_listener_on_the_same_port" {
  command = plan
  variables {
    further_listeners = { admin = { port = 443, target = "transactions" } }
  }
  expect_failures = [var.further_listeners]
}

run "reject_further_listener_without_target" {
  command = plan
  variables {
    further_listeners = { admin = { port = 9090, target = "admin" } }
  }
  expect_failures = [var.further_listeners]
}

run "reject_further_listener_out_of_range" {
  command = plan
  variables {
    further_listeners = { admin = { port = 0, target = "transactions" } }
  }
  expect_failures = [var.further_listeners]
}

run "reject_health_check_on_a_closed_port" {
  command = plan
  variables {
    targets = { transactions = { name = "bank-transactions", port = 8081, security_group_id = "sg-0targets", health_check = { port = 9090 } } }
  }
  expect_failures = [var.targets]
}
