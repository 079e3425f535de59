mock_provider "aws" {
  mock_resource "aws_globalaccelerator_accelerator" {
    defaults = {
      arn      = "arn:aws:globalaccelerator::123456789012:accelerator/1234abcd-abcd-1234-abcd-1234abcdefgh"
      dns_name = "a1234567890abcdef.awsglobalaccelerator.com"
      ip_sets  = [{ ip_addresses = ["192.0.2.10", "198.51.100.10"], ip_family = "IPv4" }]
    }
  }
  mock_resource "aws_globalaccelerator_listener" {
    defaults = { arn = "arn:aws:globalaccelerator::123456789012:accelerator/1234abcd-abcd-1234-abcd-1234abcdefgh/listener/0123vxyz" }
  }
}

variables {
  name = "bank-edge"
  listeners = {
    transactions = {
      port = 8081
      endpoints = {
        primary  = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-transactions/50dc6c495c0c9188", dial = 100 }
        recovery = { region = "eu-central-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/bank-transactions/60dc6c495c0c9188", dial = 0 }
      }
    }
    accounts = {
      port = 8082
      endpoints = {
        primary  = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 0, weight = 255 }
        recovery = { region = "eu-central-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/bank-accounts/80dc6c495c0c9188", dial = 100 }
      }
    }
  }
  tags = { System = "bank" }
}

run "listens_once_per_service" {
  assert {
    condition     = aws_globalaccelerator_accelerator.this.enabled && aws_globalaccelerator_accelerator.this.tags.System == "bank" && length(aws_globalaccelerator_accelerator.this.attributes) == 0
    error_message = "The accelerator must be on, tagged, and without flow logs unless asked."
  }
  assert {
    condition     = toset(keys(output.listener_arns)) == toset(["transactions", "accounts"]) && alltrue([for listener in aws_globalaccelerator_listener.this : listener.protocol == "TCP" && listener.client_affinity == "NONE"])
    error_message = "Each service must have a TCP listener."
  }
  assert {
    condition     = one(aws_globalaccelerator_listener.this["accounts"].port_range).from_port == 8082 && one(aws_globalaccelerator_listener.this["accounts"].port_range).to_port == 8082
    error_message = "A listener must take the port of its service."
  }
  assert {
    condition     = tolist(output.static_ips) == tolist(["192.0.2.10", "198.51.100.10"])
    error_message = "The static addresses must be put out as one list."
  }
}

run "reaches_one_load_balancer_per_region" {
  assert {
    condition     = toset(keys(aws_globalaccelerator_endpoint_group.this)) == toset(["accounts/primary", "accounts/recovery", "transactions/primary", "transactions/recovery"])
    error_message = "Each service must have an endpoint group per role."
  }
  assert {
    condition     = alltrue([for key, group in aws_globalaccelerator_endpoint_group.this : group.endpoint_group_region == (endswith(key, "/primary") ? "eu-south-1" : "eu-central-1") && group.endpoint_group_region == split(":", one(group.endpoint_configuration).endpoint_id)[3]])
    error_message = "An endpoint group must lie in the region of its load balancer."
  }
  assert {
    condition     = alltrue([for group in aws_globalaccelerator_endpoint_group.this : one(group.endpoint_configuration).client_ip_preservation_enabled == false])
    error_message = "Client addresses must not be preserved towards load balancers that face the internet."
  }
  assert {
    condition     = one(aws_globalaccelerator_endpoint_group.this["accounts/primary"].endpoint_configuration).weight == 255 && one(aws_globalaccelerator_endpoint_group.this["accounts/recovery"].endpoint_configuration).weight == 128
    error_message = "A weight must be the given one, else 128."
  }
}

run "preserves_client_addresses_towards_internal_load_balancers" {
  variables {
    listeners = {
      accounts = {
        port = 443
        endpoints = {
          primary  = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100, internal = true }
          recovery = { region = "eu-central-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/bank-accounts/80dc6c495c0c9188", dial = 0 }
        }
      }
    }
  }
  assert {
    condition     = one(aws_globalaccelerator_endpoint_group.this["accounts/primary"].endpoint_configuration).client_ip_preservation_enabled && !one(aws_globalaccelerator_endpoint_group.this["accounts/recovery"].endpoint_configuration).client_ip_preservation_enabled
    error_message = "AWS always preserves client addresses towards an internal load balancer, and only there must it."
  }
}

