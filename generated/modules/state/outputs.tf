output "primary_bucket" {
  description = "Name of the bucket in the primary region; home of the primary region's state."
  value       = aws_s3_bucket.primary.bucket
}

output "recovery_bucket" {
  description = "Name of the bucket in the recovery region; home of every state needed when the primary region is gone."
  value       = aws_s3_bucket.recovery.bucket
}

output "primary_key_arn" {
  description = "ARN of the key that encrypts the primary bucket."
  value       = aws_kms_key.primary.arn
}

output "recovery_key_arn" {
  description = "ARN of the key's replica that encrypts the recovery bucket."
  value       = aws_kms_replica_key.recovery.arn
}
