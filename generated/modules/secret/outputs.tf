output "arn" {
  description = "ARN of the secret. Known only once the credentials are stored, so that readers find them."
  value       = aws_secretsmanager_secret.this.arn
  depends_on  = [aws_secretsmanager_secret_version.this]
}

output "name" {
  description = "Name of the secret, valid in this region and in each replica's."
  value       = aws_secretsmanager_secret.this.name
  depends_on  = [aws_secretsmanager_secret_version.this]
}
