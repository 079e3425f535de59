output "bucket" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.this.bucket
}

# Known only once the bucket keeps versions, without which nothing can be copied into it.
output "arn" {
  description = "ARN of the bucket; what the bucket that is copied into it names."
  value       = aws_s3_bucket.this.arn
  depends_on  = [aws_s3_bucket_versioning.this]
}
