mock_provider "aws" {
  mock_data "aws_partition" {
    defaults = { dns_suffix = "amazonaws.com" }
  }
}

variables {
  name     = "bank-web"
  primary  = { bucket = "bank-web-eu-south-1-123456789012", region = "eu-south-1" }
  recovery = { bucket = "bank-web-eu-central-1-123456789012", region = "eu-central-1" }
}

run "asks_the_recovery_region_when_the_primary_does_not_answer" {
  assert {
    condition     = [for member in one(aws_cloudfront_distribution.this.origin_group).member : member.origin_id] == ["primary", "recovery"]
    error_message = "the primary region's bucket must be asked first, and the recovery region's then"
  }

  assert {
    condition = { for origin in aws_cloudfront_distribution.this.origin : origin.origin_id => origin.domain_name } == {
      primary  = "bank-web-eu-south-1-123456789012.s3.eu-south-1.amazonaws.com"
      recovery = "bank-web-eu-central-1-123456789012.s3.eu-central-1.amazonaws.com"
    }
    error_message = "each origin must be a bucket by its regional name"
  }

  assert {
    condition     = alltrue([for origin in aws_cloudfront_distribution.this.origin : origin.origin_access_control_id == aws_cloudfront_origin_access_control.this.id]) && aws_cloudfront_origin_access_control.this.signing_behavior == "always"
    error_message = "every request to a bucket must be signed"
  }
}

run "sends_browsers_to_https" {
  assert {
    condition     = aws_cloudfront_distribution.this.default_cache_behavior[0].viewer_protocol_policy == "redirect-to-https" && aws_cloudfront_response_headers_policy.this.security_headers_config[0].strict_transport_security[0].access_control_max_age_sec == 31536000
    error_message = "browsers must be sent to HTTPS and told to stay there for a year"
  }
}

run "shows_its_documents" {
  variables {
    error_document = "error.html"
  }

  assert {
    condition     = aws_cloudfront_distribution.this.default_root_object == "index.html" && [for response in aws_cloudfront_distribution.this.custom_error_response : [response.error_code, response.response_code, response.response_page_path]] == [[404, 404, "/error.html"]]
    error_message = "the bare address must show index.html, and what is missing the error document with 404"
  }
}

run "answers_to_its_own_name" {
  variables {
    domain = { name = "www.example.com", certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555" }
  }

  assert {
    condition     = aws_cloudfront_distribution.this.aliases == toset(["www.example.com"]) && aws_cloudfront_distribution.this.viewer_certificate[0].minimum_protocol_version == "TLSv1.2_2021" && aws_cloudfront_distribution.this.viewer_certificate[0].ssl_support_method == "sni-only"
    error_message = "the host name must be served with its certificate, by TLS 1.2 or newer"
  }
}

run "reject_certificate_of_another_region" {
  command = plan

  variables {
    domain = { name = "www.example.com", certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555" }
  }

  expect_failures = [var.domain]
}

run "reject_two_buckets_of_one_region" {
  command = plan

  variables {
    recovery = { bucket = "bank-web-copy", region = "eu-south-1" }
  }

  expect_failures = [var.recovery]
}

run "reject_index_document_with_a_slash" {
  command = plan

  variables {
    index_document = "/index.html"
  }

  expect_failures = [var.index_document]
}

run "reject_error_document_with_a_slash" {
  command = plan

  variables {
    error_document = "/error.html"
  }

  expect_failures = [var.error_document]
}

run "reject_name_with_a_dot" {
  command = plan

  variables {
    name = "bank.web"
  }

  expect_failures = [var.name]
}
