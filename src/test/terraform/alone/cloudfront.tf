resource "aws_cloudfront_distribution" "certificate_of_another_region" {
  enabled = true
  aliases = ["www.example.com"]

  origin {
    origin_id   = "pages"
    domain_name = "bank-web.s3.eu-south-1.amazonaws.com"
  }

  default_cache_behavior {
    target_origin_id       = "pages"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "redirect-to-https"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    acm_certificate_arn = "arn:aws:acm:eu-south-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
    ssl_support_method  = "sni-only"
  }
}
