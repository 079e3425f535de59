mock_provider "aws" {
  override_during = plan

  mock_resource "aws_route53_zone" {
    defaults = { zone_id = "Z0123456789ABCDEFGHIJ" }
  }
}

variables {
  name        = "example.com"
  description = "Where the bank answers."
  tags        = { team = "platform" }
}

run "public_zone" {
  command = plan

  assert {
    condition     = aws_route53_zone.this.name == "example.com" && aws_route53_zone.this.comment == "Where the bank answers." && aws_route53_zone.this.tags == tomap({ team = "platform" })
    error_message = "the zone must have its domain, what it is for, and its tags"
  }

  assert {
    condition     = length(aws_route53_zone.this.vpc) == 0 && !coalesce(aws_route53_zone.this.force_destroy, false)
    error_message = "the zone must be public, and kept while it has records"
  }

  assert {
    condition     = output.zone_id == aws_route53_zone.this.zone_id
    error_message = "the output must be the zone's id"
  }
}

run "reject_dot_at_the_end" {
  command = plan

  variables {
    name = "example.com."
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
