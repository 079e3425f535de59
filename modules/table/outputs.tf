output "name" {
  description = "Name of the table, the same in each region."
  value       = aws_dynamodb_table.this.name
}

output "arn" {
  description = "ARN of the table; what a replica in another region names as its source."
  value       = aws_dynamodb_table.this.arn
}

output "items_policy_arn" {
  description = "Policy that lets a role read and write the items in this region."
  value       = aws_iam_policy.items.arn
}
