mock_provider "aws" {}

variables {
  name           = "bank-app.example.com"
  hosted_zone_id = "Z0123456789ABCDEFGHIJ"
  record_name    = "app.example.com"
  failed_over    = false
  tags           = { team = "platform" }

  primary = {
    dns_name = "bank-app-1.eu-west-1.elb.amazonaws.com"
    zone_id  = "Z32O12XQLNTSW2"
  }

  recovery = {
    dns_name = "bank-app-2.eu-central-1.elb.amazonaws.com"
    zone_id  = "Z215JYRZR1TBD5"
  }

  health_check = {
    protocol = "HTTPS"
    port     = 443
    path     = "/ping"
  }
}

run "fails_over_by_health" {
  assert {
    condition     = aws_route53_record.this["primary"].failover_routing_policy[0].type == "PRIMARY" && aws_route53_record.this["recovery"].failover_routing_policy[0].type == "SECONDARY"
    error_message = "the primary region must answer first"
  }

  assert {
    condition     = aws_route53_record.this["primary"].alias[0].zone_id == "Z32O12XQLNTSW2" && aws_route53_record.this["recovery"].alias[0].name == "bank-app-2.eu-central-1.elb.amazonaws.com"
    error_message = "each record must lead to the load balancer of its region"
  }

  assert {
    condition     = alltrue([for record in values(aws_route53_record.this) : record.name == "app.example.com" && record.type == "A" && record.alias[0].evaluate_target_health])
    error_message = "both records must be of the same name and type, and follow their target's health"
  }

  assert {
    condition     = aws_route53_record.this["primary"].health_check_id == aws_route53_health_check.primary.id && aws_route53_record.this["recovery"].health_check_id == null
    error_message = "the primary record must depend on the health check"
  }

  assert {
    condition     = aws_route53_health_check.primary.type == "HTTPS" && aws_route53_health_check.primary.port == 443 && aws_route53_health_check.primary.resource_path == "/ping" && aws_route53_health_check.primary.fqdn == var.primary.dns_name
    error_message = "the health check must ask the primary region's own load balancer, not the name that moves"
  }

  assert {
    condition     = aws_route53_health_check.primary.request_interval == 30 && aws_route53_health_check.primary.failure_threshold == 3 && aws_route53_health_check.primary.tags == tomap({ team = "platform", Name = "bank-app.example.com" })
    error_message = "three checks half a minute apart must decide, under a name"
  }

  assert {
    condition     = !aws_route53_health_check.primary.disabled && !aws_route53_health_check.primary.invert_healthcheck
    error_message = "the health check must count as found"
  }
}

run "fails_over_by_decision" {
  variables {
    failed_over = true
  }

  assert {
    condition     = aws_route53_health_check.primary.disabled && aws_route53_health_check.primary.invert_healthcheck
    error_message = "the primary region must count as unhealthy whatever it answers"
  }

  assert {
    condition     = aws_route53_record.this["primary"].alias[0].evaluate_target_health && !aws_route53_record.this["recovery"].alias[0].evaluate_target_health
    error_message = "the recovery region must count as healthy whatever it answers"
  }
}

run "asks_a_port_without_a_path" {
  variables {
    health_check = { protocol = "TCP", port = 10002 }
  }

  assert {
    condition     = aws_route53_health_check.primary.type == "TCP" && aws_route53_health_check.primary.port == 10002 && aws_route53_health_check.primary.resource_path == null
    error_message = "a connection must be enough"
  }
}

run "reject_one_load_balancer_for_both" {
  command = plan

  variables {
    recovery = { dns_name = "bank-app-1.eu-west-1.elb.amazonaws.com", zone_id = "Z32O12XQLNTSW2" }
  }

  expect_failures = [var.recovery]
}

run "reject_unknown_protocol" {
  command = plan

  variables {
    health_check = { protocol = "https", port = 443, path = "/" }
  }

  expect_failures = [var.health_check]
}

run "reject_port_zero" {
  command = plan

  variables {
    health_check = { protocol = "HTTPS", port = 0, path = "/" }
  }

  expect_failures = [var.health_check]
}

run "reject_tcp_with_path" {
  command = plan

  variables {
    health_check = { protocol = "TCP", port = 443, path = "/" }
  }

  expect_failures = [var.health_check]
}

run "reject_long_path" {
  command = plan

  variables {
    health_check = { protocol = "HTTPS", port = 443, path = "/${join("", [for number in range(255) : "a"])}" }
  }

  expect_failures = [var.health_check]
}

run "reject_zone_as_path" {
  command = plan

  variables {
    hosted_zone_id = "/hostedzone/Z0123456789ABCDEFGHIJ"
  }

  expect_failures = [var.hosted_zone_id]
}

run "reject_dot_at_the_end" {
  command = plan

  variables {
    record_name = "app.example.com."
  }

  expect_failures = [var.record_name]
}
