output "bucket" {
  description = "The bucket to give to load balancers of this region, each with its own prefix."
  value       = aws_s3_bucket.this.id

  # Elastic Load Balancing tries the bucket at once, and refuses one it may not write to.
  depends_on = [aws_s3_bucket_policy.this, aws_s3_bucket_server_side_encryption_configuration.this]
}
