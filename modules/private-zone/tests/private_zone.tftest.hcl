mock_provider "aws" {}

variables {
  name        = "shop.internal"
  description = "Private names of the shop."
  vpc_id      = "vpc-0123456789abcdef0"
  tags        = { team = "platform" }

  names = { db = "ledger.example.eu-west-1.rds.amazonaws.com" }

  weighted_names = {
    db-replica = {
      "1" = "ledger-1.example.eu-west-1.rds.amazonaws.com"
      "2" = "ledger-2.example.eu-west-1.rds.amazonaws.com"
    }
  }
}

run "private_zone" {
  assert {
    condition     = one(aws_route53_zone.this.vpc).vpc_id == "vpc-0123456789abcdef0" && aws_route53_zone.this.name == "shop.internal" && aws_route53_zone.this.tags == tomap({ team = "platform" })
    error_message = "the zone must be private to the network, and have its domain and tags"
  }

  assert {
    condition     = aws_route53_record.name["db"].name == "db.shop.internal" && aws_route53_record.name["db"].type == "CNAME" && aws_route53_record.name["db"].records == toset(["ledger.example.eu-west-1.rds.amazonaws.com"]) && length(aws_route53_record.name["db"].weighted_routing_policy) == 0
    error_message = "a name must lead to its host name by a simple record"
  }

  assert {
    condition     = length(aws_route53_record.weighted) == 2 && alltrue([for record in aws_route53_record.weighted : record.name == "db-replica.shop.internal" && record.type == "CNAME" && record.weighted_routing_policy[0].weight == 1 && record.ttl < 60])
    error_message = "targets that share a name must have equal weights, and answers that do not last"
  }

  assert {
    condition     = toset([for record in aws_route53_record.weighted : record.set_identifier]) == toset(["1", "2"])
    error_message = "targets that share a name must be told apart"
  }
}

run "reject_single_label" {
  command = plan

  variables {
    name = "internal"
  }

  expect_failures = [var.name]
}

run "reject_long_description" {
  command = plan

  variables {
    description = join("", [for number in range(257) : "a"])
  }

  expect_failures = [var.description]
}

run "reject_vpc_by_name" {
  command = plan

  variables {
    vpc_id = "shop"
  }

  expect_failures = [var.vpc_id]
}

run "reject_apex" {
  command = plan

  variables {
    names = { "@" = "ledger.example.eu-west-1.rds.amazonaws.com" }
  }

  expect_failures = [var.names]
}

run "reject_scheme_and_port" {
  command = plan

  variables {
    names = { queue = "amqps://broker.mq.eu-west-1.amazonaws.com:5671" }
  }

  expect_failures = [var.names]
}

run "reject_address" {
  command = plan

  variables {
    names = { db = "10.0.0.1" }
  }

  expect_failures = [var.names]
}

run "reject_weighted_beside_simple" {
  command = plan

  variables {
    weighted_names = { db = { "1" = "ledger-1.example.eu-west-1.rds.amazonaws.com" } }
  }

  expect_failures = [var.weighted_names]
}

run "reject_name_without_targets" {
  command = plan

  variables {
    weighted_names = { db-replica = {} }
  }

  expect_failures = [var.weighted_names]
}

run "reject_weighted_address" {
  command = plan

  variables {
    weighted_names = { db-replica = { "1" = "10.0.0.1" } }
  }

  expect_failures = [var.weighted_names]
}
