output "arn" {
  description = "ARN of the vault, which a plan in another region names as the place of its copies."
  value       = aws_backup_vault.this.arn
}

output "name" {
  description = "Name of the vault, which a plan in the same region puts its backups in and a restore takes them from."
  value       = aws_backup_vault.this.name
}
