mock_provider "aws" {
  mock_data "aws_region" {
    defaults = { endpoint = "ec2.eu-west-1.amazonaws.com" }
  }

  mock_resource "aws_acm_certificate" {
    defaults = {
      arn = "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
      domain_validation_options = [
        {
          domain_name           = "app.example.com"
          resource_record_name  = "_a.app.example.com."
          resource_record_type  = "CNAME"
          resource_record_value = "_a.acm-validations.aws."
        },
        {
          domain_name           = "*.app.example.com"
          resource_record_name  = "_a.app.example.com."
          resource_record_type  = "CNAME"
          resource_record_value = "_a.acm-validations.aws."
        },
        {
          domain_name           = "www.example.com"
          resource_record_name  = "_w.www.example.com."
          resource_record_type  = "CNAME"
          resource_record_value = "_w.acm-validations.aws."
        }
      ]
    }
  }
}

variables {
  domain_name       = "app.example.com"
  alternative_names = ["www.example.com", "*.app.example.com"]

  validated_by = {
    "app.example.com"   = "_a.app.example.com"
    "www.example.com"   = "_w.www.example.com"
    "other.example.com" = "_o.other.example.com"
  }
}

run "certificate" {
  assert {
    condition     = aws_acm_certificate.this.validation_method == "DNS" && aws_acm_certificate.this.subject_alternative_names == toset(["*.app.example.com", "www.example.com"])
    error_message = "the certificate must be validated by DNS and have all names"
  }

  assert {
    condition     = toset(keys(output.dns_records)) == toset(["app.example.com", "www.example.com"])
    error_message = "a name and its wildcard must share one record"
  }

  assert {
    condition     = output.dns_records["www.example.com"] == { name = "_w.www.example.com.", type = "CNAME", values = ["_w.acm-validations.aws."] }
    error_message = "a record must be what ACM asks for"
  }

  assert {
    condition     = aws_acm_certificate_validation.this.validation_record_fqdns == toset(["_a.app.example.com", "_w.www.example.com"])
    error_message = "the certificate must wait for its own records only"
  }

  assert {
    condition     = output.arn == aws_acm_certificate_validation.this.certificate_arn
    error_message = "the ARN must be handed out only once the certificate is issued"
  }
}

run "reject_records_of_another_account" {
  command = plan

  variables {
    validated_by = {
      "app.example.com" = "_other.app.example.com"
      "www.example.com" = "_w.www.example.com"
    }
  }

  expect_failures = [aws_acm_certificate_validation.this]
}

run "reject_name_without_record" {
  command = plan

  variables {
    validated_by = { "app.example.com" = "_a.app.example.com" }
  }

  expect_failures = [var.validated_by]
}

run "reject_upper_case" {
  command = plan

  variables {
    domain_name  = "App.example.com"
    validated_by = { "App.example.com" = "_a", "app.example.com" = "_a", "www.example.com" = "_w" }
  }

  expect_failures = [var.domain_name]
}

run "reject_long_name" {
  command = plan

  variables {
    domain_name  = "${join("", [for number in range(60) : "a"])}.example.com"
    validated_by = { "${join("", [for number in range(60) : "a"])}.example.com" = "_a", "app.example.com" = "_a", "www.example.com" = "_w" }
  }

  expect_failures = [var.domain_name]
}

run "reject_double_wildcard" {
  command = plan

  variables {
    alternative_names = ["*.*.example.com"]
    validated_by      = { "app.example.com" = "_a", "*.example.com" = "_b" }
  }

  expect_failures = [var.alternative_names]
}

run "reject_own_name_as_alternative" {
  command = plan

  variables {
    alternative_names = ["app.example.com"]
  }

  expect_failures = [var.alternative_names]
}
