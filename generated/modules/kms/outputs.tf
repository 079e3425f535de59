output "key_arn" {
  description = "ARN of the key in this provider's region; what resources and programs of this region take."
  value       = local.arn
}

output "key_id" {
  description = "Identifier of the key, the same in every region for a multi-Region key."
  value       = local.key_id
}

output "alias_name" {
  description = "Alias of the key in this region, with its alias/ prefix."
  value       = aws_kms_alias.this.name
}

output "alias_arn" {
  description = "ARN of the alias in this region."
  value       = aws_kms_alias.this.arn
}
