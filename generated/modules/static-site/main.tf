data "aws_partition" "current" {}

locals {
  # By name: CloudFront's policies of that name are the same in every account ("Managed-CachingOptimized").
  caching_optimized = "658327ea-f89d-4fab-a63d-7e88639e58f6"

  origins = {
    primary  = var.primary
    recovery = var.recovery
  }

  documents = var.error_document == null ? [] : [var.error_document]
}

resource "aws_cloudfront_origin_access_control" "this" {
  name                              = var.name
  description                       = "Signs what ${var.name} asks of its buckets"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_response_headers_policy" "this" {
  #checkov:skip=CKV_AWS_259:Strict Transport Security is on, for a year and with subdomains. Preload is a commitment that only the owner of the domain can make.
  name    = var.name
  comment = "Security headers of ${var.name}"

  security_headers_config {
    content_type_options {
      override = true
    }

    frame_options {
      frame_option = "DENY"
      override     = true
    }

    referrer_policy {
      referrer_policy = "strict-origin-when-cross-origin"
      override        = true
    }

    strict_transport_security {
      access_control_max_age_sec = 31536000
      include_subdomains         = true
      override                   = true
    }
  }
}

#trivy:ignore:AWS-0011:The site is files in S3: no request reaches code that a firewall would protect.
#trivy:ignore:AWS-0010:The pages are public and the same for every reader, so the module records no requests.
resource "aws_cloudfront_distribution" "this" {
  #checkov:skip=CKV_AWS_68,CKV2_AWS_47:The site is files in S3: no request reaches code that a firewall would protect.
  #checkov:skip=CKV_AWS_86:The pages are public and the same for every reader, so the module records no requests.
  #checkov:skip=CKV_AWS_374:The pages are for readers of all countries.
  comment             = var.name
  enabled             = true
  is_ipv6_enabled     = true
  http_version        = "http2and3"
  price_class         = "PriceClass_All"
  default_root_object = var.index_document
  aliases             = var.domain == null ? [] : [var.domain.name]
  tags                = var.tags

  dynamic "origin" {
    for_each = local.origins

    content {
      origin_id                = origin.key
      domain_name              = "${origin.value.bucket}.s3.${origin.value.region}.${data.aws_partition.current.dns_suffix}"
      origin_access_control_id = aws_cloudfront_origin_access_control.this.id

      # A region that is gone is given up after ten seconds, and the next one asked.
      connection_attempts = 2
      connection_timeout  = 5
    }
  }

  origin_group {
    origin_id = "pages"

    # A page that is missing is missing in both, so 404 moves nobody.
    failover_criteria {
      status_codes = [500, 502, 503, 504]
    }

    member {
      origin_id = "primary"
    }

    member {
      origin_id = "recovery"
    }
  }

  default_cache_behavior {
    target_origin_id           = "pages"
    allowed_methods            = ["GET", "HEAD", "OPTIONS"]
    cached_methods             = ["GET", "HEAD"]
    cache_policy_id            = local.caching_optimized
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
    viewer_protocol_policy     = "redirect-to-https"
    compress                   = true
  }

  dynamic "custom_error_response" {
    for_each = local.documents

    content {
      error_code         = 404
      response_code      = 404
      response_page_path = "/${custom_error_response.value}"
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = var.domain == null
    acm_certificate_arn            = one(var.domain[*].certificate_arn)
    ssl_support_method             = var.domain == null ? null : "sni-only"
    minimum_protocol_version       = var.domain == null ? "TLSv1" : "TLSv1.2_2021"
  }
}