run "fails_over_a_service_by_its_dials" {
  assert {
    condition     = aws_globalaccelerator_endpoint_group.this["transactions/primary"].traffic_dial_percentage == 100 && aws_globalaccelerator_endpoint_group.this["transactions/recovery"].traffic_dial_percentage == 0
    error_message = "A service in place must be dialled to its primary region."
  }
  assert {
    condition     = aws_globalaccelerator_endpoint_group.this["accounts/primary"].traffic_dial_percentage == 0 && aws_globalaccelerator_endpoint_group.this["accounts/recovery"].traffic_dial_percentage == 100
    error_message = "A service failed over must be dialled to its recovery region, alone."
  }
}

run "checks_the_port_without_a_path" {
  variables {
    health_check_interval_seconds = 30
  }
  assert {
    condition     = alltrue([for key, group in aws_globalaccelerator_endpoint_group.this : group.health_check_protocol == "TCP" && group.health_check_interval_seconds == 30 && group.threshold_count == 3 && group.health_check_port == var.listeners[split("/", key)[0]].port])
    error_message = "Endpoint groups must check the service's port by TCP three times."
  }
}

run "records_flows_where_asked" {
  variables {
    flow_logs = { bucket = "bank-flow-logs", prefix = "edge/" }
  }
  assert {
    condition     = aws_globalaccelerator_accelerator.this.attributes[0].flow_logs_enabled && aws_globalaccelerator_accelerator.this.attributes[0].flow_logs_s3_bucket == "bank-flow-logs" && aws_globalaccelerator_accelerator.this.attributes[0].flow_logs_s3_prefix == "edge/"
    error_message = "Flow logs must go to the bucket under the prefix."
  }
}

run "keeps_a_client_on_its_endpoint_where_asked" {
  variables {
    listeners = {
      accounts = {
        port            = 8082
        client_affinity = "SOURCE_IP"
        endpoints = {
          primary = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100 }
        }
      }
    }
  }
  assert {
    condition     = aws_globalaccelerator_listener.this["accounts"].client_affinity == "SOURCE_IP" && keys(aws_globalaccelerator_endpoint_group.this) == ["accounts/primary"]
    error_message = "Affinity must be the given one, and a single region must do."
  }
}

run "reject_name_with_trailing_hyphen" {
  command = plan
  variables {
    name = "bank-"
  }
  expect_failures = [var.name]
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
    listeners = {
      accounts = {
        port = 0
        endpoints = {
          primary = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100 }
        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_shared_port" {
  command = plan
  variables {
    listeners = {
      accounts = {
        port = 8082
        endpoints = {
          primary = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100 }
        }
      }
      discounts = {
        port = 8082
        endpoints = {
          primary = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100 }
        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_unknown_affinity" {
  command = plan
  variables {
    listeners = {
      accounts = {
        port            = 8082
        client_affinity = "COOKIE"
        endpoints = {
          primary = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100 }
        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_no_endpoint" {
  command = plan
  variables {
    listeners = {
      accounts = {
        port = 8082
        endpoints = {

        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_unknown_role" {
  command = plan
  variables {
    listeners = {
      accounts = {
        port = 8082
        endpoints = {
          standby = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100 }
        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_two_endpoints_in_one_region" {
  command = plan
  variables {
    listeners = {
      accounts = {
        port = 8082
        endpoints = {
          primary  = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100 }
          recovery = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 0 }
        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_load_balancer_of_another_region" {
  command = plan
  variables {
    listeners = {
      accounts = {
        port = 8082
        endpoints = {
          primary = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100 }
        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_endpoint_that_is_no_load_balancer" {
  command = plan
  variables {
    listeners = {
      accounts = {
        port = 8082
        endpoints = {
          primary = { region = "eu-south-1", load_balancer_arn = "arn:aws:ec2:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100 }
        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_dial_over_100" {
  command = plan
  variables {
    listeners = {
      accounts = {
        port = 8082
        endpoints = {
          primary = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 101 }
        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_weight_over_255" {
  command = plan
  variables {
    listeners = {
      accounts = {
        port = 8082
        endpoints = {
          primary = { region = "eu-south-1", load_balancer_arn = "arn:aws:elasticloadbalancing:eu-south-1:123456789012:loadbalancer/app/bank-accounts/70dc6c495c0c9188", dial = 100, weight = 256 }
        }
      }
    }
  }
  expect_failures = [var.listeners]
}

run "reject_interval_of_15_seconds" {
  command = plan
  variables {
    health_check_interval_seconds = 15
  }
  expect_failures = [var.health_check_interval_seconds]
}
