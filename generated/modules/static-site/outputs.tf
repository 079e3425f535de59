output "domain_name" {
  description = "Host name that CloudFront gives the site; what a DNS record points to."
  value       = aws_cloudfront_distribution.this.domain_name
}

output "hosted_zone_id" {
  description = "Hosted zone of domain_name; what an alias record takes."
  value       = aws_cloudfront_distribution.this.hosted_zone_id
}

output "distribution_id" {
  description = "Id of the distribution; what a pipeline invalidates after publishing."
  value       = aws_cloudfront_distribution.this.id
}
