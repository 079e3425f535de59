output "key_arn" {
  description = "ARN of the key in this provider's region; what encrypting resources of this region take."
  value       = one(concat(aws_kms_key.this[*].arn, aws_kms_replica_key.this[*].arn))
}

output "key_id" {
  description = "Identifier of the key, the same in every region for a multi-Region key."
  value       = one(concat(aws_kms_key.this[*].key_id, aws_kms_replica_key.this[*].key_id))
}

output "alias_name" {
  description = "Alias of the key in this region, with its alias/ prefix."
  value       = aws_kms_alias.this.name
}

output "alias_arn" {
  description = "ARN of the alias in this region."
  value       = aws_kms_alias.this.arn
}
