output "arn" {
  description = "ARN of the table in this provider's region."
  value       = aws_dynamodb_table.this.arn
}
