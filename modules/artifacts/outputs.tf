output "bucket" {
  description = "Name of the bucket, for the pipeline that fills it."
  value       = aws_s3_bucket.this.bucket
}

output "arn" {
  description = "ARN of the bucket, for the policies of those that read it."
  value       = aws_s3_bucket.this.arn
}
