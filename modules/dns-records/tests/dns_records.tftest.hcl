mock_provider "aws" {}

variables {
  hosted_zone_id = "Z0123456789ABCDEFGHIJ"

  records = {
    dkim = {
      name   = "one._domainkey.bank.example"
      type   = "CNAME"
      values = ["one.dkim.amazonses.com"]
    }
    exchanger = {
      name   = "in.bank.example"
      type   = "MX"
      values = ["10 inbound-smtp.eu-west-1.amazonaws.com", "20 inbound-smtp.eu-central-1.amazonaws.com"]
    }
    policy = {
      name   = "_dmarc.bank.example"
      type   = "TXT"
      values = ["v=DMARC1; p=reject"]
    }
  }
}

run "records" {
  assert {
    condition     = aws_route53_record.this["dkim"].zone_id == var.hosted_zone_id && aws_route53_record.this["dkim"].name == "one._domainkey.bank.example" && aws_route53_record.this["dkim"].records == toset(["one.dkim.amazonses.com"])
    error_message = "a CNAME must be made in the zone as given"
  }

  assert {
    condition     = length(aws_route53_record.this["exchanger"].records) == 2 && aws_route53_record.this["exchanger"].type == "MX"
    error_message = "an MX record must keep the servers of both regions"
  }

  assert {
    condition     = aws_route53_record.this["policy"].records == toset(["v=DMARC1; p=reject"])
    error_message = "a short TXT value must stay as it is"
  }

  assert {
    condition     = alltrue([for record in values(aws_route53_record.this) : record.ttl == 1800])
    error_message = "resolvers must ask again within half an hour"
  }

  assert {
    condition     = toset(keys(output.names)) == toset(["dkim", "exchanger", "policy"])
    error_message = "the output must name each record"
  }
}

run "long_text" {
  variables {
    records = {
      dkim = {
        name   = "tandem._domainkey.bank.example"
        type   = "TXT"
        values = ["v=DKIM1; k=rsa; p=${join("", [for number in range(392) : "A"])}"]
      }
    }
  }

  assert {
    condition     = length(split("\"\"", one(aws_route53_record.this["dkim"].records))) == 2
    error_message = "a TXT value of 410 characters must become two strings"
  }

  assert {
    condition     = alltrue([for string in split("\"\"", one(aws_route53_record.this["dkim"].records)) : length(string) <= 255])
    error_message = "no string of a TXT value may have more than 255 characters"
  }

  assert {
    condition     = replace(one(aws_route53_record.this["dkim"].records), "\"\"", "") == var.records["dkim"].values[0]
    error_message = "the strings together must be the value"
  }
}

run "nothing" {
  variables {
    records = {}
  }

  assert {
    condition     = length(aws_route53_record.this) == 0
    error_message = "without records nothing must be made"
  }
}

run "reject_zone_as_path" {
  command = plan

  variables {
    hosted_zone_id = "/hostedzone/Z0123456789ABCDEFGHIJ"
  }

  expect_failures = [var.hosted_zone_id]
}

run "reject_address_record" {
  command = plan

  variables {
    records = {
      home = { name = "bank.example", type = "A", values = ["192.0.2.1"] }
    }
  }

  expect_failures = [var.records]
}

run "reject_two_canonical_names" {
  command = plan

  variables {
    records = {
      dkim = { name = "one._domainkey.bank.example", type = "CNAME", values = ["one.example", "two.example"] }
    }
  }

  expect_failures = [var.records]
}

run "reject_record_without_value" {
  command = plan

  variables {
    records = {
      policy = { name = "_dmarc.bank.example", type = "TXT", values = [] }
    }
  }

  expect_failures = [var.records]
}
