output "primary_bucket" {
  description = "Name of the bucket in the primary region; where pages are published."
  value       = aws_s3_bucket.primary.bucket
}

output "recovery_bucket" {
  description = "Name of the bucket in the recovery region; where pages are published while the primary region is gone."
  value       = aws_s3_bucket.recovery.bucket
}
